import { beginOf } from "../../catalog/price.ts";
import { atOnce } from "../../uncertainty/at-once.ts";
import { type PriceBook, priceBook } from "../pricing/price-book.ts";
import { boardOf, type MonthBoard } from "./board-of.ts";
import { firstDayOf } from "./class-volume.ts";
import { type PricedCells, pricedCellSteps } from "./priced-cells.ts";
import type { ScenarioFile } from "./scenario-file.ts";
import { between } from "./step-by-step.ts";

/** Every month of a scenario as a board. */
export const monthsOf = (file: ScenarioFile): MonthBoard[] => atOnce(monthSteps(file));

/**
 * The same in steps, each the part that is done; prices are worked out anew only where
 * one of them, or who may serve, changes between two months.
 *
 * @param book keeps what offerings ask, for whoever prices them again
 */
export function* monthSteps(
  file: ScenarioFile,
  book: PriceBook = priceBook(),
): Generator<number, MonthBoard[]> {
  const days = changeDays(file);
  const months: MonthBoard[] = [];
  let cells: PricedCells | undefined;
  for (let month = 1; month <= file.months; month += 1) {
    const day = firstDayOf(file.asOf, month);
    if (cells === undefined || isStale(cells, day, days)) {
      const steps = pricedCellSteps(file, day, book, cells);
      cells = yield* between(steps, (month - 1) / file.months, month / file.months);
    }
    months.push(drifted(boardOf(file, month, cells), file.chances.priceDriftPerYear));
    yield month / file.months;
  }
  return months;
}

/** Prices that fall or rise steadily: what is certain of them, so that it is in the boards and not in the draws. */
function drifted(month: MonthBoard, perYear: number): MonthBoard {
  if (perYear === 0) return month;
  const factor = Math.exp((perYear * (month.month - 1)) / 12);
  const { usdPerMonth, list } = month.board;
  const moved = (prices: Float64Array) => prices.map((usd) => usd * factor);
  return {
    ...month,
    board: {
      ...month.board,
      usdPerMonth: moved(usdPerMonth),
      ...(list === undefined
        ? {}
        : {
            list: {
              inputUsdPerMtok: moved(list.inputUsdPerMtok),
              outputUsdPerMtok: moved(list.outputUsdPerMtok),
            },
          }),
    },
  };
}

const isStale = (cells: PricedCells, day: string, days: readonly string[]): boolean =>
  days.some((change) => change > cells.day && change <= day) ||
  // Which price is the nearest in time depends on the day itself.
  cells.entries.some(({ plan }) => plan.kind === "plan" && plan.outsideDates);

/** Days on which a price begins or ends, a model comes out or an offering retires. */
const changeDays = ({ offerings }: ScenarioFile): string[] => [
  ...new Set(
    offerings.flatMap(({ retiresOn, model, prices }) => [
      ...(retiresOn === null ? [] : [retiresOn]),
      ...(model.released === null ? [] : [model.released]),
      ...prices.flatMap((row) => [
        beginOf(row),
        ...(row.effectiveTo === null ? [] : [row.effectiveTo]),
      ]),
    ]),
  ),
];
