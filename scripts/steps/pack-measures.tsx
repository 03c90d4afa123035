/** A board pack against what others would print it with, in one process and one run. */
import { Document, Page, pdf, StyleSheet, Text, View } from "@react-pdf/renderer";
import type { Browser } from "@playwright/test";
import { renderToStaticMarkup } from "react-dom/server";
import { ReportView } from "@/components/report/report-view";
import type { BoardReport } from "@/lib/domain/report/board-report.ts";
import { reportTables } from "@/lib/format/report/report-tables.ts";
import { claimsById } from "@/lib/format/report/runs.ts";
import { tableLines } from "@/lib/format/report/table-lines.ts";
import { reportToPdf, reportToTaggedPdf } from "@/lib/server/exports/report/report-to-pdf.ts";
import { sampleReport } from "@/tests/support/sample-report.ts";

const ROUNDS = 9;
const median = (times: readonly number[]) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/**
 * Medians of some rounds behind one that warms up, in turn, so that what else the
 * machine does falls on all of them alike. Each round prints another text.
 */
async function timed(works: readonly ((round: number) => unknown)[]): Promise<number[]> {
  const times = works.map((): number[] => []);
  for (let round = -1; round < ROUNDS; round += 1)
    for (const [i, work] of works.entries()) {
      const from = performance.now();
      await work(round);
      if (round >= 0) times[i]?.push(performance.now() - from);
    }
  return times.map(median);
}

const titled = (report: BoardReport, round: number): BoardReport => ({
  ...report,
  title: `${report.title} ${round}`,
});
const pagesIn = (bytes: Uint8Array): number =>
  Buffer.from(bytes)
    .toString("latin1")
    .match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/**
 * Counted is all from the report as a value to the bytes of a file: on our side words, drawings and
 * setting; for the browser the page’s markup, a new tab, loading and printing it with its structure
 * tagged, as ours is. Warm, the browser runs already; cold, starting it counts too.
 *
 * @param launch starts a browser that the caller has found
 */
export async function packMeasures(launch: () => Promise<Browser>) {
  const board = sampleReport({ rows: 84, figures: 10 });
  const browser = await launch();
  const print = async (round: number, within: Browser) => {
    const page = await within.newPage();
    await page.setContent(paged(titled(board, round)));
    const bytes = await page.pdf({ format: "A4", printBackground: true, tagged: true });
    await page.close();
    return bytes;
  };
  const [typst = 0, both = 0, warm = 0, cold = 0] = await timed([
    (round) => reportToTaggedPdf(titled(board, round), { paper: "a4" }),
    (round) => reportToPdf(titled(board, round), { paper: "a4" }),
    (round) => print(round, browser),
    async (round) => {
      const own = await launch();
      await print(round, own);
      await own.close();
    },
  ]);
  const printed = await print(0, browser);
  await browser.close();
  const table = sampleReport({ rows: 300, figures: 1 });
  const [ours = 0, theirs = 0] = await timed([
    (round) => reportToTaggedPdf(titled(table, round), { paper: "a4" }),
    (round) => pdf(tablesOf(titled(table, round))).toBlob(),
  ]);
  return {
    "board-pdf": {
      pages: pagesIn(reportToTaggedPdf(board, { paper: "a4" })),
      figures: 10,
      medianMs: typst,
      withArchiveMs: both,
      chromiumPages: pagesIn(printed),
      chromiumWarmMs: warm,
      chromiumColdMs: cold,
      ratioWarm: warm / typst,
      ratioCold: cold / typst,
    },
    "table-pdf": { rows: 300, medianMs: ours, reactPdfMs: theirs, ratio: theirs / ours },
  };
}

/** The page of the report as a browser prints it, with as much style as paper needs. */
const paged = (report: BoardReport): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Report</title><style>
@page { size: A4; margin: 16mm } body { font: 10pt sans-serif } table { border-collapse: collapse; width: 100% }
thead { display: table-header-group } tr { break-inside: avoid; border-bottom: 1px solid #ccc } td, th { padding: 2pt 3pt; text-align: left; vertical-align: top; font-size: 10pt }
img { width: 100% } .sr-only { position: absolute; left: -9999px }</style></head><body>${renderToStaticMarkup(<ReportView report={report} />)}</body></html>`;

const styles = StyleSheet.create({
  page: { padding: 40, fontSize: 10 },
  row: { flexDirection: "row", borderBottom: "0.5pt solid #cccccc" },
  cell: { flex: 1, padding: 3 },
});

/** The same tables, rows and columns that our paper holds. */
function tablesOf(report: BoardReport) {
  const known = claimsById(report.claims);
  return (
    <Document title={report.title}>
      <Page size="A4" orientation="landscape" style={styles.page}>
        <Text>{report.title}</Text>
        {reportTables(report).map(({ name, table, claims }) => {
          const columns = table.columns.filter(({ exportOnly }) => exportOnly !== true);
          const { heads, rows } = tableLines({ table: { ...table, columns }, claims }, known);
          return (
            <View key={name}>
              <View style={styles.row} fixed>
                {heads.map(({ text }, i) => (
                  <Text key={columns[i]?.id} style={styles.cell}>
                    {text}
                  </Text>
                ))}
              </View>
              {rows.map((row, r) => (
                <View key={table.rows[r]?.id} style={styles.row} wrap={false}>
                  {row.map(({ text }, i) => (
                    <Text key={columns[i]?.id} style={styles.cell}>
                      {text}
                    </Text>
                  ))}
                </View>
              ))}
            </View>
          );
        })}
      </Page>
    </Document>
  );
}
