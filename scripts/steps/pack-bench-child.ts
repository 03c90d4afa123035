/** A process of its own, so that nothing else counts: what the file named first asks for, its time and its memory as one JSON line. */
import { existsSync, readFileSync } from "node:fs";
import type { BoardReport } from "../../lib/domain/report/board-report.ts";
import { packZip } from "../../lib/server/exports/report/pack-zip.ts";
import { reportToPdf } from "../../lib/server/exports/report/report-to-pdf.ts";

const [, , what = "", file = ""] = process.argv;
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by the script that starts this
const report = JSON.parse(readFileSync(file, "utf8")) as BoardReport;
const from = performance.now();
const bytes =
  what === "zip"
    ? (await packZip(report, { made: "up" }, { paper: "a4" })).zip
    : reportToPdf(report, { paper: "a4" }).accessible;
process.stdout.write(
  JSON.stringify({
    ms: performance.now() - from,
    megabytes: bytes.length / 1e6,
    peakMemoryMb: peakKilobytes() / 1024,
  }),
);

/** What the system counts for this program alone; where it does not say, also what stood before it was started. */
function peakKilobytes(): number {
  const status = "/proc/self/status";
  const own = existsSync(status)
    ? /VmHWM:\s*(\d+)/.exec(readFileSync(status, "utf8"))?.[1]
    : undefined;
  return own === undefined ? process.resourceUsage().maxRSS : Number(own);
}
