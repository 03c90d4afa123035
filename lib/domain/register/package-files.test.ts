import { array, assert, constantFrom, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import {
  anExport,
  csvRecords,
  LEIS,
  said,
  someRegisterInputs,
  wholeRecord,
} from "@/tests/support/information-register.ts";
import { packageFiles } from "./package-files.ts";
import { confirmedCell, currencyCell, missingCell } from "./register-cells.ts";
import type { RegisterExport } from "./register-export.ts";
import { cellIn } from "./register-row.ts";
import { TEMPLATE_IDS } from "./template.ts";
import { templateOf } from "./templates.ts";

const filesOf = (register: RegisterExport = anExport()) =>
  new Map(
    packageFiles(register, ["Notes"]).map(({ path, text }) => [
      path.slice(register.name.length + 1),
      text,
    ]),
  );
const plain = (cell: string) => (cell.startsWith("##") ? cell.slice(1) : cell);

describe("a package, laid out as the EBA’s sample for DORA is", () => {
  it("stands in one folder of its own name", () => {
    const register = anExport();
    const paths = packageFiles(register, []).map(({ path }) => path);
    expect(new Set(paths.map((path) => path.split("/")[0]))).toEqual(new Set([register.name]));
    expect([...filesOf().keys()]).toEqual([
      "META-INF/reportPackage.json",
      "reports/report.json",
      "reports/parameters.csv",
      "reports/FilingIndicators.csv",
      "reports/b_02.01.csv",
      "reports/b_02.02.csv",
      "reports/b_05.01.csv",
      "reports/b_05.02.csv",
      "reports/b_07.01.csv",
      "NOTES.txt",
      "lint.csv",
    ]);
  });

  it("names format, taxonomy, entity and day as the sample does", () => {
    const files = filesOf();
    expect(JSON.parse(files.get("META-INF/reportPackage.json") ?? "")).toEqual({
      documentInfo: { documentType: "https://xbrl.org/report-package/2023" },
    });
    expect(JSON.parse(files.get("reports/report.json") ?? "")).toEqual({
      documentInfo: {
        documentType: "https://xbrl.org/2021/xbrl-csv",
        extends: ["http://www.eba.europa.eu/eu/fr/xbrl/crr/fws/dora/4.0/mod/dora.json"],
      },
    });
    expect(files.get("reports/parameters.csv")).toBe(
      [
        "name,value",
        `entityID,rs:${LEIS.ours}.IND`,
        "refPeriod,2026-11-22",
        "baseCurrency,iso4217:USD",
        "decimalsInteger,0",
        "decimalsMonetary,0",
        "",
      ].join("\r\n"),
    );
  });

  it("says of all fifteen templates whether they are reported", () => {
    const [head, ...lines] = csvRecords(filesOf().get("reports/FilingIndicators.csv") ?? "");
    expect(head).toEqual(["templateID", "reported"]);
    expect(lines).toHaveLength(15);
    expect(lines.flatMap(([id, reported]) => (reported === "true" ? [id] : []))).toEqual([
      ...TEMPLATE_IDS,
    ]);
  });

  it("has headers as the sample writes them, and codes in cells", () => {
    expect(filesOf().get("reports/b_02.01.csv")).toBe(
      "c0010,c0020,c0030,c0040,c0050\r\nC-2026-001,eba_CO:x1,,eba_CU:USD,708000\r\n",
    );
  });

  it("lists what is proposed beside the proposed set alone", () => {
    const facts = wholeRecord().map((fact) =>
      fact.property === "contract.reference" ? { ...fact, method: "assumed" as const } : fact,
    );
    const proposed = filesOf(anExport(someRegisterInputs(facts), "proposed"));
    expect(proposed.get("proposed.csv")).toContain("C-2026-001");
    expect(proposed.get("reports/b_02.01.csv")).toContain("C-2026-001");
    const confirmed = filesOf(anExport(someRegisterInputs(facts)));
    expect(confirmed.get("proposed.csv")).toBeUndefined();
    expect([...confirmed.values()].join("\n")).not.toContain("C-2026-001");
    expect(confirmed.get("lint.csv")).toContain("805: A key column is not empty");
  });
});

/** What people put into names: formulas, markup, breaks, other scripts, signs that mean something to the format. */
const NAMES = [
  `Müller, Söhne "& Co."`,
  "=HYPERLINK(1)",
  "@SUM(A1)",
  "#none",
  "##x",
  "<script>alert(1)</script>",
  "株式会社クラウド",
  "شركة",
  "one\r\ntwo",
  " leading and trailing ",
  "🙂",
] as const;

describe("any name", () => {
  const named = (name: string) => [
    ...wholeRecord().filter(
      ({ subject, property: of }) => !(subject === "party/cloud" && of === "party.legal-name"),
    ),
    said("party/cloud", "party.legal-name", name),
    said("party/cloud", "party.latin-name", "Cloud"),
  ];

  const readBack = (register: RegisterExport) =>
    TEMPLATE_IDS.flatMap((id) => {
      const [head, ...records] = csvRecords(
        filesOf(register).get(`reports/${id.toLowerCase()}.csv`) ?? "",
      );
      const codes = templateOf(id).columns.map(({ code }) => code);
      expect(head).toEqual(codes);
      return records.map((cells) => cells.map(plain));
    });
  const stated = ({ rows }: RegisterExport) =>
    TEMPLATE_IDS.flatMap((id) =>
      rows[id].map((row) => templateOf(id).columns.map(({ code }) => cellIn(row, code).value)),
    );

  it.each(NAMES)("%j comes out as it went in", (name) => {
    const register = anExport(someRegisterInputs(named(name)));
    expect(readBack(register)).toEqual(stated(register));
    expect(readBack(register).flat()).toContain(name.trim());
  });

  it("comes out as it went in, whatever it is", () => {
    const aName = array(string(), { minLength: 1, maxLength: 3 }).chain((parts) =>
      constantFrom(...NAMES).map((sign) => `${sign}${parts.join(",")}`),
    );
    assert(
      property(aName, (name) => {
        const register = anExport(someRegisterInputs(named(name)));
        expect(readBack(register)).toEqual(stated(register));
      }),
    );
  });

  it("is no special value of the format, and no formula is changed", () => {
    const csv = (name: string) =>
      filesOf(anExport(someRegisterInputs(named(name)))).get("reports/b_05.01.csv") ?? "";
    expect(csv("#none")).toContain(",##none,");
    expect(csv("=HYPERLINK(1)")).toContain(",=HYPERLINK(1),");
  });
});

it("keeps formulas from running in the lists that people open", () => {
  const facts = [said("contract/cloud", "contract.arrangement", "standalone")];
  const inputs = someRegisterInputs(facts);
  const contracts = inputs.contracts.map((contract) => ({ ...contract, name: "=1+1" }));
  const lint = filesOf(anExport({ ...inputs, contracts })).get("lint.csv") ?? "";
  const cells = csvRecords(lint).flat();
  expect(cells).toContain("'=1+1");
  expect(cells.filter((cell) => cell.startsWith("="))).toEqual([]);
});

it("gives the same bytes for the same register", () => {
  expect(packageFiles(anExport(), ["a"])).toEqual(packageFiles(anExport(), ["a"]));
});

it.each([
  { currencies: ["EUR", "EUR"], base: "EUR" },
  { currencies: ["EUR", "GBP"], base: "USD" },
  { currencies: ["EUR", ""], base: "EUR" },
  { currencies: [], base: "USD" },
])("names the currency that amounts share, else dollars: %o", ({ currencies, base }) => {
  const register = anExport();
  const [row] = register.rows["B_02.01"];
  if (row === undefined) throw new Error("there is a contract");
  const rows = currencies.map((code, i) => ({
    ...row,
    id: `${row.id}-${i}`,
    cells: { ...row.cells, c0040: confirmedCell(currencyCell(code), { why: "as recorded" }) },
  }));
  const files = filesOf({
    ...register,
    rows: {
      ...register.rows,
      "B_02.01": rows.map((one) =>
        cellIn(one, "c0040").shown === ""
          ? { ...one, cells: { ...one.cells, c0040: missingCell("not recorded") } }
          : one,
      ),
    },
  });
  expect(files.get("reports/parameters.csv")).toContain(`baseCurrency,iso4217:${base}`);
});
