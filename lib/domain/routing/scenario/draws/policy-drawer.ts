import { allocateWithin } from "../../allocate-within.ts";
import type { MarketState } from "../../shocks/market-state.ts";
import type { MonthBoard } from "../board-of.ts";
import { commitmentBill } from "../commitment-bill.ts";
import { isByToken, type MonthMeter, monthMeter } from "../month-meter.ts";
import { type AllocatedPart, carryingUsd } from "../month-outcome.ts";
import type { PolicyRun } from "../run-policy.ts";
import type { ScenarioFile } from "../scenario-file.ts";
import type { ChanceMonth } from "./chance-paths.ts";
import { cheapestAt, type CheapestChoices, cheapestChoices } from "./cheapest-choice.ts";
import type { Columns } from "./columns.ts";
import type { DrawnPrices } from "./drawn-prices.ts";
import { type SparseAllocation, sparseRoom, writeSparse } from "./sparse-allocation.ts";
import { type DownRow, type Row, type WhileDown, whileDown } from "./while-down.ts";

/** What one month of one draw comes to; written over by the next. */
export type DrawnMonth = { usd: number; served: number; requests: number };

type Part = {
  readonly part: number;
  readonly state: MarketState;
  readonly sparse: SparseAllocation;
  readonly cheapest: CheapestChoices | undefined;
  readonly elsewhere: WhileDown;
  /** What carrying the policy out adds to each class. */
  readonly carrying: Float64Array;
};

/** So many that are down at once are gone round; while one more is, what ran there is unserved. */
const MOST_DOWN = 5;
/** Less than this part of a month, three seconds, is not worth going round: nobody serves meanwhile. */
const LEAST = 1e-6;

/** What is known of a seller or lab at a moment of a month. */
const [UP, DOWN] = [1, 2];

