import type { PlainDate } from "../quantity/plain-date.ts";
import { daysBetween } from "../quantity/plain-date.ts";
import type { Offering } from "./offering.ts";
import { isRetiredOn } from "./offering.ts";
import type { FoundFlag } from "./catalog-flags.ts";
import { type Dated, lastSeen } from "./price.ts";
import type { PriceSheet } from "./price-sheet.ts";

/** What a reader has to know of an offering before using its price, in one word each. */
export const OFFERING_MARKS = {
  disputed: "sources disagree on a price",
  flagged: "a price looks as if it was typed wrong",
  stale: "no source has listed it for more than 30 days",
  retiring: "its end is announced",
  retired: "can no longer be used",
  deprecated: "no longer recommended",
  preview: "not released in full",
  "outside its dates": "no source gives a price for this day; the nearest in time is shown",
} as const;
export type OfferingMark = keyof typeof OFFERING_MARKS;

/** Days after which a price that no source has listed again is stale. */
export const STALE_AFTER_DAYS = 30;

export type MarkedOffering = {
  readonly marks: readonly OfferingMark[];
  /** What stands behind the marks: dates, and why a price looks odd. */
  readonly reasons: readonly string[];
};

/** An offering, and the day on which its listing was first read. */
export type SeenOffering = Offering & {
  readonly observedAt: PlainDate;
  /** Its prices of what is counted one by one; absent where nobody asked for them. */
  readonly countedPrices?: readonly Dated[];
};

/**
 * The last day, up to the one asked about, on which a source listed an offering;
 * null where it was first seen later.
 *
 * @param day the day asked about
 */
export function lastSeenOn(offering: SeenOffering, day: PlainDate): PlainDate | null {
  const seen = [
    offering.observedAt,
    ...[...offering.prices, ...(offering.countedPrices ?? [])].flatMap((price) => [
      price.observedAt,
      lastSeen(price),
    ]),
  ].filter((one) => one <= day);
  return seen.reduce<PlainDate | null>(
    (last, one) => (last === null || one > last ? one : last),
    null,
  );
}

/**
 * The marks of an offering on a day, the most pressing first.
 *
 * @param sheet its prices on that day, by which it is judged
 * @param flags what looks odd about them
 *
 * @example
 * offeringMarks(offering, offeringSheet(offering, "2026-11-22")).marks // => ["stale", "retiring"]
 */
export function offeringMarks(
  offering: SeenOffering,
  sheet: PriceSheet,
  flags: readonly FoundFlag[] = [],
): MarkedOffering {
  const { day } = sheet;
  const { lifecycle, retiresOn, announcedOn = null } = offering;
  const seen = lastSeenOn(offering, day);
  const isRetired = isRetiredOn(offering, day);
  const isStale = seen !== null && daysBetween(seen, day) > STALE_AFTER_DAYS;
  const has: Readonly<Record<OfferingMark, boolean>> = {
    disputed: sheet.prices.some(({ agreement }) => agreement === "disputed"),
    flagged: flags.length > 0,
    retired: isRetired,
    retiring: !isRetired && (announcedOn === null ? retiresOn !== null : announcedOn <= day),
    deprecated: !isRetired && isDeprecatedOn(offering, day),
    preview: !isRetired && lifecycle === "preview",
    "outside its dates": sheet.outsideDates,
    stale: isStale,
  };
  const order: readonly OfferingMark[] = [
    "disputed",
    "flagged",
    "retired",
    "retiring",
    "deprecated",
    "preview",
    "outside its dates",
    "stale",
  ];
  return {
    marks: order.filter((mark) => has[mark]),
    reasons: [
      ...flags.map(({ text }) => text),
      ...lifeReasons(offering, day),
      ...(seen === null ? ["first seen after this day"] : [`seen ${seen}`]),
    ],
  };
}

/** The days of its life that stand behind a mark, in the order in which they come. */
const lifeReasons = (
  { announcedOn = null, deprecatedOn = null, retiresOn, replacedBy = null }: Offering,
  day: PlainDate,
): string[] => [
  ...(announcedOn === null || announcedOn > day ? [] : [`end announced ${announcedOn}`]),
  ...(deprecatedOn === null ? [] : [`deprecated ${deprecatedOn}`]),
  ...(retiresOn === null ? [] : [`${retiresOn <= day ? "retired" : "retires"} ${retiresOn}`]),
  ...(replacedBy === null ? [] : [`replaced by ${replacedBy}`]),
];

const isDeprecatedOn = ({ lifecycle, deprecatedOn = null }: Offering, day: PlainDate): boolean =>
  deprecatedOn === null ? lifecycle === "deprecated" : deprecatedOn <= day;
