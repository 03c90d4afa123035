import { type Estimate, exact } from "../../quantity/estimate.ts";
import type { MonthBoard } from "./board-of.ts";
import type { CloudExit, ScenarioFile } from "./scenario-file.ts";

/** Less of a cloud's work than this is rounding. */
const NOTHING = 1e-9;

/**
 * What moving from today's split would cost, in US dollars: of each cloud that
 * loses work the exit cost of the lock-in index, in proportion to the tokens
 * that leave it. Null where a cloud loses work and nobody has stated such a cost.
 *
 * @param shares where the work goes, row-major
 * @param switchingChargesEnd moving data out and switching are free by law, for those it covers
 */
export function leavingCost(
  { exits }: ScenarioFile,
  { board, tokens }: MonthBoard,
  shares: Float64Array,
  switchingChargesEnd: boolean,
): Estimate | null {
  const before = new Map<string, number>();
  const leaving = new Map<string, number>();
  const columns = board.offerings.length;
  for (const [w, { currentSplit }] of board.classes.entries()) {
    const today = new Map<string, number>();
    const then = new Map<string, number>();
    for (const { offering, share } of currentSplit)
      add(today, board.offerings[offering]?.operatorId ?? "", share);
    for (let o = 0; o < columns; o += 1)
      add(then, board.offerings[o]?.operatorId ?? "", shares[w * columns + o] ?? 0);
    for (const [operatorId, share] of today) {
      const moved = Math.max(0, share - (then.get(operatorId) ?? 0));
      add(before, operatorId, share * (tokens[w] ?? 0));
      add(leaving, operatorId, moved * (tokens[w] ?? 0));
    }
  }
  let total = exact(0);
  for (const [operatorId, moved] of leaving) {
    const part = moved / (before.get(operatorId) ?? 1);
    if (!(part > NOTHING)) continue;
    const exit = exits.find((one) => one.operatorId === operatorId);
    if (exit === undefined) return null;
    total = plus(total, exitUsd(exit, switchingChargesEnd), part);
  }
  return total;
}

/** All parts of leaving; a charge that the law ends counts for nothing, or perhaps, where nobody has said if it applies. */
function exitUsd(exit: CloudExit, switchingChargesEnd: boolean): Estimate {
  const { technicalUsd, egressUsd, switchingChargeUsd, earlyTerminationUsd, isEuCustomer } = exit;
  const charges = plus(egressUsd, switchingChargeUsd, 1);
  const kept = plus(technicalUsd, earlyTerminationUsd, 1);
  if (!switchingChargesEnd || isEuCustomer === false) return plus(kept, charges, 1);
  return isEuCustomer === true
    ? kept
    : { low: kept.low, point: null, high: kept.high + charges.high };
}

const plus = (sum: Estimate, more: Estimate, part: number): Estimate => ({
  low: sum.low + part * more.low,
  point: sum.point === null || more.point === null ? null : sum.point + part * more.point,
  high: sum.high + part * more.high,
});

const add = (sums: Map<string, number>, key: string, amount: number): void => {
  sums.set(key, (sums.get(key) ?? 0) + amount);
};
