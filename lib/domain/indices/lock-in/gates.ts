import type { Explanation } from "../../explain/explanation.ts";
import { bounds, type Estimate, exact } from "../../quantity/estimate.ts";
import { given } from "../given.ts";
import { estimateSum } from "../measured-sum.ts";
import type { IndexDefinition } from "../index-definition.ts";
import { METHOD_VERSION } from "../method-version.ts";
import { LONGEST_EXIT_DAYS } from "./exit-time.ts";
import {
  anyGate,
  asPart,
  type Gate,
  type GatedWorkload,
  type GateState,
  isAbove,
  shareGate,
} from "./gate.ts";
import { switchingGate, type SwitchingTerms } from "./switching-gate.ts";

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
  checkedBy: ["m_gates"],
  example: {
    given:
      "12 % of spend without another host, a critical workload without an exit plan, a switching charge in February 2027",
    explain: () =>
      gatesOf(
        [
          {
            id: "batch",
            usd: given(12),
            hosting: [{ share: 1, otherHosts: 0 }],
            substitutability: 4,
            isCritical: false,
            hasExitPlan: true,
            exitDays: exact(60),
          },
          {
            id: "chat",
            usd: given(88),
            hosting: [{ share: 1, otherHosts: 2 }],
            substitutability: 4,
            isCritical: true,
            hasExitPlan: false,
            exitDays: exact(90),
          },
        ],
        { day: "2027-02-01", switchingCharge: given(500), isCovered: true },
      ).explanation,
  },
} as const satisfies IndexDefinition;

export type Gates = { readonly gates: readonly Gate[]; readonly explanation: Explanation };

/**
 * Which lines that no average may hide have been crossed.
 *
 * Five yes-or-no tests over the workloads and the contract. An unknown input
 * leaves a test open wherever its answer could turn on it.
 *
 * @throws RangeError if spend is negative or no workload has any
 *
 * @example
 * gatesOf(workloads, { day: "2027-02-01", switchingCharge: null, isCovered: true }).gates[4].state;
 * // => "cannot-tell"
 */
export function gatesOf(workloads: readonly GatedWorkload[], terms: SwitchingTerms): Gates {
  const gates = [
    ...(workloads.length === 0 ? OPEN_GATES : gatesOfWork(workloads)),
    switchingGate(terms),
  ];
  const fired = gates.filter(({ state }) => state === "fires").length;
  const open = gates.filter(({ state }) => state === "cannot-tell").length;
  const factsOf = [
    ...new Set(workloads.flatMap(({ usd, facts }) => [...usd.facts, ...(facts ?? [])])),
  ];
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

const gatesOfWork = (workloads: readonly GatedWorkload[]): Gate[] => [
  shareGate("G1", "No other host", workloads, "runs on models that no other host serves", {
    part: withoutOtherHost,
    question: "Which other hosts serve these models?",
  }),
  shareGate("G2", "Hard to substitute", workloads, "is hard or impossible to substitute", {
    part: ({ substitutability }) =>
      asPart(substitutability === null ? null : substitutability <= HARD_TO_SUBSTITUTE),
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
];

/** Where no work is on record under a contract, none of its lines can be said to be kept. */
const OPEN_GATES: readonly Gate[] = [
  { id: "G1" as const, name: "No other host" },
  { id: "G2" as const, name: "Hard to substitute" },
  { id: "G3" as const, name: "Critical without exit plan" },
  { id: "G4" as const, name: "Exit beyond 270 days" },
].map((gate) => ({
  ...gate,
  state: "cannot-tell",
  workloads: [],
  sentence: "No work is on record under this contract.",
  missing: "What work runs under this contract?",
}));

const STATE_COUNT: Readonly<Record<GateState, Estimate>> = {
  fires: exact(1),
  passes: exact(0),
  "cannot-tell": bounds(0, 1),
};

/** The part of a workload's spend that runs on models nobody else hosts. */
function withoutOtherHost({ hosting }: GatedWorkload): Estimate {
  if (hosting.length === 0) return bounds(0, 1);
  const parts = hosting.map(({ share, otherHosts }) => {
    const part = asPart(otherHosts === null ? null : otherHosts === 0);
    return bounds(share * part.low, share * part.high);
  });
  return estimateSum(parts);
}

const not = (answer: boolean | null): boolean | null => (answer === null ? null : !answer);

const both = (a: boolean | null, b: boolean | null): boolean | null =>
  a === false || b === false ? false : a === null || b === null ? null : true;
