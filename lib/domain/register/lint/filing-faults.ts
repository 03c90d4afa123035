import { isCountry } from "../country.ts";
import { isLei } from "../lei.ts";
import type { Filing } from "../register-inputs.ts";
import type { RuleId } from "../rules.ts";
import type { Fault } from "./fault.ts";

/** Parts of the file's name and of parameters.csv that whoever files has to give. */
export const PARAMETERS = {
  entity: "LEI of the reporting entity",
  scope: "Reported for",
  country: "Country of the authority",
} as const satisfies Readonly<Record<keyof Filing, string>>;

/** What is wrong with the particulars of the report itself. */
export function filingFaults({ entity, scope, country }: Filing): Fault[] {
  const fault = (column: keyof Filing, rule: RuleId, message: string): Fault => ({
    template: "parameters",
    row: 1,
    rowId: "parameters",
    rowLabel: "particulars of the report",
    column,
    columnLabel: PARAMETERS[column],
    rule,
    message,
  });
  return [
    ...(entity === null
      ? [fault("entity", "714", "Not given: type the LEI of the entity that reports, above.")]
      : isLei(entity)
        ? []
        : [fault("entity", "ISO 17442", `“${entity}” is no LEI: look it up at GLEIF.`)]),
    ...(scope === null
      ? [fault("scope", "105", "Not given: choose whether it reports for itself or for its group.")]
      : []),
    ...(country === null
      ? [fault("country", "105", "Not given: type the two letters of the authority’s country.")]
      : isCountry(country)
        ? []
        : [
            fault(
              "country",
              "105",
              `“${country}” is no country: take its two letters, such as IE.`,
            ),
          ]),
  ];
}
