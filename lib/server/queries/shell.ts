import "server-only";
import type { NamedDate } from "../../domain/view/named-dates.ts";
import { viewFrom, type View } from "../../domain/view/view.ts";
import { KNOWN_NOW, type Knowing } from "./known-imports.ts";
import { listNamedDates } from "./named-dates.ts";
import { getRelease, type Release } from "./release.ts";
import { getSettings } from "./settings.ts";

/** What the frame of every page needs besides the view; the data version is of what the view knows. */
export async function getShell(view: Knowing = KNOWN_NOW): Promise<{
  readonly release: Release;
  readonly singlePersonMode: boolean;
  readonly named: readonly NamedDate[];
}> {
  const [release, { dataVersion }, { singlePersonMode }] = await Promise.all([
    getRelease(),
    getRelease(view),
    getSettings(),
  ]);
  const named = await listNamedDates(release.lastReviewed);
  return { release: { ...release, dataVersion }, singlePersonMode, named };
}

/** What is true today as far as we know, for pages that are read anew each time. */
export const viewOfToday = (): View => viewFrom(undefined, new Date().toISOString().slice(0, 10));
