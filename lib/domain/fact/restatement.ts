import { type Fact, factAt } from "./fact.ts";
import { byText } from "../quantity/text-order.ts";

/** One thing learned between two days: what was claimed before it, and what is claimed now. */
export type Restated = {
  readonly fact: Fact;
  /** What it takes the place of, or what the property read before it; null where nothing did. */
  readonly before: Fact | null;
  readonly kind: "new" | "corrected" | "withdrawn";
  /** Whether the property reads otherwise on the day for it: nothing decides that is outweighed or out of force. */
  readonly decides: boolean;
};

/**
 * What the register learned between two instants, of the same day in the world:
 * every fact recorded after `earlier` and up to `later`, newest first.
 *
 * @param facts of the subjects concerned, whole: those recorded before too
 */
export function restatedBetween(
  facts: readonly Fact[],
  validOn: string,
  earlier: string,
  later: string,
): Restated[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const bySubject = Map.groupBy(facts, propertyOf);
  const read = (fact: Fact, knownAt: string) =>
    factAt(bySubject.get(propertyOf(fact)) ?? [], { validOn, knownAt });
  return facts
    .filter(({ recordedAt }) => recordedAt > earlier && recordedAt <= later)
    .toSorted(
      (a, b) =>
        byText(b.recordedAt, a.recordedAt) ||
        byText(propertyOf(a), propertyOf(b)) ||
        byText(a.id, b.id),
    )
    .map((fact) => {
      const [was, is] = [read(fact, earlier), read(fact, later)];
      const corrected = fact.corrects === null ? undefined : byId.get(fact.corrects);
      return {
        fact,
        before: corrected ?? was ?? null,
        kind: fact.withdrawn ? "withdrawn" : fact.corrects === null ? "new" : "corrected",
        decides: was?.id !== is?.id && (is?.id === fact.id || fact.withdrawn),
      };
    });
}

const propertyOf = ({ subject, property }: Fact): string => `${subject} ${property}`;

/** Every fact known by then that corrects another or takes it back, newest first: the correction log. */
export const correctionsKnownAt = (facts: readonly Fact[], knownAt: string): Restated[] =>
  restatedBetween(facts, knownAt.slice(0, 10), "", knownAt).filter(({ kind }) => kind !== "new");
