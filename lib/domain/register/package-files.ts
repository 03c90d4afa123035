import { toCsv } from "../table/to-csv.ts";
import { faultsTable } from "../tables/register-faults-table.ts";
import { proposedCellsTable } from "../tables/register-proposed-table.ts";
import { cellIn } from "./register-row.ts";
import type { RegisterExport } from "./register-export.ts";
import { NOT_COVERED, TEMPLATE_IDS, type TemplateId } from "./template.ts";
import { templateOf } from "./templates.ts";
import { xbrlCsv } from "./xbrl-csv.ts";

/** A file of the package as text. */
export type RegisterFile = { readonly path: string; readonly text: string };

/** The module that report.json extends, by the EBA's sample package for DORA. */
const TAXONOMY = "http://www.eba.europa.eu/eu/fr/xbrl/crr/fws/dora/4.0/mod/dora.json";

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

/** One template as xBRL-CSV: a column a code, a row a row. */
export const templateCsv = ({ rows }: RegisterExport, template: TemplateId): string => {
  const codes = templateOf(template).columns.map(({ code }) => code);
  return xbrlCsv([
    codes,
    ...rows[template].map((row) => codes.map((code) => cellIn(row, code).value)),
  ]);
};

/** The currency that amounts are in, where they share one; dollars, as amounts are kept, otherwise. */
function baseCurrency({ rows }: RegisterExport): string {
  const currencies = new Set(
    rows["B_02.01"].map((row) => cellIn(row, "c0040").shown).filter((code) => code !== ""),
  );
  const [only = "USD"] = currencies;
  return currencies.size === 1 ? only : "USD";
}

/**
 * The files of an xBRL-CSV report package, in one folder that is named as the zip is. Beside
 * what the format asks for stand, outside of `reports`, what people read: notes, the faults,
 * and of the proposed set each cell that is a proposal.
 *
 * @param notes what the register is, of when, and what it is not
 */
export function packageFiles(register: RegisterExport, notes: readonly string[]): RegisterFile[] {
  const { name, set, asOf, faults, filing } = register;
  const file = (path: string, text: string): RegisterFile => ({ path: `${name}/${path}`, text });
  const reported = new Set<string>(TEMPLATE_IDS);
  return [
    file(
      "META-INF/reportPackage.json",
      json({ documentInfo: { documentType: "https://xbrl.org/report-package/2023" } }),
    ),
    file(
      "reports/report.json",
      json({
        documentInfo: {
          documentType: "https://xbrl.org/2021/xbrl-csv",
          extends: [TAXONOMY],
        },
      }),
    ),
    file(
      "reports/parameters.csv",
      xbrlCsv([
        ["name", "value"],
        ["entityID", filing.entity === null ? "" : `rs:${filing.entity}.${filing.scope ?? ""}`],
        ["refPeriod", asOf],
        ["baseCurrency", `iso4217:${baseCurrency(register)}`],
        ["decimalsInteger", "0"],
        ["decimalsMonetary", "0"],
      ]),
    ),
    file(
      "reports/FilingIndicators.csv",
      xbrlCsv([
        ["templateID", "reported"],
        ...[...TEMPLATE_IDS, ...Object.keys(NOT_COVERED)]
          .toSorted()
          .map((id) => [id, `${reported.has(id)}`]),
      ]),
    ),
    ...TEMPLATE_IDS.map((id) => file(`reports/${id.toLowerCase()}.csv`, templateCsv(register, id))),
    file("NOTES.txt", notes.map((line) => `${line}\r\n`).join("")),
    file("lint.csv", toCsv(faultsTable(faults), [])),
    ...(set === "proposed"
      ? [file("proposed.csv", toCsv(proposedCellsTable(register.rows), []))]
      : []),
  ];
}
