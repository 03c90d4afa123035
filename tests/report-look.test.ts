/** What a look may change, and what it may not. */
import { beforeAll, describe, expect, it } from "vitest";
import { PLAIN_PACK_LOOK } from "@/lib/domain/report/pack-look.ts";
import { packZip } from "@/lib/server/exports/report/pack-zip.ts";
import { fingerprintOf } from "@/lib/server/fingerprint-of.ts";
import { printedAs } from "@/lib/server/exports/report/printed-as.ts";
import { reportFiles } from "@/lib/server/exports/report/report-files.ts";
import { slimMaster } from "@/lib/server/exports/report/master/master-package.ts";
import type { PackFile } from "@/lib/server/exports/report/steady-zip.ts";
import { officeParts, sheetsIn } from "./support/read-office.ts";
import { sampleReport } from "./support/sample-report.ts";
import { aMaster, DOT, LIGHT } from "./support/slide-masters.ts";

const report = sampleReport({ rows: 8 });
const master = slimMaster(aMaster(LIGHT));
const FOOTER = '=cmd|calc <script>x</script> #panic("x") & Co';
const files = new Map<string, Uint8Array>(
  [DOT, master].map((bytes) => [fingerprintOf(bytes), bytes]),
);
const settings = {
  paper: "us-letter",
  accent: "#0b6e4f",
  footer: FOOTER,
  logo: fingerprintOf(DOT),
  master: fingerprintOf(master),
} as const;
const fileOf = (hash: string) => files.get(hash);

let [plain, own]: [PackFile[], PackFile[]] = [[], []];
beforeAll(async () => {
  plain = await reportFiles(report, printedAs(undefined, fileOf));
  own = await reportFiles(report, printedAs(settings, fileOf));
});
const isPrinted = ({ path }: PackFile): boolean => path.startsWith("report");

describe("a company's look", () => {
  it("changes no table, no number and no figure: only what is set on paper, slides and sheets", () => {
    const told = (all: PackFile[]) =>
      all.filter((file) => !isPrinted(file)).map(({ path, bytes }) => [path, fingerprintOf(bytes)]);
    expect(told(own)).toEqual(told(plain));
    expect(told(own).length).toBeGreaterThan(10);
    const changed = own.filter(
      ({ bytes }, i) => fingerprintOf(bytes) !== fingerprintOf(plain[i]?.bytes ?? new Uint8Array()),
    );
    expect(changed.map(({ path }) => path)).toEqual(own.filter(isPrinted).map(({ path }) => path));
  });

  it("puts its footer, as the words it is, among the workbook's notes", () => {
    const workbook = own.find(({ path }) => path === "report.xlsx")?.bytes ?? new Uint8Array();
    const notes = sheetsIn(officeParts(workbook)).get("Notes") ?? [];
    expect(notes.flat().filter((cell) => String(cell).endsWith('#panic("x") & Co'))).toHaveLength(
      1,
    );
    expect(notes.flat()).toContain("Confidential – board only · Board profile");
  });

  it("gives the same bytes for the same look, and its files lie in the zip by their hashes", async () => {
    const pack = () => packZip(report, { look: settings }, printedAs(settings, fileOf));
    const [one, two] = [await pack(), await pack()];
    expect(two.id).toBe(one.id);
    const stated = new Map(one.manifest.files.map(({ path, sha256: hash }) => [path, hash]));
    expect(stated.get("look/logo.png")).toBe(settings.logo);
    expect(stated.get("look/master.pptx")).toBe(settings.master);
    expect(stated.has("look.json")).toBe(true);
  });

  it("is plain, and makes the same pack as before, where a pack has none", async () => {
    const [before, now] = await Promise.all([
      packZip(report, {}, { paper: "a4" }),
      packZip(report, {}, printedAs(undefined, fileOf)),
    ]);
    expect(now.id).toBe(before.id);
    expect(printedAs(PLAIN_PACK_LOOK, fileOf).look).toEqual(printedAs(undefined, fileOf).look);
  });

  it("is refused where a file of it is missing, or is another", () => {
    expect(() => printedAs(settings, () => undefined)).toThrow(/logo .* not there/);
    expect(() => printedAs(settings, () => DOT.subarray(1))).toThrow(/or is another/);
  });
});
