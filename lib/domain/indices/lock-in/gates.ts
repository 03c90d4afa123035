import type { Explanation } from "../../explain/explanation.ts";
import type { Measured } from "../../explain/measured.ts";
import { bounds, type Estimate, exact, isExact } from "../../quantity/estimate.ts";
import type { PlainDate } from "../../quantity/plain-date.ts";
import { FREE_SWITCHING_FROM } from "../../regulation/data-act.ts";
import { MATERIAL_SHARE } from "../../regulation/digital-operational-resilience.ts";
import { weightedMean } from "../../stats/weighted-mean.ts";
import { given } from "../given.ts";
import type { IndexDefinition } from "../index-definition.ts";
import { METHOD_VERSION } from "../method-version.ts";
import { LONGEST_EXIT_DAYS } from "./exit-time.ts";

export const GATE_IDS = ["G1", "G2", "G3", "G4", "G5"] as const;
export type GateId = (typeof GATE_IDS)[number];

/** Of the register's four grades of substitutability, 1 is not substitutable and 2 highly complex. */
const HARD_TO_SUBSTITUTE = 2;

export const lockInGates = {
  id: "lock-in-gates",
  methodVersion: METHOD_VERSION,
  name: "Lock-in gates",
  question: "Which lines have we crossed that no average may hide?",
  formula:
    "G1: ≥ 10 % of spend has no other host;  G2: ≥ 10 % is hard to substitute;  G3: a critical workload has no exit plan;  G4: an exit takes more than 270 days;  G5: a switching charge on or after 12 January 2027",
  symbols: {
    G1: "share of spend on workloads whose model no other host serves",
    G2: "share of spend on workloads graded 1 or 2 of 4 for substitutability",
    G3: "workloads marked critical that have no exit plan",
    G4: "workloads whose exit takes longer than the longest statutory period",
    G5: "the switching charge of the contract, in force on the day looked at",
  },
  unit: "count",
  range: [0, 5],
  bands: [],
  missingData:
    "A gate whose inputs are unknown says that it cannot tell; it never passes for want of data. The number of gates fired is a range from those that fire to those that may.",
  limits: [
    "The 10 % lines are written for providers to the whole financial sector; here they are applied to one company.",
    "A gate is a line crossed, not a finding of law.",
  ],
  references: [
    {
      cite: "Commission Delegated Regulation (EU) 2024/1502, indicators 4.1 and 4.2 (G1, G2)",
      url: "https://eur-lex.europa.eu/eli/reg_del/2024/1502/oj",
    },
    {
      cite: "Commission Implementing Regulation (EU) 2024/2956, register of information, template B_07.01 (G2, G3)",
      url: "https://eur-lex.europa.eu/eli/reg_impl/2024/2956/oj",
    },
    {
      cite: "Regulation (EU) 2022/2554 (DORA), Article 28; Prudential Regulation Authority, SS2/21 (exit plans, G3)",
      url: "https://eur-lex.europa.eu/eli/reg/2022/2554/oj",
    },
    {
      cite: "Regulation (EU) 2023/2854 (Data Act), Articles 25 and 29 (G4, G5)",
      url: "https://eur-lex.europa.eu/eli/reg/2023/2854/oj",
    },
  ],
  ownConventions: ["The choice of these five lines, and 270 days as two months and seven months."],
  example: {
    given:
      "12 % of spend without another host, a critical workload without an exit plan, a switching charge in February 2027",
    explain: () =>
      gatesOf(
        [
          {
            id: "batch",
            usd: given(12),
            otherHosts: 0,
            substitutability: 4,
            isCritical: false,
            hasExitPlan: true,
            exitDays: exact(60),
          },
          {
            id: "chat",
            usd: given(88),
            otherHosts: 2,
            substitutability: 4,
            isCritical: true,
            hasExitPlan: false,
            exitDays: exact(90),
          },
        ],
        { day: "2027-02-01", switchingCharge: given(500) },
      ).explanation,
  },
} as const satisfies IndexDefinition;

/** What the gates ask about a workload; null where nobody knows. */
export type GatedWorkload = {
  readonly id: string;
  readonly label?: string;
  readonly usd: Measured;
  readonly otherHosts: number | null;
  /** 1 not substitutable, 2 highly complex, 3 medium, 4 easily. */
  readonly substitutability: number | null;
  readonly isCritical: boolean | null;
  readonly hasExitPlan: boolean | null;
  readonly exitDays: Estimate | null;
  readonly facts?: readonly string[];
};

/** The charge for leaving that the contract holds on the day looked at; null where nobody knows. */
export type SwitchingTerms = { readonly day: PlainDate; readonly switchingCharge: Measured | null };

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

export type Gates = { readonly gates: readonly Gate[]; readonly explanation: Explanation };

/**
 * Which lines that no average may hide have been crossed.
 *
 * Five yes-or-no tests over the workloads and the contract. An unknown input
 * leaves a test open wherever its answer could turn on it.
 *
 * @throws RangeError if spend is negative or there is no workload with spend
 *
 * @example
 * gatesOf(workloads, { day: "2027-02-01", switchingCharge: null }).gates[4].state;
 * // => "cannot-tell"
 */
