import { claimsAt, type Fact } from "../fact/fact.ts";
import { isPropertyOf, isPropertyId } from "../fact/property.ts";
import { parseSubject } from "../fact/subject.ts";
import { daysOverdue, lookedAtOn } from "../fact/staleness.ts";
import type { PlainDate } from "../quantity/plain-date.ts";
import { byText } from "../quantity/text-order.ts";

/** A claim that is due for another look. */
export type DueClaim = {
  readonly fact: Fact;
  /** Days since the look was due. */
  readonly overdue: number;
  readonly lookedAtOn: PlainDate;
};

/** Claims in force on a day that are due for another look then, the longest overdue first. Retired subjects are left alone. */
export function dueClaims(facts: readonly Fact[], day: PlainDate): DueClaim[] {
  const inForce = [...Map.groupBy(facts, ({ subject }) => subject).values()].flatMap((own) => {
    const claims = claimsAt(own, { validOn: day, knownAt: "9999-12-31T23:59:59.999Z" });
    return claims.some(({ property }) => property === "subject.retired") ? [] : claims;
  });
  return inForce
    .filter(({ property, subject, rank }) => {
      const kind = parseSubject(subject)?.kind;
      return (
        rank !== "deprecated" &&
        kind !== undefined &&
        isPropertyId(property) &&
        isPropertyOf(property, kind)
      );
    })
    .map((fact) => ({ fact, overdue: daysOverdue(fact, day), lookedAtOn: lookedAtOn(fact) }))
    .filter(({ overdue }) => overdue >= 0)
    .toSorted(
      (a, b) =>
        b.overdue - a.overdue ||
        byText(a.fact.subject, b.fact.subject) ||
        byText(a.fact.property, b.fact.property) ||
        byText(a.fact.id, b.fact.id),
    );
}
