import { claimsAt, type Fact, factAt } from "../fact/fact.ts";
import type { Identities } from "../fact/identity.ts";
import type { PropertyId } from "../fact/property.ts";
import { isDue } from "../fact/staleness.ts";
import type { SubjectKind } from "../fact/subject.ts";
import type { PlainDate } from "../quantity/plain-date.ts";
import { CAPITAL_KINDS, COMPUTE_KINDS } from "../ties/tie-words.ts";

type Expectation<K extends SubjectKind> = {
  readonly property: PropertyId;
  /** Where only some subjects of the kind are expected to have it. */
  readonly when?: (identity: Identities[K]) => boolean;
};

const always = (...properties: readonly PropertyId[]) =>
  properties.map((property) => ({ property }));
const onTopic = (topic: string, property: PropertyId): Expectation<"terms"> => ({
  property,
  when: (identity) => identity.topic === topic,
});

/** What we ought to know of each kind of subject. Our own convention: what the scores rest on. */
export const EXPECTED: { readonly [K in SubjectKind]: readonly Expectation<K>[] } = {
  party: [{ property: "party.valuation-usd", when: ({ kind }) => kind === "ai_lab" }],
  tie: [
    ...always("tie.summary", "tie.status"),
    {
      property: "tie.announced-usd",
      when: ({ kind }) => CAPITAL_KINDS.includes(kind) || COMPUTE_KINDS.includes(kind),
    },
    { property: "tie.paid-usd", when: ({ kind }) => CAPITAL_KINDS.includes(kind) },
    { property: "tie.ends-on", when: ({ kind }) => COMPUTE_KINDS.includes(kind) },
  ],
  stake: always("stake.share"),
  distribution: always("distribution.models", "distribution.exclusive"),
  router: always(
    "router.summary",
    "router.pool",
    "router.includes-first-party",
    "router.preference",
  ),
  right: always("right.state"),
  "common-investor": always("common-investor.backs"),
  terms: [
    onTopic("egress", "terms.egress-tiers"),
    onTopic("exit-programme", "terms.exit-programme"),
    onTopic("commitment", "terms.commitment"),
    onTopic("batch", "terms.batch"),
    onTopic("cache", "terms.cache-multipliers"),
    onTopic("law", "terms.law"),
  ],
  contract: always(
    "contract.spend-usd-per-year",
    "contract.committed-usd-next-12-months",
    "contract.notice-days",
    "contract.exit-cost-usd",
  ),
  workload: always(
    "workload.spend-usd-per-month",
    "workload.current-offerings",
    "workload.acceptable-models",
    "workload.critical",
    "workload.exit-plan",
  ),
  "lab-link": always("lab-link.revenue-share", "lab-link.provider-share-of-compute"),
  interest: always("interest.statement"),
};

/** How well something is known that ought to be. */
export const COVERAGE_STATES = {
  known: "known",
  stale: "due for another look",
  "not-disclosed": "not disclosed",
  "not-applicable": "does not apply",
  "sources-conflict": "sources conflict",
  "not-collected": "not collected yet",
  missing: "missing",
} as const;
export type CoverageState = keyof typeof COVERAGE_STATES;

/** What somebody could find out: nobody has looked, or nobody has said that they did. */
export const GAPS: readonly CoverageState[] = ["missing", "not-collected"];

export type CoveredSubject<K extends SubjectKind = SubjectKind> = {
  readonly id: string;
  readonly name: string;
  readonly identity: Identities[K];
  /** Ids of the parties it is about. */
  readonly parties: readonly string[];
};

export type CoverageRow = {
  readonly subject: string;
  readonly name: string;
  readonly parties: readonly string[];
  /** By property; what is not expected of this subject is left out. */
  readonly states: ReadonlyMap<PropertyId, CoverageState>;
};

/** How well one expected property of a subject is known on a day. */
export function coverageState(facts: readonly Fact[], day: PlainDate): CoverageState {
  const fact = factAt(facts, { validOn: day, knownAt: "9999-12-31T23:59:59.999Z" });
  if (fact === undefined) return "missing";
  if (fact.unspecified !== null) return fact.unspecified.reason;
  return isDue(fact, day) ? "stale" : "known";
}

/** What ought to be known of subjects of one kind, and how well it is. Retired subjects are left out. */
export function coverageOf<K extends SubjectKind>(
  kind: K,
  subjects: readonly CoveredSubject<K>[],
  factsOf: (subject: string) => readonly Fact[],
  day: PlainDate,
): CoverageRow[] {
  return subjects.flatMap(({ id, name, identity, parties }) => {
    const facts = claimsAt(factsOf(id), { validOn: day, knownAt: "9999-12-31T23:59:59.999Z" });
    if (facts.some(({ property }) => property === "subject.retired")) return [];
    const states = new Map(
      EXPECTED[kind].flatMap(({ property, when }) =>
        when === undefined || when(identity)
          ? [
              [
                property,
                coverageState(
                  facts.filter((one) => one.property === property),
                  day,
                ),
              ] as const,
            ]
          : [],
      ),
    );
    return states.size === 0 ? [] : [{ subject: id, name, parties, states }];
  });
}

export type CoverageTotal = { readonly expected: number } & Readonly<Record<CoverageState, number>>;

/** How many cells there ought to be, and how many there are in each state. */
export function coverageTotal(states: Iterable<CoverageState>): CoverageTotal {
  const total = {
    expected: 0,
    known: 0,
    stale: 0,
    "not-disclosed": 0,
    "not-applicable": 0,
    "sources-conflict": 0,
    "not-collected": 0,
    missing: 0,
  };
  for (const state of states) {
    total.expected += 1;
    total[state] += 1;
  }
  return total;
}
