import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "@/lib/domain/uncertainty/canonical-json.ts";
import { sampleReport } from "@/tests/support/sample-report.ts";
import { packZip } from "./pack-zip.ts";
import { fingerprintOf } from "@/lib/server/fingerprint-of.ts";

const report = sampleReport({ rows: 12 });
const inputs = { format: "stakeline-pack-1", made: "up", numbers: [1, 0.1 + 0.2] };
const PROGRAM = join(process.cwd(), "tests/support/print-pack.ts");

/** What another process, on another day and in another zone, makes of the same. */
function printedBy(days: number, zone: string): unknown {
  const folder = mkdtempSync(join(tmpdir(), "pack-"));
  try {
    const file = join(folder, "report.json");
    writeFileSync(file, JSON.stringify({ report, inputs }));
    const printed = execFileSync(
      process.execPath,
      ["--conditions=react-server", PROGRAM, file, String(days)],
      { encoding: "utf8", env: { ...process.env, TZ: zone } },
    );
    return JSON.parse(printed);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("a pack", () => {
  it("lists every file that it holds, with its fingerprint", async () => {
    const { id, manifest, zip } = await packZip(report, inputs, { paper: "a4" });
    const { "manifest.json": stated, ...files } = unzipSync(zip);
    expect(fingerprintOf(stated ?? "")).toBe(id);
    expect(strFromU8(stated ?? new Uint8Array())).toBe(canonicalJson(manifest));
    expect(manifest.files).toEqual(
      Object.entries(files).map(([path, bytes]) => ({
        path,
        bytes: bytes.length,
        sha256: fingerprintOf(bytes),
      })),
    );
    expect(manifest.inputsHash).toBe(fingerprintOf(canonicalJson(inputs)));
    expect(JSON.parse(strFromU8(files["report.json"] ?? new Uint8Array()))).toEqual(
      JSON.parse(JSON.stringify(report)),
    );
  });

  it("is the same to the byte in another process, on another day, in another zone", () => {
    const first = printedBy(0, "UTC");
    expect(printedBy(2, "Pacific/Auckland")).toEqual(first);
    expect(first).toMatchObject({ id: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it("has another id where one digit differs", async () => {
    const other = {
      ...report,
      claims: report.claims.map((claim, i) =>
        i === 0 ? { ...claim, value: { low: 1.4, point: 1.8, high: 2.4 } } : claim,
      ),
    };
    const [one, two] = [
      await packZip(report, inputs, { paper: "a4" }),
      await packZip(other, inputs, { paper: "a4" }),
    ];
    expect(two.id).not.toBe(one.id);
    expect(two.manifest.inputsHash).toBe(one.manifest.inputsHash);
    expect(two.manifest.dataHash).not.toBe(one.manifest.dataHash);
  });

  it("refuses inputs that no JSON can say", async () => {
    await expect(packZip(report, { a: new Map() }, { paper: "a4" })).rejects.toThrow("a is a Map");
  });
});
