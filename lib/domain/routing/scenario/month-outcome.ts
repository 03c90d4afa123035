import type { BoardPolicy } from "../board.ts";
import type { MonthPart } from "../shocks/month-parts.ts";
import type { MonthBoard } from "./board-of.ts";
import type { Decision } from "./decider.ts";

/** A part of a month, and what a policy did in it. */
export type AllocatedPart = MonthPart & Decision;

/** What a policy comes to in one month, before commitments. */
export type MonthOutcome = {
  readonly month: number;
  readonly parts: readonly AllocatedPart[];
  /** Row-major, weighted by the parts of the month: who answers, and US dollars at list price. */
  readonly shares: Float64Array;
  readonly usd: Float64Array;
  /** What a US dollar costs against the day of the scenario. */
  readonly usdFactor: number;
};

/**
 * What carrying a policy out adds to a class's month where all of it is served: a router's surcharge, a judge.
 *
 * @param judge what it adds to each request in a part of the month: nothing where the step that was judged is gone; absent for a month as it begins
 */
export function carryingUsd(
  policy: BoardPolicy,
  { board, requests, inputTokens }: MonthBoard,
  judge: Float64Array | undefined = policy.usdPerRequest?.(board),
): Float64Array {
  const perToken = (policy.routerSurchargeUsdPerMtok ?? 0) / 1e6;
  return requests.map((count, w) => count * (judge?.[w] ?? 0) + perToken * (inputTokens[w] ?? 0));
}

/**
 * Adds up a month of a policy.
 *
 * @example
 * monthOutcome(policy, month, parts).usd.reduce((sum, usd) => sum + usd, 0)
 */
export function monthOutcome(
  policy: BoardPolicy,
  month: MonthBoard,
  parts: readonly AllocatedPart[],
): MonthOutcome {
  const columns = month.board.offerings.length;
  const shares = new Float64Array(month.board.usdPerMonth.length);
  const usd = new Float64Array(shares.length);
  for (const { part, state, answers, paid, usdPerRequest } of parts) {
    const carrying = carryingUsd(policy, month, usdPerRequest);
    for (let cell = 0; cell < shares.length; cell += 1) {
      const [answered, bought] = [answers[cell] ?? 0, paid[cell] ?? 0];
      if (answered === 0 && bought === 0) continue;
      const listUsd = bought === 0 ? 0 : bought * (state.board.usdPerMonth[cell] ?? 0);
      const added = answered * (carrying[Math.floor(cell / columns)] ?? 0);
      shares[cell] = (shares[cell] ?? 0) + part * answered;
      usd[cell] = (usd[cell] ?? 0) + part * (listUsd + added) * state.usdFactor;
    }
  }
  const usdFactor = parts[0]?.state.usdFactor ?? 1;
  return { month: month.month, parts, shares, usd, usdFactor };
}
