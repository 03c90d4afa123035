import { type Clocks, type Fact, claimsAt } from "../fact/fact.ts";
import { PROPERTIES, type PropertyId, type PropertyValue } from "../fact/property.ts";
import { type Facts, read } from "../fact/reading.ts";
import { missingCell, type Written } from "./register-cells.ts";
import type { RegisterCell } from "./register-row.ts";

/** What a published fact says, and whether that confirms a cell. */
export type Said<P extends PropertyId> = {
  readonly value: PropertyValue<P>;
  readonly standing: "confirmed" | "proposed";
  readonly why: string;
  readonly facts: readonly string[];
  readonly fact: Fact;
};

/** What facts say of subjects on a day, and how a cell is read from them. */
export type FactReader = {
  readonly said: <P extends PropertyId>(subject: string, property: P) => Said<P> | undefined;
  /** The cell of a property, or what to record so that there is one. */
  readonly cell: <P extends PropertyId>(
    subject: string,
    property: P,
    name: string,
    write: (value: PropertyValue<P>) => Written,
  ) => RegisterCell;
  /** What to record where nothing says. */
  readonly ask: (subject: string, property: PropertyId, name: string) => string;
  readonly isOnRecord: (subject: string) => boolean;
};

/**
 * A fact is published once a second person approved it; it confirms a cell, unless it is on
 * record as an assumption: what is assumed for the sake of a computation is no statement of
 * the company to its authority.
 */
const standingOf = ({ method }: Fact): "confirmed" | "proposed" =>
  method === "assumed" ? "proposed" : "confirmed";

export function factReader(
  factsOf: (subject: string) => Facts,
  clocks: Clocks,
  isUnderReview: (cell: { readonly subject: string; readonly property: string }) => boolean,
): FactReader {
  const said: FactReader["said"] = (subject, property) => {
    const reading = read(factsOf(subject), property, clocks);
    if (reading === undefined || reading.value === null) return undefined;
    const { fact, value } = reading;
    const standing = standingOf(fact);
    const since = `${fact.method} on record, in force since ${fact.validFrom}`;
    return {
      value,
      standing,
      why:
        standing === "proposed"
          ? `${since}: an assumption confirms nothing until it is recorded as reported, with its source`
          : since,
      facts: [fact.id],
      fact,
    };
  };
  const ask: FactReader["ask"] = (subject, property, name) => {
    const what = `“${PROPERTIES[property].label}” of ${name}`;
    return isUnderReview({ subject, property })
      ? `A change to ${what} waits for a reviewer.`
      : `An analyst records ${what}, a reviewer approves it.`;
  };
  return {
    said,
    ask,
    cell: (subject, property, name, write) => {
      const found = said(subject, property);
      if (found === undefined) return missingCell(ask(subject, property, name));
      const [value, shown = value] = write(found.value);
      return { standing: found.standing, value, shown, why: found.why, facts: found.facts };
    },
    isOnRecord: (subject) => claimsAt(factsOf(subject), clocks).length > 0,
  };
}
