/** A process of its own: packs the report and inputs of the file named first, on another day where told so, and prints the id and the fingerprint of the zip. */
import { readFileSync } from "node:fs";
import type { BoardReport } from "../../lib/domain/report/board-report.ts";
import { packZip } from "../../lib/server/exports/report/pack-zip.ts";
import { fingerprintOf } from "../../lib/server/fingerprint-of.ts";

const [, , file = "", days = "0"] = process.argv;
const now = Date.now() + Number(days) * 86_400_000;
globalThis.Date = new Proxy(Date, {
  construct: (clock, parts) => Reflect.construct(clock, parts.length === 0 ? [now] : parts),
});
Date.now = () => now;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by the test that starts this
const { report, inputs } = JSON.parse(readFileSync(file, "utf8")) as {
  report: BoardReport;
  inputs: object;
};
const { id, manifest, zip } = await packZip(report, inputs, { paper: "a4" });
process.stdout.write(
  JSON.stringify({
    id,
    zip: fingerprintOf(zip),
    files: manifest.files.map(({ path, sha256: hash }) => `${path} ${hash}`),
  }),
);
