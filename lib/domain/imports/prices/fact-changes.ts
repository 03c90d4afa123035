import { FEEDS, type FeedId } from "../../catalog/feed.ts";
import type { PlainDate } from "../../quantity/plain-date.ts";
import type { FieldDiff } from "../batch.ts";
import { inThousands } from "./price-line.ts";
import {
  SERVING_FACTS,
  type ServingFact,
  type ServingFacts,
  type StoredOffering,
} from "./stored-catalog.ts";

const WORDS = {
  contextTokens: "context",
  lifecycle: "lifecycle",
  announcedOn: "end announced on",
  deprecatedOn: "deprecated on",
  retiresOn: "retires on",
  replacedBy: "replaced by",
} as const satisfies Record<ServingFact, string>;

/** Facts of an offering, before and after: what undoing has to restore. */
export type FactChange = { readonly before: ServingFacts; readonly after: ServingFacts };

export type FactChanges = {
  readonly change: FactChange | null;
  readonly diffs: readonly FieldDiff[];
  /** What the file says otherwise, and why the catalog's word stays. */
  readonly notes: readonly string[];
};

/**
 * What a listing changes about how an offering is served. What is not known is
 * taken from whoever says it; what is known is changed by the feed it came
 * from alone, and by nothing older than what that feed said last.
 */
export function factChanges(
  stated: ServingFacts,
  offering: StoredOffering,
  { feedId, observedOn }: { readonly feedId: FeedId; readonly observedOn: PlainDate },
): FactChanges {
  const { facts, listedBy } = offering;
  const isOwn = FEEDS[listedBy].lineage === FEEDS[feedId].lineage;
  const mayChange = isOwn && observedOn >= lastSaid(offering);
  const differing = SERVING_FACTS.filter(
    (fact) => stated[fact] !== null && stated[fact] !== facts[fact],
  );
  const taken = differing.filter((fact) => mayChange || facts[fact] === null);
  const said: ServingFacts = {
    ...facts,
    ...Object.fromEntries(taken.map((fact) => [fact, stated[fact]])),
  };
  return {
    change: taken.length === 0 ? null : { before: facts, after: said },
    diffs: taken.map((fact) => ({
      field: WORDS[fact],
      before: factInWords(fact, facts),
      after: factInWords(fact, stated),
    })),
    notes: differing
      // Context windows are stated with and without the answer's share: no contradiction to report.
      .filter((fact) => !taken.includes(fact) && fact !== "contextTokens")
      .map(
        (fact) =>
          `${WORDS[fact]}: ${factInWords(fact, stated)} here, ${factInWords(fact, facts)} by ${FEEDS[listedBy].name}, which stays`,
      ),
  };
}

export const servingFacts = ({
  contextTokens,
  lifecycle,
  announcedOn,
  deprecatedOn,
  retiresOn,
  replacedBy,
}: ServingFacts): ServingFacts => ({
  contextTokens,
  lifecycle,
  announcedOn,
  deprecatedOn,
  retiresOn,
  replacedBy,
});

/** The facts that a new offering has, as differences from nothing. */
export function factsInWords(facts: ServingFacts): FieldDiff[] {
  const diffs: FieldDiff[] = [];
  for (const fact of SERVING_FACTS)
    if (facts[fact] !== null)
      diffs.push({ field: WORDS[fact], before: null, after: factInWords(fact, facts) });
  return diffs;
}

function factInWords(fact: ServingFact, facts: ServingFacts): string | null {
  const value = facts[fact];
  return typeof value === "number" ? `${inThousands(value)} tokens` : value;
}

/** The last day of which the feed behind the facts has spoken. */
function lastSaid({ listedBy, observedAt, prices, sightings }: StoredOffering): PlainDate {
  const { lineage } = FEEDS[listedBy];
  return [...prices, ...sightings]
    .filter(({ feedId }) => FEEDS[feedId].lineage === lineage)
    .reduce((last, seen) => (seen.observedAt > last ? seen.observedAt : last), observedAt);
}