export function gatesOf(workloads: readonly GatedWorkload[], terms: SwitchingTerms): Gates {
  const gates = [
    shareGate("G1", "No other host", workloads, "runs on models that no other host serves", {
      concerns: ({ otherHosts }) => (otherHosts === null ? null : otherHosts === 0),
      question: "Which other hosts serve these models?",
    }),
    shareGate("G2", "Hard to substitute", workloads, "is hard or impossible to substitute", {
      concerns: ({ substitutability }) =>
        substitutability === null ? null : substitutability <= HARD_TO_SUBSTITUTE,
      question: "How substitutable are these workloads, from 1 to 4?",
    }),
    anyGate("G3", "Critical without exit plan", workloads, "critical without an exit plan", {
      concerns: ({ isCritical, hasExitPlan }) => both(isCritical, not(hasExitPlan)),
      question: "Are these workloads critical, and do they have an exit plan?",
    }),
    anyGate("G4", "Exit beyond 270 days", workloads, "more than 270 days from exit", {
      concerns: ({ exitDays }) => isAbove(exitDays, LONGEST_EXIT_DAYS),
      question: "How many days would it take to leave with these workloads?",
    }),
    switchingGate(terms),
  ];
  const fired = gates.filter(({ state }) => state === "fires").length;
  const open = gates.filter(({ state }) => state === "cannot-tell").length;
  const factsOf = [...new Set(workloads.flatMap(({ usd, facts }) => [...usd.facts, ...(facts ?? [])]))];
  return {
    gates,
    explanation: {
      label: lockInGates.name,
      value: bounds(fired, fired + open),
      unit: lockInGates.unit,
      how: "gates that fire, up to those that may",
      facts: factsOf,
      inputs: gates.map(({ id, name, state, sentence, missing }): Explanation => ({
        label: `${id} ${name}`,
        value: STATE_COUNT[state],
        unit: "count",
        how: sentence,
        facts: id === "G5" ? (terms.switchingCharge?.facts ?? []) : [],
        inputs: [],
        ...(missing === undefined ? {} : { missing }),
      })),
    },
  };
}

const STATE_COUNT: Readonly<Record<GateState, Estimate>> = {
  fires: exact(1),
  passes: exact(0),
  "cannot-tell": bounds(0, 1),
};

type Test = {
  readonly concerns: (workload: GatedWorkload) => boolean | null;
  readonly question: string;
};

/** A share is a quotient of sums; rounding must not lose a gate that stands on its line. */
const ROUNDING = 1e-12;

function shareGate(
  id: GateId,
  name: string,
  workloads: readonly GatedWorkload[],
  what: string,
  { concerns, question }: Test,
): Gate {
  const share = weightedMean(
    workloads.map((workload) => ({ weight: workload.usd.value, value: asNumber(concerns(workload)) })),
  );
  const line = MATERIAL_SHARE - ROUNDING;
  const state: GateState =
    share.low >= line ? "fires" : share.high < line ? "passes" : "cannot-tell";
  const among = workloads.filter((workload) => concerns(workload) !== false);
  const certain = among.filter((workload) => concerns(workload) === true);
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

function anyGate(
  id: GateId,
  name: string,
  workloads: readonly GatedWorkload[],
  what: string,
  { concerns, question }: Test,
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

function switchingGate({ day, switchingCharge }: SwitchingTerms): Gate {
  const gate = { id: "G5", name: "Switching charge", workloads: [] } as const;
  if (day < FREE_SWITCHING_FROM)
    return {
      ...gate,
      state: "passes",
      sentence: `Switching charges at cost are allowed until ${FREE_SWITCHING_FROM}.`,
    };
  const isCharged = isAbove(switchingCharge?.value ?? null, 0);
  if (isCharged === null)
    return {
      ...gate,
      state: "cannot-tell",
      sentence: "It is not known whether the contract charges for switching.",
      missing: switchingCharge?.missing ?? "Does the contract charge for switching, and how much?",
    };
  return isCharged
    ? {
        ...gate,
        state: "fires",
        sentence: `The contract charges for switching, which the EU Data Act forbids from ${FREE_SWITCHING_FROM}.`,
      }
    : { ...gate, state: "passes", sentence: "The contract does not charge for switching." };
}

const namesOf = (workloads: readonly GatedWorkload[]): string =>
  workloads.map(({ label, id }) => label ?? id).join(", ");

const asNumber = (answer: boolean | null): Estimate =>
  answer === null ? bounds(0, 1) : exact(answer ? 1 : 0);

const not = (answer: boolean | null): boolean | null => (answer === null ? null : !answer);

const both = (a: boolean | null, b: boolean | null): boolean | null =>
  a === false || b === false ? false : a === null || b === null ? null : true;

const isAbove = (value: Estimate | null, line: number): boolean | null =>
  value === null ? null : value.low > line ? true : value.high <= line ? false : null;

const spoken = (share: Estimate): string =>
  isExact(share)
    ? percent(share.low)
    : `Between ${percent(share.low)} and ${percent(share.high)}`;

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;
