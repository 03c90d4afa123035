import type { Measured } from "../../explain/measured.ts";
import { estimate, type Estimate } from "../../quantity/estimate.ts";
import { closedRing } from "../../graph/closed-ring.ts";
import { endlessMoney, flowThrough, keptPart, lookThrough } from "../../graph/look-through.ts";
import type { Names } from "../../graph/names.ts";
import { at, tabulate } from "../../stats/matrix.ts";
import { estimateSum } from "../measured-sum.ts";
import { Unfollowable } from "../../graph/unfollowable.ts";

/** What part of what an intermediary receives goes on to whom. */
export type MixPart = {
  readonly recipient: string;
  readonly label?: string;
  readonly share: Measured;
};

/**
 * How a router, reseller or other intermediary spreads what it receives.
 * What the parts leave over stays with it; null parts mean nobody knows.
 */
export type RouterMix = {
  readonly intermediary: string;
  readonly parts: readonly MixPart[] | null;
  /** The question whose answer would give the parts. */
  readonly missing?: string;
};

/** What flows through each party and what stays with it, by party. */
export type Flows = {
  readonly flow: ReadonlyMap<string, Estimate>;
  readonly final: ReadonlyMap<string, Estimate>;
};

/** Shares read from logs are rounded, so a mix may seem to sum to a little more than one. */
const ROUNDING = 1e-9;

/**
 * Where direct spend ends up after every mix is applied, with the range its uncertain parts leave.
 *
 * The ends take every part at its low or at its high. That is exact for known
 * mixes. For uncertain ones it is a valid bound, since parts of one mix cannot
 * all be high at once.
 *
 * @param names of the parties in their order, for what is said of those at fault
 * @throws RangeError if a mix sums to more than one, or money may go round for ever
 */
export function finalFlows(
  parties: readonly string[],
  direct: ReadonlyMap<string, Estimate>,
  mixes: readonly RouterMix[],
  names: Names = parties,
): Flows {
  for (const mix of mixes) requireMix(mix, names[parties.indexOf(mix.intermediary)]);
  const amounts = parties.map((party) => direct.get(party) ?? NOTHING);
  const parts = (end: keyof Estimate) =>
    tabulate(parties.length, parties.length, (i, j) => partOf(mixes, parties, i, j)?.[end] ?? 0);
  const flows = (end: "low" | "high") =>
    flowThrough(
      amounts.map((amount) => amount[end]),
      parts(end),
      names,
    );
  // Elimination leaves a little noise, which is no money that runs backwards.
  const noise = ROUNDING * amounts.reduce((sum, { high: most }) => sum + most, 0);
  const solved = [flows("low"), flows("high")];
  const [low = [], high = []] = solved.map((all) =>
    all.map((flow) => (Math.abs(flow) <= noise ? Math.max(0, flow) : flow)),
  );
  if (high.some((flow) => flow < 0))
    throw new Unfollowable(endlessMoney(closedRing(parts("high")), names));

  const points = pointFlows(amounts, mixes, () => parts("point"));
  const [keptAtMost, keptAtLeast] = [parts("low").map(keptPart), parts("high").map(keptPart)];
  const byParty = (value: (i: number) => Estimate) =>
    new Map(parties.map((party, i) => [party, value(i)]));
  return {
    flow: byParty((i) => between(at(low, i), points?.flow[i] ?? null, at(high, i))),
    final: byParty((i) =>
      between(
        at(low, i) * at(keptAtLeast, i),
        points?.final[i] ?? null,
        at(high, i) * at(keptAtMost, i),
      ),
    ),
  };
}

const NOTHING: Estimate = { low: 0, point: 0, high: 0 };

function pointFlows(
  amounts: readonly Estimate[],
  mixes: readonly RouterMix[],
  parts: () => number[][],
): ReturnType<typeof lookThrough> | null {
  const points = amounts.flatMap(({ point }) => point ?? []);
  const isMixKnown = mixes.every(
    (mix) => mix.parts?.every(({ share }) => share.value.point !== null) ?? true,
  );
  return points.length === amounts.length && isMixKnown ? lookThrough(points, parts()) : null;
}

function partOf(
  mixes: readonly RouterMix[],
  parties: readonly string[],
  from: number,
  to: number,
): Estimate | undefined {
  const mix = mixes.find(({ intermediary }) => intermediary === parties[from]);
  const shares = mix?.parts?.filter(({ recipient }) => recipient === parties[to]) ?? [];
  return shares.length === 0 ? undefined : estimateSum(shares.map(({ share }) => share.value));
}

function requireMix({ intermediary, parts }: RouterMix, name = intermediary): void {
  const sum = estimateSum((parts ?? []).map(({ share }) => share.value));
  const leastSum = sum.point ?? sum.low;
  if (leastSum > 1 + ROUNDING)
    throw new Unfollowable(
      `${name} passes on ${leastSum} of what it receives; expected parts within 0 to 1`,
    );
  if (parts?.some(({ share }) => share.value.low < 0))
    throw new RangeError(`${name} passes on a negative part; expected parts within 0 to 1`);
}

/** Solved apart, so rounding must not put the three out of order. */
const between = (low: number, point: number | null, high: number): Estimate =>
  estimate(point === null ? low : Math.min(low, point), point, Math.max(high, point ?? low));
