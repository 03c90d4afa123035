import { type Allocation, allocateWithin } from "../../allocate-within.ts";
import { committedBill } from "../../commitment.ts";
import { closeOfferings } from "../../shocks/close-offerings.ts";
import type { MarketState } from "../../shocks/market-state.ts";
import type { MonthBoard } from "../board-of.ts";
import { type AllocatedPart, carryingUsd } from "../month-outcome.ts";
import type { PolicyRun } from "../run-policy.ts";
import type { ScenarioFile } from "../scenario-file.ts";
import type { ChanceMonth } from "./chance-paths.ts";
import type { Columns } from "./columns.ts";
import type { DrawnPrices } from "./drawn-prices.ts";
import {
  type SparseAllocation,
  sparseRoom,
  withoutColumns,
  writeSparse,
} from "./sparse-allocation.ts";

/** What one month of one draw comes to; written over by the next. */
export type DrawnMonth = { usd: number; served: number; requests: number };

type Part = {
  readonly part: number;
  readonly state: MarketState;
  readonly expected: Allocation;
  readonly sparse: SparseAllocation;
  /** Where work goes while a seller or lab is down, found when first needed. */
  readonly whileDown: (Elsewhere | undefined)[];
  /** What carrying the policy out adds to each class. */
  readonly carrying: Float64Array;
};

type Elsewhere = { readonly sparse: SparseAllocation; readonly carrying: Float64Array };

/**
 * A policy asked in every month of every draw.
 *
 * Where prices have moved it decides anew, unless it is held to its shares of the
 * month. While somebody is down, the classes that ran there go where the policy
 * would send them at expected prices.
 *
 * @param prices set to the month before it is asked about
 * @returns what a month comes to under some chance; the same object each time
 */
