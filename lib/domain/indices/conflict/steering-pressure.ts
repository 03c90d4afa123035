import type { Explanation } from "../../explain/explanation.ts";
import { bounds, type Estimate, estimate, exact } from "../../quantity/estimate.ts";
import { at, entry, type Matrix, tabulate } from "../../stats/matrix.ts";
import { reconciled } from "../../stats/reconciled.ts";
import { shares } from "../../stats/shares.ts";
import { scoreGiven } from "../given.ts";
import { type IndexDefinition, type Score, scored } from "../index-definition.ts";
import { estimateSum } from "../measured-sum.ts";
import { METHOD_VERSION } from "../method-version.ts";

export const steeringPressure = {
  id: "steering-pressure",
  methodVersion: METHOD_VERSION,
  name: "Steering pressure",
  question:
    "How much would the provider gain, per dollar, from moving traffic to the labs it profits from?",
  formula:
    "SPI = sum over a of s[a] × sum over b of D[a][b] × max(0, g[b] - g[a]),  D[a][b] = s[b] / (1 - s[a])",
  symbols: {
    "s[a]": "lab a's share of a neutral mix: own evaluations, else market shares, else equal",
    "D[a][b]":
      "where traffic taken from a would go: in proportion to the shares of the others, unless measured",
    "g[a]": "what the provider gains per customer dollar routed to lab a",
    SPI: "cents of gain per dollar of spend, if all that pays were moved",
  },
  unit: "usd-per-usd",
  range: [0, null],
  bands: [
    { from: 0, label: "below the 5 % safe harbour", reference: 1 },
    { from: 0.05, label: "5 to 10 %", reference: 1 },
    { from: 0.1, label: "above 10 %", reference: 1 },
  ],
  missingData:
    "A gain known only between two ends gives a range, never a best value of its own. The high end is exact for up to twelve uncertain labs; the low end is a valid bound and may lie below the truth.",
  limits: [
    "On the mix after routing the index falls as steering succeeds; it must be computed on a neutral mix, and says so when it is not.",
    "A gain is an interest, not an intent.",
    "A provider bound to one lab's models cannot steer between labs: its pressure is zero by construction.",
    "The 5 and 10 % lines come from merger control and are landmarks by analogy.",
  ],
  references: [
    {
      cite: "Salop, S. C. and Moresi, S. (2009), Updating the Merger Guidelines: Comments (gross upward pricing pressure index)",
    },
    {
      cite: "Moresi, S. and Salop, S. C. (2013), vGUPPI: Scoring unilateral pricing incentives in vertical mergers, 79 Antitrust L.J. 185 (safe harbours of 5 and 10 %)",
    },
  ],
  ownConventions: [
    "The form of a pricing-pressure index, applied to where a router sends traffic.",
    "Diversion in proportion to share, where none was measured.",
  ],
  checkedBy: ["m_spi", "m_spi_parts", "logit_div"],
  example: {
    given: "A neutral mix of .5, .3 and .2 over three labs that return .10, .45 and .40 per dollar",
    explain: () =>
      steeringPressureOf(
        [
          { lab: "A", share: 0.5, gain: scoreGiven("Gain on A", "usd-per-usd", 0.1) },
          { lab: "B", share: 0.3, gain: scoreGiven("Gain on B", "usd-per-usd", 0.45) },
          { lab: "C", share: 0.2, gain: scoreGiven("Gain on C", "usd-per-usd", 0.4) },
        ],
        { basis: "market-share" },
      ).score.explanation,
  },
} as const satisfies IndexDefinition;

/** What the mix is taken from, best first; the realised one hides what it should show. */
export const MIX_BASES = ["own-evaluations", "market-share", "uniform", "realised"] as const;
export type MixBasis = (typeof MIX_BASES)[number];

/** A lab in the pool: its share of the neutral mix, and what the provider gains per dollar sent to it. */
export type SteeredLab = {
  readonly lab: string;
  readonly label?: string;
  readonly share: number;
  readonly shareFacts?: readonly string[];
  readonly gain: Score;
};

export type PairPressure = {
  readonly lab: string;
  readonly label: string;
  readonly value: Estimate;
};

export type SteeringPressure = {
  readonly score: Score;
  /** Pressure towards each lab; the points sum to the index. */
  readonly byLab: readonly PairPressure[];
  readonly warnings: readonly string[];
};

export type SteeringMix = {
  readonly basis: MixBasis;
  /** Where traffic taken from a lab was seen to go; rows and columns in the order of the labs. */
  readonly diversion?: Matrix;
};

/** Up to this many uncertain gains every combination of ends is tried. */
const MOST_UNCERTAIN = 12;

/**
 * How much a provider would gain, per dollar of spend, from sending traffic where it profits most.
 *
 * Sum over all pairs of share × diversion × the gain of moving, where moving
 * pays. As a function of the gains it is convex and made of straight pieces, so
 * the highest value lies where every gain is at one of its ends, and trying all
 * of those is exact (beyond twelve uncertain labs a bound is used: each pair at
 * its own best). The low end is the sum of each pair's least; it never exceeds
 * the truth, but pairs cannot always be least together. Pressure towards a
 * single lab rises with its own gain and falls with the others, so those ranges are exact.
 *
 * @throws RangeError if there is no lab, a share is negative, all are zero, or diversion does not fit
 *
 * @example
 * steeringPressureOf(labs, { basis: "uniform" }).score.value.point;
 * // => 0.16875 for shares .5, .3, .2 and gains .10, .45, .40
 */
