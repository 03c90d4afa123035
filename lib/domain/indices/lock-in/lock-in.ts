import type { Explanation } from "../../explain/explanation.ts";
import { bounds, type Estimate, evaluate, exact } from "../../quantity/estimate.ts";
import { shareOf } from "../../stats/share-of.ts";
import { shares } from "../../stats/shares.ts";
import { given, scoreGiven } from "../given.ts";
import { type IndexDefinition, type Score, scored } from "../index-definition.ts";
import { estimateSum } from "../measured-sum.ts";
import { METHOD_VERSION } from "../method-version.ts";
import { availability, availabilityOf } from "./availability.ts";
import { capture, captureOf } from "./capture.ts";
import { commitment, commitmentOf } from "./commitment.ts";
import { exitTime, exitTimeOf } from "./exit-time.ts";
import { freedomLost, freedomOf, meanBarrier } from "./freedom.ts";
import { portability } from "./portability.ts";

/** The sub-indices L1 to L5, in the order of the method. */
export const LOCK_IN_PARTS = [
  "capture",
  "exit-time",
  "commitment",
  "availability",
  "portability",
] as const;
export type LockInPart = (typeof LOCK_IN_PARTS)[number];

export const PART_NAMES: Readonly<Record<LockInPart, string>> = {
  capture: capture.name,
  "exit-time": exitTime.name,
  commitment: commitment.name,
  availability: availability.name,
  portability: portability.name,
};

/** Below this part of the weight known, the score is no headline. */
export const HEADLINE_COVERAGE = 0.6;

export const EQUAL_WEIGHTS: Readonly<Record<LockInPart, number>> = {
  capture: 1,
  "exit-time": 1,
  commitment: 1,
  availability: 1,
  portability: 1,
};

export const lockIn = {
  id: "lock-in",
  methodVersion: METHOD_VERSION,
  name: "Lock-in",
  question: "How hard would it be to leave this provider?",
  formula: "100 × (1 - product(f[i]^w[i])),  f[i] = max(.01, 1 - L[i])",
  symbols: {
    "L[i]": "the five sub-indices: capture, exit time, commitment, availability, portability",
    "f[i]": "the freedom that sub-index i leaves",
    "w[i]": "its weight; all equal unless the board ranks them",
  },
  unit: "score-0-100",
  range: [0, 100],
  bands: [],
  missingData:
    "A missing sub-index may be anything from 0 to 1 and widens the score. The part of the weight that is known is shown as coverage; below 60 % there is no headline.",
  limits: [
    "No published lock-in index exists to replicate; read dollars, days and the break-even premium first, this second.",
    "Weights, floor and way of averaging matter more than most facts: one number without its band would claim too much.",
    "Capture and exit time share the effort to leave, availability and portability the alternatives; they are not independent.",
    "It has not been validated against real migrations.",
  ],
  references: [
    {
      cite: "OECD and European Commission Joint Research Centre (2008), Handbook on Constructing Composite Indicators",
      url: "https://doi.org/10.1787/9789264043466-en",
    },
    {
      cite: "United Nations Development Programme, Human Development Report, technical notes (geometric mean of dimensions on goalposts)",
      url: "https://hdr.undp.org/data-center/human-development-index",
    },
    {
      cite: "Barron, F. H. and Barrett, B. E. (1996), Decision quality using ranked attribute weights, Management Science 42 (rank-order weights)",
    },
  ],
  ownConventions: [
    "The choice of the five sub-indices and the floor of .01, which sets what a single whole barrier can do.",
    "A headline only where at least 60 % of the weight is known.",
  ],
  checkedBy: ["m_lockin", "m_lockin_bounds", "m_weight_unc"],
  example: {
    given:
      "Capture .688, exit time .5, commitment .75, availability .7, portability .173, equal weights",
    explain: () =>
      lockInOf({
        capture: captureOf({
          exitCosts: [{ label: "Technical", usd: given(1_200_000), kind: "technical" }],
          yearlySpend: given(4_000_000),
        }).score,
        "exit-time": exitTimeOf({
          noticeDays: given(60),
          transferDays: given(9.26),
          reengineeringDays: given(30),
        }).score,
        commitment: commitmentOf({ committedUsd: given(3), expectedUsd: given(4) }),
        availability: availabilityOf([
          { id: "a", usd: given(50), hosts: given(1) },
          { id: "b", usd: given(30), hosts: given(2) },
          { id: "c", usd: given(20), hosts: given(4) },
        ]).score,
        portability: scoreGiven(portability.name, "index-0-1", 0.172691762),
      }).score.explanation,
  },
} as const satisfies IndexDefinition;

