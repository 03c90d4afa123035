import { expect, it } from "vitest";
import { aScenario } from "@/tests/support/made-up-scenario.ts";
import { changePrices } from "../shocks/change-prices.ts";
import { unshocked } from "../shocks/market-state.ts";
import { allocationLines } from "./allocation-lines.ts";
import { boardOf } from "./board-of.ts";
import { cheapest } from "../policies/cheapest.ts";
import { monthOutcome } from "./month-outcome.ts";

it("bounds of a line move with its price, exchange rate included", () => {
  const month = boardOf(aScenario(), 1);
  const list = month.cells.usdPerRequest[0] ?? Number.NaN;
  const between = new Map([[0, { low: 0.9 * list, high: 1.3 * list }]]);
  const bounded = { ...month, cells: { ...month.cells, between } };
  const dearer = { ...changePrices(unshocked(month.board), [0], 4), usdFactor: 1.2 };
  const answers = Float64Array.of(1, 0);
  const outcome = monthOutcome(cheapest, bounded, [
    { part: 1, state: dearer, answers, paid: answers, duals: [], toRelax: [] },
  ]);
  const [line] = allocationLines(bounded, outcome);
  expect(line?.usd).toBeCloseTo(6 * list * 1e6, 6);
  expect(line?.usdBetween?.low).toBeCloseTo(0.9 * (line?.usd ?? 0), 6);
  expect(line?.usdBetween?.high).toBeCloseTo(1.3 * (line?.usd ?? 0), 6);
});
