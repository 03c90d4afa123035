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
  it("reads the structure of the PDF: headings, tables with heads, figures, links", () => {
    const file = join(folder, "structure.pdf");
    writeFileSync(file, reportToPdf(report, { paper: "a4" }).accessible);
    const said = (option: string) =>
      execFileSync(pdfInfo ?? "", [option, file], { encoding: "utf8", stdio: "pipe" });
    const structure = said("-struct");
    for (const kind of ["H1", "H2", "H3", "Table", "THead", "TH", "TD", "Figure", "Link", "LI"])
      expect(structure).toMatch(new RegExp(String.raw`^\s*${kind}\b`, "m"));
    expect(said("-meta")).toContain("pdfuaid:part");
  }, 60_000);
});
