import type { Figure } from "../figure/figure.ts";
import { addDays, addMonths, type PlainDate } from "../quantity/plain-date.ts";
import { exact } from "../quantity/estimate.ts";
import { capitalised, totalCell } from "../tables/amount-cell.ts";
import type { Basis } from "../ties/basis.ts";
import type { TieTotal } from "../ties/tie-totals.ts";

/** How far back the figure reaches. */
const QUARTERS = 8;

/** The last days of the quarters before a day, oldest first, and the day itself. */
export function quarterEnds(day: PlainDate): PlainDate[] {
  const quarter = Math.floor((Number(day.slice(5, 7)) - 1) / 3);
  const begins = addMonths(`${day.slice(0, 4)}-01-01`, quarter * 3);
  const before = Array.from({ length: QUARTERS }, (_, i) =>
    addDays(addMonths(begins, -3 * (QUARTERS - 1 - i)), -1),
  );
  return [...before, day];
}

/** Capital in labs on record at the end of each quarter, on the basis. */
export function timelineFigure(
  totals: readonly { readonly day: PlainDate; readonly total: TieTotal }[],
  basis: Basis,
): Figure {
  const cells = totals.map(({ total }) =>
    totalCell(total, (id) => id, basis === "committed" ? "not known" : "not disclosed"),
  );
  return {
    id: "timeline-capital",
    title: `${capitalised(basis)} capital in AI labs, quarter by quarter`,
    subtitle:
      "US dollars of equity and convertible notes in labs on record at the end of each quarter, and on the day shown; known amounts, at least",
    unit: "usd",
    kind: "bars",
    categories: totals.map(({ day }) => ({ id: day, label: day })),
    series: [
      {
        id: basis,
        label: capitalised(basis),
        values: cells.map(({ value }) => (typeof value === "number" ? exact(value) : null)),
        notes: cells.map(({ note }) => note ?? null),
      },
    ],
    sourceLine: `Stakeline register; basis: ${basis}; what is recorded without its day counts from the day it was recorded.`,
  };
}