export function policyDrawer(
  file: ScenarioFile,
  months: readonly MonthBoard[],
  { decider, months: outcomes }: PolicyRun,
  columns: Columns,
  prices: DrawnPrices,
): (monthIndex: number, chance: ChanceMonth) => DrawnMonth {
  const { policy, isHeld } = decider;
  const { sellerOf, labOf, operatorOf } = columns;
  const { factors } = prices;
  const classes = file.classes.length;
  const width = sellerOf.length;
  const sellers = columns.sellerIds.length;
  const parts = outcomes.map(({ parts: ofMonth }, i) => {
    const month = months[i];
    return month === undefined
      ? []
      : ofMonth.map((one) => ({
          ...preparedPart(one, classes, width),
          carrying: carryingUsd(policy, month, one.usdPerRequest),
        }));
  });
  const commitments = columns.operatorIds.map((id) =>
    file.commitments.find(({ operatorId }) => operatorId === id),
  );
  const room = sparseRoom(classes, width);
  const shares = new Float64Array(classes * width);
  const usage = new Float64Array(columns.operatorIds.length);
  /** The row for which a seller or lab was last looked at, so that each counts once a row. */
  const lookedAt = new Int32Array(columns.groups.length);
  const drawn: DrawnMonth = { usd: 0, served: 0, requests: 0 };
  let row = 0;

  function decided({ state }: Part): SparseAllocation {
    const board = prices.boardAt(state.board);
    const allocation = allocateWithin(policy, { ...state, board }, shares);
    return writeSparse(room, allocation, width);
  }

  function whileDown(part: Part, month: MonthBoard, group: number): Elsewhere {
    const known = part.whileDown[group];
    if (known !== undefined) return known;
    const isClosed = columns.groups[group] ?? new Uint8Array(width);
    const closed = [...isClosed.keys()].filter((o) => isClosed[o] === 1);
    const allocation = isHeld
      ? withoutColumns(part.expected, width, isClosed)
      : allocateWithin(policy, closeOfferings(part.state, closed, "down"));
    const found = {
      sparse: writeSparse(sparseRoom(classes, width), allocation, width),
      carrying: carryingUsd(policy, month, allocation.usdPerRequest),
    };
    part.whileDown[group] = found;
    return found;
  }

  /** Adds a class's row, in dollars of the month, and gives the part of it that is answered. */
  function addRow(
    from: SparseAllocation,
    w: number,
    usd: Float64Array,
    weight: number,
    carryingOf: number,
  ): number {
    const end = from.first[w + 1] ?? 0;
    let served = 0;
    for (let i = from.first[w] ?? 0; i < end; i += 1) {
      const cell = from.cell[i] ?? 0;
      const column = cell - w * width;
      const answered = from.answers[i] ?? 0;
      const paid = from.paid[i] ?? 0;
      const list = paid === 0 ? 0 : paid * (usd[cell] ?? 0) * (factors[column] ?? 1);
      const operator = operatorOf[column] ?? 0;
      usage[operator] = (usage[operator] ?? 0) + weight * (list + answered * carryingOf);
      served += answered;
    }
    return served;
  }

  /** Whether looking closer is worth it: of a class that is in one place, only its seller and its lab count. */
  function mayBeDown(from: SparseAllocation, w: number, down: Float64Array): boolean {
    const at = from.first[w] ?? 0;
    if ((from.first[w + 1] ?? 0) - at !== 1) return true;
    const column = (from.cell[at] ?? 0) - w * width;
    return down[sellerOf[column] ?? 0] !== 0 || down[sellers + (labOf[column] ?? 0)] !== 0;
  }

  /** The part of a row that stays up; what is down is added as it goes elsewhere. */
  function addDown(
    part: Part,
    month: MonthBoard,
    allocation: SparseAllocation,
    w: number,
    { down }: ChanceMonth,
    volume: number,
  ): { readonly up: number; readonly served: number } {
    let [up, served] = [1, 0];
    row += 1;
    const end = allocation.first[w + 1] ?? 0;
    for (let i = allocation.first[w] ?? 0; i < end; i += 1) {
      const column = (allocation.cell[i] ?? 0) - w * width;
      for (let turn = 0; turn < 2; turn += 1) {
        const group = turn === 0 ? (sellerOf[column] ?? 0) : sellers + (labOf[column] ?? 0);
        const share = down[group] ?? 0;
        if (share === 0 || lookedAt[group] === row) continue;
        lookedAt[group] = row;
        up -= share;
        const { sparse, carrying } = whileDown(part, month, group);
        const usd = part.state.board.usdPerMonth;
        const weight = share * part.part * volume;
        served += share * addRow(sparse, w, usd, weight, carrying[w] ?? 0);
      }
    }
    return { up, served };
  }

  return (monthIndex, chance) => {
    const month = months[monthIndex];
    drawn.usd = 0;
    drawn.served = 0;
    drawn.requests = 0;
    if (month === undefined) return drawn;
    usage.fill(0);
    const ofMonth = parts[monthIndex] ?? [];
    for (const part of ofMonth) {
      const allocation = isHeld || !chance.isPriceMoved ? part.sparse : decided(part);
      const usd = part.state.board.usdPerMonth;
      for (let w = 0; w < classes; w += 1) {
        const volume = chance.volumeFactor[w] ?? 1;
        const requests = part.part * (month.requests[w] ?? 0) * volume;
        const carryingOf = part.carrying[w] ?? 0;
        let up = 1;
        let served = 0;
        if (chance.isAnythingDown && mayBeDown(allocation, w, chance.down)) {
          const down = addDown(part, month, allocation, w, chance, volume);
          up = down.up;
          served = down.served;
        }
        served += up * addRow(allocation, w, usd, up * part.part * volume, carryingOf);
        drawn.served += requests * served;
        drawn.requests += requests;
      }
    }
    for (let operator = 0; operator < usage.length; operator += 1) {
      const own = usage[operator] ?? 0;
      const commitment = commitments[operator];
      drawn.usd +=
        commitment === undefined
          ? own
          : committedBill(own, {
              minimumUsd: commitment.usdPerMonth,
              discount: commitment.discount,
            }).billUsd;
    }
    drawn.usd *= chance.exchange * (ofMonth[0]?.state.usdFactor ?? 1);
    return drawn;
  };
}

const preparedPart = (
  { part, state, answers, paid }: AllocatedPart,
  classes: number,
  width: number,
): Omit<Part, "carrying"> => ({
  part,
  state,
  expected: { answers, paid },
  sparse: writeSparse(sparseRoom(classes, width), { answers, paid }, width),
  whileDown: [],
});
