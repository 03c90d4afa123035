import "server-only";
import type { NamedDate } from "../../domain/view/named-dates.ts";
import { viewFrom, type View } from "../../domain/view/view.ts";
import { listNamedDates } from "./named-dates.ts";
import { getRelease, type Release } from "./release.ts";
import { getSettings } from "./settings.ts";

/** What the frame of every page needs besides the view. */
export async function getShell(): Promise<{
  readonly release: Release;
  readonly singlePersonMode: boolean;
  readonly named: readonly NamedDate[];
}> {
  const [release, { singlePersonMode }] = await Promise.all([getRelease(), getSettings()]);
  return { release, singlePersonMode, named: await listNamedDates(release.lastReviewed) };
}

/** What is true today as far as we know, for pages that are read anew each time. */
export const viewOfToday = (): View => viewFrom(undefined, new Date().toISOString().slice(0, 10));
