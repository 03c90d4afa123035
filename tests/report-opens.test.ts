/** Other people's programs on our files; each test is skipped where its program is not installed. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { reportToPdf } from "@/lib/server/exports/report/report-to-pdf.ts";
import { reportToPptx } from "@/lib/server/exports/report/report-to-pptx.ts";
import { reportToXlsx } from "@/lib/server/exports/report/report-to-xlsx.ts";
import { slimMaster } from "@/lib/server/exports/report/master/master-package.ts";
import { sampleReport } from "./support/sample-report.ts";
import { aMaster, DARK, SQUARE } from "./support/slide-masters.ts";

const report = sampleReport({ rows: 40 });
const folder = mkdtempSync(join(tmpdir(), "report-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Where a program is, among what the machine can start. */
const found = (name: string): string | undefined =>
  (process.env["PATH"] ?? "")
    .split(delimiter)
    .map((path) => join(path, name))
    .find((path) => existsSync(path));
const [office, pdfInfo] = [found("soffice"), found("pdfinfo")];

describe.skipIf(office === undefined)("LibreOffice, which is not installed everywhere", () => {
  it.each([
    ["report.pptx", () => reportToPptx(report)],
    ["on-a-master.pptx", () => reportToPptx(report, { master: slimMaster(aMaster(DARK)) })],
    ["on-a-square-one.pptx", () => reportToPptx(report, { master: slimMaster(aMaster(SQUARE)) })],
    ["report.xlsx", () => reportToXlsx(report)],
  ] as const)(
    "opens %s",
    async (name, written) => {
      writeFileSync(join(folder, name), await written());
      // A profile of its own: one that is open elsewhere refuses to start twice.
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const args = [profile, "--headless", "--convert-to", "pdf", "--outdir", folder];
      execFileSync(office ?? "", [...args, join(folder, name)], { stdio: "pipe" });
      expect(readdirSync(folder)).toContain(name.replace(/\w+$/, "pdf"));
    },
    120_000,
  );
});

describe.skipIf(pdfInfo === undefined)("pdfinfo, which is not installed everywhere", () => {
  const read = (option: string): string => {
    const file = join(folder, "structure.pdf");
    writeFileSync(file, reportToPdf(report, { paper: "a4" }).accessible);
    return execFileSync(pdfInfo ?? "", [option, file], { encoding: "utf8", stdio: "pipe" });
  };
  /** What stands in the structure, in reading order, each with how deep it lies. */
  const elements = () =>
    [...read("-struct").matchAll(/^( *)([A-Z][A-Za-z0-9]*)\b/gm)].map(
      ([, blanks = "", kind = ""]) => ({ depth: blanks.length, kind }),
    );

  it("reads headings, tables with heads, figures, links and lists, and the standard", () => {
    const kinds = new Set(elements().map(({ kind }) => kind));
    for (const kind of ["H1", "H2", "H3", "Table", "THead", "TH", "TD", "Figure", "Link", "LI"])
      expect(kinds).toContain(kind);
    expect(read("-meta")).toContain("pdfuaid:part");
  });

  it("finds the headings in order, none of them skipping a level", () => {
    const levels = elements().flatMap(({ kind }) =>
      /^H\d$/.test(kind) ? [Number(kind.slice(1))] : [],
    );
    expect(levels[0]).toBe(1);
    for (const [i, level] of levels.slice(1).entries())
      expect(level).toBeLessThanOrEqual((levels[i] ?? 0) + 1);
    expect(levels.filter((level) => level === 2).length).toBeGreaterThan(report.sections.length);
  });

  it("finds heads in every table, and a figure for every drawing", () => {
    const all = elements();
    const tables = all.flatMap(({ kind, depth }, i) => {
      if (kind !== "Table") return [];
      const rest = all.slice(i + 1);
      const end = rest.findIndex((one) => one.depth <= depth);
      return [rest.slice(0, end === -1 ? undefined : end).map((one) => one.kind)];
    });
    expect(tables.length).toBeGreaterThan(4);
    for (const table of tables) expect(table).toContain("TH");
    const drawn = report.sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) =>
        block.kind === "figure"
          ? ["figure"]
          : block.kind === "key-figures"
            ? block.figures.map(({ claim }) => claim).filter((claim) => valueOf(claim) !== null)
            : [],
      );
    expect(all.filter(({ kind }) => kind === "Figure")).toHaveLength(drawn.length);
  });
});

const valueOf = (claim: string) => report.claims.find(({ id }) => id === claim)?.value ?? null;
