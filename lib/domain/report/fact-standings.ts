import type { Fact } from "../fact/fact.ts";
import { isPropertyId } from "../fact/property.ts";
import { daysOverdue } from "../fact/staleness.ts";
import type { PlainDate } from "../quantity/plain-date.ts";
import type { FactStanding } from "./obstacles.ts";

/** What the register says of facts beyond what they claim. */
export type Register = {
  /** Facts that another has corrected, or whose subject is no longer kept. */
  readonly retired: ReadonlySet<string>;
  /** Whether a change of this property of this subject waits for review. */
  readonly isUnderReview: (fact: Pick<Fact, "subject" | "property">) => boolean;
};

/**
 * Which of some facts keep a pack from leaving on a day, and why; the first reason
 * that holds of retired, under review and stale. A fact is stale from the day after
 * the one on which it was due for another look.
 */
export const factStandings = (
  facts: readonly Fact[],
  { retired, isUnderReview }: Register,
  day: PlainDate,
): ReadonlyMap<string, FactStanding> =>
  new Map(
    facts.flatMap((fact): [string, FactStanding][] => {
      if (retired.has(fact.id)) return [[fact.id, "retired"]];
      if (isUnderReview(fact)) return [[fact.id, "under-review"]];
      // Listings of the catalog are read anew with every price file, and have no interval.
      const isStale = isPropertyId(fact.property) && daysOverdue(fact, day) > 0;
      return isStale ? [[fact.id, "stale"]] : [];
    }),
  );