/**
 * A policy asked in every month of every draw.
 *
 * Where prices have moved it decides anew, unless it is held to its shares of the
 * month. While somebody is down, the classes that ran there go where the policy
 * would send them at expected prices, and on from there where that is down too;
 * what is held serves less. Outages meet by chance: of a month with a part `a` of
 * one and `b` of another, both are down for `ab`. Who is not used plays no part.
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
  const prepared = (
    { part, state, answers, paid, usdPerRequest }: AllocatedPart,
    month: MonthBoard,
  ): Part => ({
    part,
    state,
    sparse: writeSparse(sparseRoom(classes, width), { answers, paid }, width),
    cheapest: isHeld ? undefined : cheapestChoices(policy, state),
    elsewhere: whileDown(policy, state, columns.groups),
    carrying: carryingUsd(policy, month, usdPerRequest),
  });
  const parts = outcomes.map(({ parts: ofMonth }, i) => {
    const month = months[i];
    return month === undefined ? [] : ofMonth.map((one) => prepared(one, month));
  });
  const noJudge = new Float64Array(classes);
  const surcharges = months.map((month) => carryingUsd(policy, month, noJudge));
  const commitments = columns.operatorIds.map((id) =>
    file.commitments.find(({ operatorId }) => operatorId === id),
  );
  const meters = months.map((month) => monthMeter(file, month));
  const operatorAt = new Map(columns.operatorIds.map((id, i) => [id, i]));
  const room = sparseRoom(classes, width);
  const shares = new Float64Array(classes * width);
  /** By the token at list price, and at prices of its own. */
  const usage = new Float64Array(columns.operatorIds.length);
  const agreed = new Float64Array(columns.operatorIds.length);
  const drawn: DrawnMonth = { usd: 0, served: 0, requests: 0 };
  const known = new Uint8Array(columns.groups.length);
  const touched = new Int32Array(columns.groups.length);
  /** The seller and the lab of each column, as groups that go down. */
  const groupsOf = Int32Array.from({ length: 2 * width }, (_, i) =>
    i % 2 === 0 ? (sellerOf[i >> 1] ?? 0) : sellers + (labOf[i >> 1] ?? 0),
  );
  // What is being added up stands in arrays, as numbers handed from call to call would be boxed.
  /** Part of the month and of the class at each depth of who is down; at 0 all of it. */
  const weights = new Float64Array(MOST_DOWN + 1);
  const ups = new Float64Array(MOST_DOWN + 1);
  /** What is answered, in parts of the month and the class. */
  const served = new Float64Array(1);
  let [top, w, at] = [0, 0, 0];
  let usd: Float64Array = new Float64Array(0);
  let [carryingOf, surchargeOf, requestsOf, down] = [usd, usd, usd, usd];
  let meter: MonthMeter | undefined;

  /** Adds some places of a row, in dollars of the month, with the weight of a depth. */
  function addRow(
    { column: columnOf, answers, paid: paidFor, judgeUsd }: Row,
    from: number,
    to: number,
    depth: number,
  ): void {
    const weight = weights[depth] ?? 0;
    const carried: number =
      judgeUsd === undefined
        ? (carryingOf[w] ?? 0)
        : (surchargeOf[w] ?? 0) + (requestsOf[w] ?? 0) * judgeUsd;
    for (let i = from; i < to; i += 1) {
      const column = columnOf[i] ?? 0;
      const answered = answers[i] ?? 0;
      const paid = paidFor[i] ?? 0;
      const list = paid === 0 ? 0 : paid * (usd[at + column] ?? 0) * (factors[column] ?? 1);
      const operator = operatorOf[column] ?? 0;
      usage[operator] = (usage[operator] ?? 0) + weight * (list + answered * carried);
      served[0] = (served[0] ?? 0) + weight * answered;
      if (meter !== undefined) meter.add(w, column, weight * paid, weight * list);
    }
  }

  /** The class where it is held: what is down serves nobody. */
  function addHeld(row: SparseAllocation, from: number, to: number, weight: number): void {
    for (let i = from; i < to; i += 1) {
      const column = row.column[i] ?? 0;
      const seller = down[groupsOf[2 * column] ?? 0] ?? 0;
      const lab = down[groupsOf[2 * column + 1] ?? 0] ?? 0;
      weights[0] = (1 - seller) * (1 - lab) * weight;
      addRow(row, i, i + 1, 0);
    }
  }

  /** A row that goes round who is down: first the parts of the month in which somebody is, then the rest. */
  function addRound(
    row: Row,
    from: number,
    to: number,
    depth: number,
    part: Part,
    closed: DownRow | undefined,
  ): void {
    const before = top;
    ups[depth] = 1;
    for (let i = 2 * from; i < 2 * to; i += 1) {
      const group = groupsOf[2 * (row.column[i >> 1] ?? 0) + (i & 1)] ?? 0;
      const share = down[group] ?? 0;
      if (share === 0 || known[group] !== 0) continue;
      const up: number = ups[depth] ?? 0;
      const weight: number = (weights[depth] ?? 0) * up * share;
      if (depth < MOST_DOWN && weight >= LEAST) {
        known[group] = DOWN;
        weights[depth + 1] = weight;
        if (part.cheapest !== undefined) addCheapest(part, part.cheapest, depth + 1);
        else {
          const next = part.elsewhere(w, group, closed);
          addRound(next, 0, next.column.length, depth + 1, part, next);
        }
      }
      // In what is left of the month it is up.
      known[group] = UP;
      touched[top] = group;
      top += 1;
      ups[depth] = up * (1 - share);
    }
    weights[depth] = (weights[depth] ?? 0) * (ups[depth] ?? 0);
    addRow(row, from, to, depth);
    while (top > before) {
      top -= 1;
      known[touched[top] ?? 0] = 0;
    }
  }

  /** The cheapest of what is not known to be down. */
  function addCheapest(part: Part, { expected }: CheapestChoices, depth: number): void {
    const end = expected.first[w + 1] ?? 0;
    for (let i = expected.first[w] ?? 0; i < end; i += 1) {
      const groups = 2 * (expected.column[i] ?? 0);
      if (known[groupsOf[groups] ?? 0] === DOWN || known[groupsOf[groups + 1] ?? 0] === DOWN)
        continue;
      addRound(expected, i, i + 1, depth, part, undefined);
      return;
    }
  }

  function decided({ state }: Part): SparseAllocation {
    const board = prices.boardAt(state.board);
    const allocation = allocateWithin(policy, { ...state, board }, shares);
    return writeSparse(room, allocation, width);
  }

  return (monthIndex, chance) => {
    const month = months[monthIndex];
    drawn.usd = 0;
    drawn.served = 0;
    drawn.requests = 0;
    if (month === undefined) return drawn;
    usage.fill(0);
    agreed.fill(0);
    const ofMonth = parts[monthIndex] ?? [];
    surchargeOf = surcharges[monthIndex] ?? surchargeOf;
    requestsOf = month.requests;
    down = chance.down;
    meter = meters[monthIndex];
    meter?.reset();
    const isAnew = !isHeld && chance.isPriceMoved;
    for (const part of ofMonth) {
      const cheapest = isAnew ? part.cheapest?.moved : undefined;
      const sparse = isAnew && cheapest === undefined ? decided(part) : part.sparse;
      const row = cheapest ?? sparse;
      usd = part.state.board.usdPerMonth;
      carryingOf = part.carrying;
      for (w = 0; w < classes; w += 1) {
        at = w * width;
        const weight = part.part * (chance.volumeFactor[w] ?? 1);
        const requests = month.requests[w] ?? 0;
        const one = cheapest === undefined ? -1 : cheapestAt(cheapest, w, factors);
        const from = cheapest === undefined ? (sparse.first[w] ?? 0) : Math.max(0, one);
        const to = cheapest === undefined ? (sparse.first[w + 1] ?? 0) : one + 1;
        weights[0] = weight;
        served[0] = 0;
        if (!chance.isAnythingDown) addRow(row, from, to, 0);
        else if (isHeld) addHeld(sparse, from, to, weight);
        else addRound(row, from, to, 0, part, undefined);
        drawn.served += requests * (served[0] ?? 0);
        drawn.requests += requests * weight;
      }
    }
    for (const line of meter?.lines() ?? []) {
      const operator = operatorAt.get(line.operatorId) ?? 0;
      const into = isByToken(line) ? usage : agreed;
      into[operator] = (into[operator] ?? 0) + line.usd;
    }
    for (let operator = 0; operator < usage.length; operator += 1) {
      const own = usage[operator] ?? 0;
      const atOwn = agreed[operator] ?? 0;
      const commitment = commitments[operator];
      drawn.usd +=
        commitment === undefined
          ? own + atOwn
          : commitmentBill(Math.max(0, own), commitment, atOwn).billUsd;
    }
    drawn.usd *= chance.exchange * (ofMonth[0]?.state.usdFactor ?? 1);
    return drawn;
  };
}