export type LockInContribution = {
  readonly part: LockInPart;
  /** Its part of the freedom lost; the points sum to one. */
  readonly share: Estimate;
  readonly weight: number;
  readonly isMissing: boolean;
};

export type LockIn = {
  readonly score: Score;
  /** The plain mean of the same sub-indices, in which they make up for each other. */
  readonly arithmetic: Estimate;
  readonly contributions: readonly LockInContribution[];
  /** Part of the weight whose sub-index is known. */
  readonly coverage: number;
  /** Whether enough is known to show the score as a headline. */
  readonly headline: boolean;
};

/** A score, or why there is none: the question that would settle it. */
export type SubIndex = Score | { readonly missing: string } | null;

/** Coverage is a sum of weights; rounding must not lose a headline. */
const ROUNDING = 1e-9;

/**
 * How hard it would be to leave a provider, 0 to 100.
 *
 * Each sub-index leaves some freedom; the score is what their weighted geometric
 * mean lacks of 100. Contributions w × ln f over their sum say which barrier it
 * comes from. A missing sub-index counts as anything from 0 to 1.
 *
 * @throws RangeError if a sub-index lies outside 0 to 1, weights are negative or all zero
 *
 * @example
 * lockInOf({ capture, "exit-time": exit, commitment, availability: null, portability: null }).headline;
 * // => true: three of five equal weights are 60 %
 */
export function lockInOf(
  parts: Readonly<Record<LockInPart, SubIndex>>,
  {
    weights = EQUAL_WEIGHTS,
    coverageThreshold = HEADLINE_COVERAGE,
  }: {
    readonly weights?: Readonly<Record<LockInPart, number>>;
    readonly coverageThreshold?: number;
  } = {},
): LockIn {
  const relative = shares(LOCK_IN_PARTS.map((part) => weights[part]));
  const nodes = LOCK_IN_PARTS.map((part) => nodeOf(part, parts[part]));
  const values = nodes.map(({ value }) => ({ of: value }));
  const losses = nodes.map(({ value }, i) => logLoss(value, relative[i] ?? 0));

  const contributions = LOCK_IN_PARTS.map((part, i) => ({
    part,
    share: shareOf(losses[i] ?? exact(0), estimateSum(losses.filter((_, j) => j !== i))),
    weight: relative[i] ?? 0,
    isMissing: !isKnown(parts[part]),
  }));
  const coverage = contributions
    .filter(({ isMissing }) => !isMissing)
    .reduce((sum, { weight }) => sum + weight, 0);
  return {
    score: scored({
      label: lockIn.name,
      value: evaluate((...subIndices) => freedomLost(subIndices, relative), ...values),
      unit: lockIn.unit,
      how: "what the weighted geometric mean of freedoms lacks of 100",
      facts: [],
      inputs: contributions.map(({ part, share, weight }, i): Explanation => ({
        label: `${PART_NAMES[part]}: contribution`,
        value: share,
        unit: "share",
        how: `weight ${weight.toFixed(2)} × ln(freedom), over the sum of all five`,
        facts: [],
        inputs: nodes.slice(i, i + 1),
      })),
    }),
    arithmetic: evaluate((...subIndices) => meanBarrier(subIndices, relative), ...values),
    contributions,
    coverage,
    headline: coverage >= coverageThreshold - ROUNDING,
  };
}

/** A sub-index that may be anything from 0 to 1 says nothing, however it was worked out. */
export const saysNothing = ({ low, high }: Pick<Estimate, "low" | "high">): boolean =>
  low <= 0 && high >= 1;

const isKnown = (part: SubIndex): boolean => isScore(part) && !saysNothing(part.value);

const isScore = (part: SubIndex): part is Score => part !== null && "value" in part;

function nodeOf(part: LockInPart, subIndex: SubIndex): Explanation {
  if (isScore(subIndex)) return subIndex.explanation;
  const name = PART_NAMES[part];
  return {
    label: name,
    value: bounds(0, 1),
    unit: "index-0-1",
    how: "not known, so anything from 0 to 1",
    facts: [],
    inputs: [],
    missing: subIndex?.missing ?? `What is needed to work out ${name}?`,
  };
}

/** How much a sub-index takes from the logarithm of freedom. */
const logLoss = (value: Estimate, weight: number): Estimate =>
  evaluate((subIndex) => -weight * Math.log(freedomOf(subIndex)) + 0, { of: value });
