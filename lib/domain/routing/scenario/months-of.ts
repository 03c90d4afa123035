import { beginOf } from "../../catalog/price.ts";
import { boardOf, type MonthBoard, type PricedCells, pricedCells } from "./board-of.ts";
import { firstDayOf } from "./class-volume.ts";
import type { ScenarioFile } from "./scenario-file.ts";

/**
 * Every month of a scenario as a board; prices are worked out anew only where one
 * of them, or who may serve, changes between two months.
 */
export function monthsOf(file: ScenarioFile): MonthBoard[] {
  const days = changeDays(file);
  let cells: PricedCells | undefined;
  return Array.from({ length: file.months }, (_, i) => {
    const day = firstDayOf(file.asOf, i + 1);
    if (cells === undefined || isStale(cells, day, days)) cells = pricedCells(file, day);
    return drifted(boardOf(file, i + 1, cells), file.chances.priceDriftPerYear);
  });
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
  cells.notes.some((codes) => codes.includes("outside-dates"));

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
