import { type Allocation, allocateWithin } from "../../allocate-within.ts";
import type { Board } from "../../board.ts";
import { committedBill } from "../../commitment.ts";
import { closeOfferings } from "../../shocks/close-offerings.ts";
import type { MarketState } from "../../shocks/market-state.ts";
import type { MonthBoard } from "../board-of.ts";
import { type AllocatedPart, carryingUsd } from "../month-outcome.ts";
import type { PolicyRun } from "../run-policy.ts";
import type { ScenarioFile } from "../scenario-file.ts";
import type { ChanceMonth } from "./chance-paths.ts";
import type { Columns } from "./columns.ts";
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
  readonly whileDown: Map<number, SparseAllocation>;
};

/**
 * A policy asked in every month of every draw.
 *
 * Where prices have moved it decides anew, unless it is held to its shares of the
 * month. While somebody is down, the classes that ran there go where the policy
 * would send them at expected prices.
 *
 * @returns what a month comes to under some chance; the same object each time
 */
export function policyDrawer(
  file: ScenarioFile,
  months: readonly MonthBoard[],
  { decider, months: outcomes }: PolicyRun,
  columns: Columns,
): (monthIndex: number, chance: ChanceMonth) => DrawnMonth {
  const { policy, isHeld } = decider;
  const classes = file.classes.length;
  const width = columns.sellerOf.length;
  const parts = outcomes.map(({ parts: ofMonth }) =>
    ofMonth.map((one) => preparedPart(one, classes, width)),
  );
  const carrying = months.map((month) => carryingUsd(policy, month));
  const commitments = columns.operatorIds.map((id) =>
    file.commitments.find(({ operatorId }) => operatorId === id),
  );
  const room = sparseRoom(classes, width);
  const scratch = new Float64Array(classes * width);
  const shares = new Float64Array(classes * width);
  const factors = new Float64Array(width);
  const usage = new Float64Array(columns.operatorIds.length);
  const drawn: DrawnMonth = { usd: 0, served: 0, requests: 0 };

  function decided({ state, sparse }: Part, { isPriceMoved }: ChanceMonth): SparseAllocation {
    if (isHeld || !isPriceMoved) return sparse;
    const board = repriced(state.board, factors, scratch);
    const isFree = state.limits.length === 0 && !columns.hasCapacities;
    if (!isFree || policy.paid !== undefined)
      return writeSparse(room, allocateWithin(policy, { ...state, board }), width);
    const answers = policy.allocate(board, shares);
    return writeSparse(room, { answers, paid: answers }, width);
  }

  function whileDown(part: Part, group: number): SparseAllocation {
    const known = part.whileDown.get(group);
    if (known !== undefined) return known;
    const isClosed = columns.groups[group] ?? new Uint8Array(width);
    const closed = [...isClosed.keys()].filter((o) => isClosed[o] === 1);
    const allocation = isHeld
      ? withoutColumns(part.expected, width, isClosed)
      : allocateWithin(policy, closeOfferings(part.state, closed, "down"));
    const found = writeSparse(sparseRoom(classes, width), allocation, width);
    part.whileDown.set(group, found);
    return found;
  }

  function addRow(from: SparseAllocation, w: number, weight: number, of: RowPrices): void {
    const end = from.first[w + 1] ?? 0;
    for (let i = from.first[w] ?? 0; i < end; i += 1) {
      const cell = from.cell[i] ?? 0;
      const column = cell - w * width;
      const answered = from.answers[i] ?? 0;
      const paid = from.paid[i] ?? 0;
      const list = paid === 0 ? 0 : paid * (of.usd[cell] ?? 0) * (factors[column] ?? 1);
      const operator = columns.operatorOf[column] ?? 0;
      usage[operator] =
        (usage[operator] ?? 0) + weight * of.volume * (list + answered * of.carrying);
      drawn.served += weight * answered * of.requests;
    }
  }

  return (monthIndex, chance) => {
    const month = months[monthIndex];
    drawn.usd = 0;
    drawn.served = 0;
    drawn.requests = 0;
    if (month === undefined) return drawn;
    usage.fill(0);
    for (let o = 0; o < width; o += 1)
      factors[o] = chance.priceFactor[columns.sellerOf[o] ?? 0] ?? 1;
    const ofMonth = parts[monthIndex] ?? [];
    for (const part of ofMonth) {
      const allocation = decided(part, chance);
      for (let w = 0; w < classes; w += 1) {
        const volume = chance.volumeFactor[w] ?? 1;
        const requests = (month.requests[w] ?? 0) * volume;
        const of: RowPrices = {
          usd: part.state.board.usdPerMonth,
          volume,
          requests,
          carrying: carrying[monthIndex]?.[w] ?? 0,
        };
        let up = 1;
        if (chance.isAnythingDown)
          for (let g = 0; g < chance.down.length; g += 1) {
            const down = chance.down[g] ?? 0;
            if (down === 0 || !runsOn(allocation, w, columns.groups[g], width)) continue;
            addRow(whileDown(part, g), w, down * part.part, of);
            up -= down;
          }
        addRow(allocation, w, up * part.part, of);
        drawn.requests += part.part * requests;
      }
    }
    for (const [operator, commitment] of commitments.entries()) {
      const own = usage[operator] ?? 0;
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

type RowPrices = {
  readonly usd: Float64Array;
  readonly volume: number;
  readonly requests: number;
  readonly carrying: number;
};

const preparedPart = (
  { part, state, answers, paid }: AllocatedPart,
  classes: number,
  width: number,
): Part => ({
  part,
  state,
  expected: { answers, paid },
  sparse: writeSparse(sparseRoom(classes, width), { answers, paid }, width),
  whileDown: new Map(),
});

/** Whether any of a class runs on one of some columns. */
function runsOn(
  { first, cell }: SparseAllocation,
  w: number,
  group: Uint8Array | undefined,
  width: number,
): boolean {
  const end = first[w + 1] ?? 0;
  for (let i = first[w] ?? 0; i < end; i += 1)
    if (group?.[(cell[i] ?? 0) - w * width] === 1) return true;
  return false;
}

/** The board at drawn prices; written into the scratch, which the next month writes over. */
function repriced(board: Board, factors: Float64Array, scratch: Float64Array): Board {
  const { usdPerMonth, list } = board;
  const width = factors.length;
  for (let first = 0; first < scratch.length; first += width)
    for (let o = 0; o < width; o += 1)
      scratch[first + o] = (usdPerMonth[first + o] ?? 0) * (factors[o] ?? 1);
  if (list === undefined) return { ...board, usdPerMonth: scratch };
  const scaled = (prices: Float64Array) => prices.map((usd, o) => usd * (factors[o] ?? 1));
  return {
    ...board,
    usdPerMonth: scratch,
    list: {
      inputUsdPerMtok: scaled(list.inputUsdPerMtok),
      outputUsdPerMtok: scaled(list.outputUsdPerMtok),
    },
  };
}
