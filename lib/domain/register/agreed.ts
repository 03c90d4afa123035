import type { PropertyId, PropertyValue } from "../fact/property.ts";
import { missingCell, type Written } from "./register-cells.ts";
import type { RegisterContext, RegisterContract } from "./register-context.ts";
import type { RegisterCell } from "./register-row.ts";

/**
 * One cell for several pieces of work: what all of them say; where they differ, or some say
 * nothing, the gravest of it, which is then a proposal.
 *
 * @param gravest the order of the values, gravest first
 */
export function agreedCell<P extends PropertyId>(
  property: P,
  workloads: RegisterContract["workloads"],
  { reader }: Pick<RegisterContext, "reader">,
  gravest: readonly PropertyValue<P>[],
  write: (value: PropertyValue<P>) => Written,
): RegisterCell {
  const asked = workloads.map(({ subject, name }) => ({
    name,
    ask: reader.ask(subject, property, name),
    said: reader.said(subject, property),
  }));
  const silent = asked.filter(({ said }) => said === undefined);
  const spoken = asked.flatMap(({ said, name }) => (said === undefined ? [] : [{ ...said, name }]));
  const worst = spoken.toSorted((a, b) => gravest.indexOf(a.value) - gravest.indexOf(b.value))[0];
  if (worst === undefined)
    return missingCell(asked.map(({ ask }) => ask).join(" ") || "No work is on record under it.");
  const [value, shown = value] = write(worst.value);
  const differs = spoken.some((one) => one.value !== worst.value);
  const facts = spoken.flatMap((one) => one.facts);
  if (!differs && silent.length === 0) {
    const doubtful = spoken.find(({ standing }) => standing === "proposed") ?? worst;
    return { standing: doubtful.standing, value, shown, why: doubtful.why, facts };
  }
  const because = differs
    ? `the gravest of ${spoken.length} answers, that of ${worst.name}`
    : `what ${spoken.map(({ name }) => name).join(", ")} says`;
  const rest = silent.map(({ ask }) => ask).join(" ");
  return {
    standing: "proposed",
    value,
    shown,
    why: `${because}${rest === "" ? "" : `. ${rest}`}`,
    facts,
  };
}
