import type { PlainDate } from "../quantity/plain-date.ts";
import { offeringMarks, type SeenOffering } from "./offering-marks.ts";
import { offeringSheet } from "./offering-sheet.ts";

/** What the catalog comes to on a day. */
export type CatalogCounts = {
  readonly offerings: number;
  readonly models: number;
  readonly sellers: number;
  /** Offerings with a price that sources disagree on. */
  readonly disputed: number;
  /** Offerings that no source has listed for more than 30 days. */
  readonly stale: number;
};

/** How much is on offer, by standard prices, and how much of it is in doubt. */
export function catalogCounts(offerings: readonly SeenOffering[], day: PlainDate): CatalogCounts {
  const marks = offerings.map(
    (offering) => offeringMarks(offering, offeringSheet(offering, day)).marks,
  );
  return {
    offerings: offerings.length,
    models: new Set(offerings.map(({ model }) => model.id)).size,
    sellers: new Set(offerings.map(({ seller }) => seller.id)).size,
    disputed: marks.filter((of) => of.includes("disputed")).length,
    stale: marks.filter((of) => of.includes("stale")).length,
  };
}
