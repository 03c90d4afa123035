import "server-only";
import type { BoardReport } from "../../../domain/report/board-report.ts";
import { toCsv } from "../../../domain/table/to-csv.ts";
import { canonicalJson } from "../../../domain/uncertainty/canonical-json.ts";
import { aboutLines } from "../../../format/report/frame-lines.ts";
import { fileNames } from "../../../format/report/file-names.ts";
import { reportTables } from "../../../format/report/report-tables.ts";
import { titledFigure } from "../../../format/report/titled-figure.ts";
import { figureToFile, svgToPng } from "./figure-files.ts";
import { reportToHtml } from "./report-to-html.ts";
import { type PdfOptions, reportToPdf } from "./report-to-pdf.ts";
import { reportToPptx } from "./report-to-pptx.ts";
import { reportToXlsx } from "./report-to-xlsx.ts";
import type { PackFile } from "./steady-zip.ts";

/** Every format of a report as files, in the order in which a pack holds them. */
export async function reportFiles(
  report: BoardReport,
  options: PdfOptions,
  tell: (share: number) => void = () => undefined,
): Promise<PackFile[]> {
  const formats: readonly (() => PackFile[] | Promise<PackFile[]>)[] = [
    () => pdfFiles(report, options),
    () => [{ path: "report.html", bytes: Buffer.from(reportToHtml(report, options)) }],
    async () => [{ path: "report.pptx", bytes: await reportToPptx(report, options.look) }],
    async () => [{ path: "report.xlsx", bytes: await reportToXlsx(report, options.look?.footer) }],
    () => tableFiles(report),
    () => figureFiles(report),
  ];
  const files: PackFile[] = [];
  for (const [done, format] of formats.entries()) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other: each takes all of the machine
    files.push(...(await format()));
    tell((done + 1) / formats.length);
  }
  return files;
}

function pdfFiles(report: BoardReport, options: PdfOptions): PackFile[] {
  const { accessible, archive } = reportToPdf(report, options);
  return [
    { path: "report.pdf", bytes: accessible },
    { path: "report-archive.pdf", bytes: archive },
  ];
}

/** Every table as CSV and as JSON; both say at the head what they were made from. */
function tableFiles(report: BoardReport): PackFile[] {
  const about = aboutLines(report);
  return reportTables(report).flatMap(({ name, table, claims }) => [
    { path: `tables/${name}.csv`, bytes: Buffer.from(toCsv(table, about)) },
    { path: `tables/${name}.json`, bytes: Buffer.from(canonicalJson({ about, table, claims })) },
  ]);
}

/** Every figure as a drawing and as a picture, each with its title and its source. */
function figureFiles(report: BoardReport): PackFile[] {
  const figures = report.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "figure" ? [titledFigure(block)] : [])),
  );
  const names = fileNames(figures.map(({ id }) => id));
  return figures.flatMap((figure, i) => {
    const svg = figureToFile(figure, report);
    return [
      { path: `figures/${names[i]}.svg`, bytes: Buffer.from(svg) },
      { path: `figures/${names[i]}.png`, bytes: svgToPng(svg) },
    ];
  });
}
