import "server-only";
import { type View, viewFrom } from "../../../domain/view/view.ts";
import type { ownReport } from "./own-report.ts";

const day = (date: Date): string => date.toISOString().slice(0, 10);

/** The view that a report is made for. */
export const viewOfReport = (
  { asOf, asKnown, basis }: Awaited<ReturnType<typeof ownReport>>,
  now: Date,
): View =>
  viewFrom(day(asOf), day(now), {
    asKnown: asKnown === null ? undefined : day(asKnown),
    basis,
  });
