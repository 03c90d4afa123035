import { isDraft, type RegisterExport } from "../domain/register/register-export.ts";
import { standingsIn } from "../domain/register/needed.ts";
import { allRows } from "../domain/register/register-rows.ts";
import { NOT_COVERED, TEMPLATE_IDS, TEMPLATE_VERSION } from "../domain/register/template.ts";
import type { View } from "../domain/view/view.ts";

export const NOT_ADVICE =
  "This is not legal advice. What belongs in the register, and what it says, is for the company to decide.";

/** One or several of something, in words. */
const many = (count: number, one: string, more = `${one}s`): string =>
  `${count} ${count === 1 ? one : more}`;

/** What is wrong and how much is there, in one line. */
export function registerStanding({
  rows,
  faults,
}: Pick<RegisterExport, "rows" | "faults">): string {
  const { confirmed, proposed, missing } = standingsIn(allRows(rows));
  return `${many(confirmed, "cell")} confirmed, ${proposed} proposed, ${missing} missing; ${many(faults.length, "fault")}`;
}

/** What every package says of itself, line by line. */
export const registerNotes = (
  register: RegisterExport,
  {
    view: { asOf, asKnown },
    organisation,
    dataVersion,
    methodVersion,
  }: {
    readonly view: View;
    readonly organisation: { readonly name: string; readonly isDemo: boolean };
    readonly dataVersion: string;
    readonly methodVersion: string;
  },
): string[] => [
  `Register of information: ${organisation.name}`,
  ...(organisation.isDemo ? ["DEMO: the company, its contracts and its work are made up."] : []),
  NOT_ADVICE,
  "",
  `Template version: ${TEMPLATE_VERSION}`,
  `As of ${asOf}; as known ${asKnown === null ? "now" : `at the end of ${asKnown}`}`,
  `Data version ${dataVersion}; method version ${methodVersion}`,
  register.set === "confirmed"
    ? "Set: confirmed. Cells hold what is on record as reported, derived or estimated; what is only proposed is left out."
    : "Set: proposed. Cells hold what is confirmed and, unmarked in the files of the format, what is only proposed: proposed.csv names each of those. Not to be filed.",
  registerStanding(register),
  isDraft(register)
    ? "Draft: lint.csv names template, row, column and rule of each fault. Not to be filed."
    : "No fault was found in the templates that are filled.",
  "",
  `Part of a register: ${TEMPLATE_IDS.length} of ${TEMPLATE_IDS.length + Object.keys(NOT_COVERED).length} templates. FilingIndicators.csv says so of the others, and a receiver refuses a register without them (rule 808). Not filled:`,
  ...Object.entries(NOT_COVERED).map(([id, why]) => `  ${id}: ${why}`),
  "",
  "The moment in the name is the end of the day up to which facts were known, not that of the download: the same facts give the same bytes.",
  "Names stand in the files of the format as they are, also where they begin with =, + or @: read them as text when you open them in a spreadsheet.",
];
