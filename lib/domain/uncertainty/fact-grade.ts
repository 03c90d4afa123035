import type { Fact } from "../fact/fact.ts";
import type { Source } from "../fact/source.ts";
import { daysOverdue } from "../fact/staleness.ts";
import { isPropertyId, PROPERTIES } from "../fact/property.ts";
import type { PlainDate } from "../quantity/plain-date.ts";
import { type Pedigree, pedigreeSpread } from "./pedigree.ts";
import type { Quality } from "./score-input.ts";
import type { QualityOf } from "./input-list.ts";

/** What a grade is read from. */
export type Graded = Pick<Fact, "method" | "confidence" | "property" | "recordedAt" | "citations">;

/**
 * How good a fact is, on the five aspects of the pedigree.
 *
 * Reliability is the worse of how it was come by and who said it; completeness
 * follows the confidence it was recorded with; time is how long a look at it is
 * overdue. Place and technology are those of the question: graded 1. The map is
 * our own convention.
 *
 * @param sources those it cites; the best of them counts
 */
export function pedigreeOf(fact: Graded, sources: readonly Source[], day: PlainDate): Pedigree {
  return {
    reliability: Math.max(METHOD_GRADE[fact.method], sourceGrade(sources)),
    completeness: CONFIDENCE_GRADE[fact.confidence],
    temporal: ageGrade(fact, day),
    geographical: 1,
    technological: 1,
  };
}

/** 1 measured and checked … 4 a qualified estimate, 5 an unqualified one. */
const METHOD_GRADE: Readonly<Record<Fact["method"], number>> = {
  reported: 1,
  derived: 2,
  estimated: 4,
  assumed: 4,
};

const CONFIDENCE_GRADE: Readonly<Record<Fact["confidence"], number>> = {
  high: 1,
  medium: 3,
  low: 5,
};

const WORST = 5;

/** The tier of the best source; one's own books have no tier and take nothing away. */
function sourceGrade(sources: readonly Source[]): number {
  const grades = sources.map(({ tier, kind }) =>
    kind === "none" ? WORST : kind === "demo" ? 1 : (tier ?? WORST),
  );
  return grades.length === 0 ? WORST : Math.min(...grades);
}

/** Once due 2, then a grade worse with every further review interval that has passed. */
function ageGrade(fact: Graded, day: PlainDate): number {
  const overdue = daysOverdue(fact, day);
  if (overdue < 0) return 1;
  const interval = isPropertyId(fact.property) ? PROPERTIES[fact.property].reviewDays : 1;
  return Math.min(WORST, 2 + Math.floor(overdue / interval));
}

/** From this grade of age on a fact counts as stale, and its range widens (methodology 8.6). */
const STALE_FROM = 4;

/** How far a fact may be off, all grades together, and from age alone. */
export function qualityOfFact(fact: Graded, sources: readonly Source[], day: PlainDate): Quality {
  const pedigree = pedigreeOf(fact, sources, day);
  const spread = (grades: Pedigree, basic?: number) => pedigreeSpread(1, grades, basic).variance;
  const fresh = { ...pedigree, temporal: 1 };
  return {
    variance: spread(pedigree),
    staleVariance: pedigree.temporal >= STALE_FROM ? spread(pedigree) - spread(fresh) : 0,
  };
}

/** The quality of several facts behind one number: the weakest link decides. */
export function weakestOf(qualityOf: (factId: string) => Quality | undefined): QualityOf {
  return (facts) =>
    facts.reduce<Quality>(
      (worst, id) => {
        const quality = qualityOf(id) ?? NOTHING_KNOWN;
        return {
          variance: Math.max(worst.variance, quality.variance),
          staleVariance: Math.max(worst.staleVariance, quality.staleVariance),
        };
      },
      { variance: 0, staleVariance: 0 },
    );
}

/** A fact that cannot be graded is taken as the worst. */
const NOTHING_KNOWN: Quality = {
  variance: pedigreeSpread(1, {
    reliability: WORST,
    completeness: WORST,
    temporal: 1,
    geographical: 1,
    technological: 1,
  }).variance,
  staleVariance: 0,
};
