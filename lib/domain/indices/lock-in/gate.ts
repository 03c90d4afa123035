import type { Measured } from "../../explain/measured.ts";
import { bounds, type Estimate, exact, isExact } from "../../quantity/estimate.ts";
import { MATERIAL_SHARE } from "../../regulation/digital-operational-resilience.ts";
import { weightedMean } from "../../stats/weighted-mean.ts";

export const GATE_IDS = ["G1", "G2", "G3", "G4", "G5"] as const;
export type GateId = (typeof GATE_IDS)[number];

/** What the gates ask about a workload; null where nobody knows. */
export type GatedWorkload = {
  readonly id: string;
  readonly label?: string;
  readonly usd: Measured;
  /** The models it runs on: each one's part of the work, and who else hosts it. Empty where nobody knows. */
  readonly hosting: readonly { readonly share: number; readonly otherHosts: number | null }[];
  /** 1 not substitutable, 2 highly complex, 3 medium, 4 easily. */
  readonly substitutability: number | null;
  readonly isCritical: boolean | null;
  readonly hasExitPlan: boolean | null;
  readonly exitDays: Estimate | null;
  readonly facts?: readonly string[];
};

export type GateState = "fires" | "passes" | "cannot-tell";

export type Gate = {
  readonly id: GateId;
  readonly name: string;
  readonly state: GateState;
  /** The workloads that fire it, or of which it cannot tell. */
  readonly workloads: readonly string[];
  readonly sentence: string;
  /** The share of spend concerned, for the two gates that have a line. */
  readonly share?: Estimate;
  readonly missing?: string;
};

/** What part of a workload's spend is concerned, from 0 to 1, and the question that would tell. */
export type ShareTest = {
  readonly part: (workload: GatedWorkload) => Estimate;
  readonly question: string;
};

/** Whether a workload is concerned, null where nobody knows, and the question that would tell. */
export type GateTest = {
  readonly concerns: (workload: GatedWorkload) => boolean | null;
  readonly question: string;
};

/** A share is a quotient of sums; rounding must not lose a gate that stands on its line. */
const ROUNDING = 1e-12;

/**
 * A gate that fires when a tenth or more of spend is concerned, and passes only
 * when less than that could be.
 *
 * @throws RangeError if spend is negative or there is none
 */
export function shareGate(
  id: GateId,
  name: string,
  workloads: readonly GatedWorkload[],
  what: string,
  { part, question }: ShareTest,
): Gate {
  const share = weightedMean(
    workloads.map((workload) => ({ weight: workload.usd.value, value: part(workload) })),
  );
  const line = MATERIAL_SHARE - ROUNDING;
  const state: GateState =
    share.low >= line ? "fires" : share.high < line ? "passes" : "cannot-tell";
  const among = workloads.filter((workload) => part(workload).high > 0);
  const certain = among.filter((workload) => part(workload).low > 0);
  const named = state === "fires" ? certain : state === "passes" ? [] : among;
  return {
    id,
    name,
    state,
    workloads: named.map((workload) => workload.id),
    sentence: `${spoken(share)} of spend ${what}; the line is ${percent(MATERIAL_SHARE)}.`,
    share,
    ...(state === "cannot-tell" ? { missing: question } : {}),
  };
}

/** A gate that fires when any workload is concerned, and passes only when none could be. */
export function anyGate(
  id: GateId,
  name: string,
  workloads: readonly GatedWorkload[],
  what: string,
  { concerns, question }: GateTest,
): Gate {
  const certain = workloads.filter((workload) => concerns(workload) === true);
  const open = workloads.filter((workload) => concerns(workload) === null);
  if (certain.length > 0)
    return {
      id,
      name,
      state: "fires",
      workloads: certain.map((workload) => workload.id),
      sentence: `${namesOf(certain)} ${certain.length === 1 ? "is" : "are"} ${what}.`,
    };
  if (open.length > 0)
    return {
      id,
      name,
      state: "cannot-tell",
      workloads: open.map((workload) => workload.id),
      sentence: `It is not known whether ${namesOf(open)} ${open.length === 1 ? "is" : "are"} ${what}.`,
      missing: question,
    };
  return { id, name, state: "passes", workloads: [], sentence: `No workload is ${what}.` };
}

/** Whether a value lies above a line; null where it may lie on either side. */
export const isAbove = (value: Estimate | null, line: number): boolean | null =>
  value === null ? null : value.low > line ? true : value.high <= line ? false : null;

const namesOf = (workloads: readonly GatedWorkload[]): string =>
  workloads.map(({ label, id }) => label ?? id).join(", ");

/** A yes or no as a part: all of it, none of it, or anything between where nobody knows. */
export const asPart = (answer: boolean | null): Estimate =>
  answer === null ? bounds(0, 1) : exact(answer ? 1 : 0);

const spoken = (share: Estimate): string =>
  isExact(share) ? percent(share.low) : `Between ${percent(share.low)} and ${percent(share.high)}`;

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;