export function steeringPressureOf(
  labs: readonly SteeredLab[],
  { basis, diversion }: SteeringMix,
): SteeringPressure {
  const mix = shares(labs.map(({ share }) => share));
  const flow = diversion ?? proportionalDiversion(mix);
  const moved = tabulate(labs.length, labs.length, (a, b) => at(mix, a) * entry(flow, a, b));
  const gains = labs.map(({ gain }) => gain.value);
  const byLab = labs.map(({ lab, label }, b) => ({
    lab,
    label: label ?? lab,
    value: pressureTowards(b, gains, moved),
  }));
  const points = gains.flatMap(({ point }) => point ?? []);
  const value = reconciled(
    estimateSum(byLab.map((pair) => pair.value)).low,
    points.length === gains.length ? pressureAt(points, moved) : null,
    highestPressure(gains, moved) ?? estimateSum(byLab.map((pair) => pair.value)).high,
  );
  const warnings = basis === "realised" ? [REALISED_MIX_WARNING] : [];
  return {
    score: scored({
      label: steeringPressure.name,
      value,
      unit: steeringPressure.unit,
      how: `sum over pairs of share × diversion × gain of moving, on ${BASIS_NAMES[basis]}`,
      facts: [],
      inputs: byLab.map((pair, i): Explanation => ({
        label: `Towards ${pair.label}`,
        value: pair.value,
        unit: steeringPressure.unit,
        how: "what moving traffic here would gain, where it pays",
        facts: [],
        inputs: labs
          .slice(i, i + 1)
          .flatMap((lab) => [shareNode(lab, at(mix, i)), lab.gain.explanation]),
      })),
      ...(warnings.length > 0
        ? { missing: "What would a neutral mix be, before any routing?" }
        : {}),
    }),
    byLab,
    warnings,
  };
}

const REALISED_MIX_WARNING =
  "Computed on the mix after routing, which falls as steering succeeds; it may hide the pressure it should show.";

const BASIS_NAMES: Readonly<Record<MixBasis, string>> = {
  "own-evaluations": "the mix of one's own evaluations",
  "market-share": "market shares",
  uniform: "an even mix of the pool",
  realised: "the realised mix",
};

/**
 * Where traffic taken from one lab would go, in proportion to the shares of the others.
 *
 *     D[a][b] = s[b] / (1 - s[a])
 */
export const proportionalDiversion = (mix: readonly number[]): number[][] =>
  tabulate(mix.length, mix.length, (a, b) =>
    a === b || at(mix, a) === 1 ? 0 : at(mix, b) / (1 - at(mix, a)),
  );

function pressureTowards(b: number, gains: readonly Estimate[], moved: Matrix): Estimate {
  const sum = (target: keyof Estimate, source: keyof Estimate) =>
    gains.reduce((all, from, a) => {
      const [to, here] = [gains[b]?.[target] ?? null, from[source]];
      return a === b || to === null || here === null
        ? all
        : all + entry(moved, a, b) * Math.max(0, to - here);
    }, 0);
  const isKnown = gains.every(({ point }) => point !== null);
  const [low, high] = [sum("low", "high"), sum("high", "low")];
  return isKnown ? estimate(low, sum("point", "point"), high) : bounds(low, high);
}

/** The pressure under known gains: sum over pairs of what is moved × the gain of moving, where it pays. */
export const pressureAt = (gains: readonly number[], moved: Matrix): number =>
  gains.reduce(
    (sum, from, a) =>
      sum + gains.reduce((all, to, b) => all + entry(moved, a, b) * Math.max(0, to - from), 0),
    0,
  );

/** The highest pressure that gains between these ends allow; null beyond so many uncertain ones. */
export function highestPressure(
  gains: readonly Pick<Estimate, "low" | "high">[],
  moved: Matrix,
  mostUncertain = MOST_UNCERTAIN,
): number | null {
  if (gains.filter(({ low, high }) => low < high).length > mostUncertain) return null;
  const corner = gains.map(({ low }) => low);
  let most = pressureAt(corner, moved);
  tryFrom(0);
  return most;

  function tryFrom(first: number): void {
    for (let i = first; i < gains.length; i += 1) {
      const gain = gains[i];
      if (gain === undefined || gain.low === gain.high) continue;
      corner[i] = gain.high;
      most = Math.max(most, pressureAt(corner, moved));
      tryFrom(i + 1);
      corner[i] = gain.low;
    }
  }
}

const shareNode = ({ label, lab, shareFacts }: SteeredLab, share: number): Explanation => ({
  label: `Neutral share of ${label ?? lab}`,
  value: exact(share),
  unit: "share",
  how: "share of the mix before any steering",
  facts: shareFacts ?? [],
  inputs: [],
});
