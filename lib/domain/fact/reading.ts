import { claimsAt, type Clocks, type Fact, factAt } from "./fact.ts";
import { PROPERTIES, type PropertyId, type PropertyValue } from "./property.ts";

/** What the facts say of one property on one day: the claim we rest on, and those that differ. */
export type Reading<P extends PropertyId = PropertyId> = {
  /** null where the claim is that it is not disclosed, not collected or does not apply. */
  readonly value: PropertyValue<P> | null;
  readonly fact: Fact;
  /** Claims in force beside it that state another value, best first. */
  readonly others: readonly Fact[];
};

/** All facts of one subject. */
export type Facts = readonly Fact[];

/** The reading of a property, or undefined where no claim is in force. */
export function read<P extends PropertyId>(
  facts: Facts,
  property: P,
  clocks: Clocks,
): Reading<P> | undefined {
  const claims = facts.filter((fact) => fact.property === property);
  const fact = factAt(claims, clocks);
  if (fact === undefined) return undefined;
  const stated = JSON.stringify(fact.value);
  return {
    value:
      fact.value === null
        ? null
        : // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the schema looked up by P gives the value of P
          (PROPERTIES[property].schema.parse(fact.value) as PropertyValue<P>),
    fact,
    others: claimsAt(claims, clocks).filter(
      (other) => other.id !== fact.id && JSON.stringify(other.value) !== stated,
    ),
  };
}
