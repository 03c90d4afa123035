/**
 * Speed of what people wait for, one JSON line a measure: scoring the portfolio, pricing the
 * scenario, rendering the PDF, a workbench of 5,000 rows, a paste of 300, trying an import of
 * 5,000 rows, holding a price file against the catalog, looking a price up, reading, folding and
 * pricing a trace, reading the network and how that grows, cascades, runs of scores, how their
 * mathematics grows, the exposure-capped program, the draws of a scenario, and printing and packing
 * a report.
 * Milliseconds are of this machine and this moment; the ratios compare measures of one run and travel better.
 *
 *   npm run bench     against DATABASE_URL, or the embedded database
 */
import { execFileSync } from "node:child_process";
import { pricesOn } from "../lib/domain/catalog/price-sheet.ts";
import { factsAbout } from "../lib/server/queries/facts.ts";
import { hostsOf } from "../lib/domain/portfolio/hosting.ts";
import { workloadsOf } from "../lib/domain/portfolio/portfolio.ts";
import { portfolioScores } from "../lib/domain/portfolio/portfolio-scores.ts";
import { routingToday } from "../lib/domain/portfolio/routing-scenario.ts";
import { viewFrom } from "../lib/domain/view/view.ts";
import { reportToTaggedPdf } from "../lib/server/exports/report/report-to-pdf.ts";
import { getBoardSummary } from "../lib/server/queries/board-summary.ts";
import { offeringsOfModels } from "../lib/server/queries/catalog.ts";
import { getParties } from "../lib/server/queries/parties.ts";
import { getPortfolio } from "../lib/server/queries/portfolio.ts";
import { listEgressTerms } from "../lib/server/queries/egress-terms.ts";
import { getGraphLayout } from "../lib/server/queries/graph-layout.ts";
import { listCommonInvestors } from "../lib/server/queries/register.ts";
import { listOwnerships, listTies } from "../lib/server/queries/ties.ts";
import { getScoreInputs } from "../lib/server/queries/score-inputs.ts";
import { cascadeMeasure } from "./steps/cascade-bench.ts";
import { feedMeasures } from "./steps/feed-bench.ts";
import { networkMeasures } from "./steps/network-bench.ts";
import { priceLookUps } from "./steps/price-bench.ts";
import { priceImportMeasures } from "./steps/price-import-bench.ts";
import { billMeasure } from "./steps/bill-bench.ts";
import { programMeasures } from "./steps/program-bench.ts";
import { scenarioMeasure } from "./steps/scenario-bench.ts";
import { growthMeasures } from "./steps/score-bench.ts";
import { traceMeasures } from "./steps/trace-bench.ts";
import { time } from "./steps/bench-time.ts";
import { exponentOf } from "./steps/growth-exponent.ts";
import { importMeasures } from "./steps/import-bench.ts";
import { scoreRunMeasures } from "./steps/score-run-bench.ts";
import { workbenchTimes } from "./steps/workbench-bench.ts";

const VIEW = viewFrom("2026-11-22", "2026-11-22");

const portfolio = await getPortfolio(VIEW);
const board = await getBoardSummary(VIEW, []);
if (portfolio === undefined || board === undefined) {
  process.stderr.write("There is no company to score: run npm run db:seed first.\n");
  process.exit(1);
}
const work = workloadsOf(portfolio).flatMap(({ routing }) => routing ?? []);
const models = [...new Set(work.flatMap(({ acceptableModelIds }) => acceptableModelIds))];
const [parties, ownerships, egress, offerings] = await Promise.all([
  getParties(VIEW),
  listOwnerships(VIEW),
  listEgressTerms(VIEW),
  offeringsOfModels(models, VIEW),
]);
const market = {
  day: VIEW.asOf,
  offerings,
  resellerIds: ["openrouter"],
  platformIds: [],
  parties,
  egress,
};
const [someModel = ""] = models;

const reference = time(() => {
  for (const { prices } of offerings) pricesOn(VIEW.asOf, prices);
  hostsOf(someModel, market);
});
const measures = {
  ...workbenchTimes([...(await factsAbout("tie")).values()], VIEW.asOf),
  "score-portfolio": time(() => portfolioScores(portfolio, ownerships, market)),
  "price-scenario": time(() => routingToday(portfolio, offerings, parties, VIEW.asOf)),
  // Another text each time: Typst remembers what it has set before.
  "render-board-pdf": time(
    (round) => reportToTaggedPdf({ ...board, title: `${board.title} (${round})` }, { paper: "a4" }),
    10,
  ),
};
for (const [measure, { medianMs, bestMs }] of Object.entries(measures))
  process.stdout.write(
    `${JSON.stringify({
      measure,
      medianMs: Number(medianMs.toFixed(3)),
      bestMs: Number(bestMs.toFixed(3)),
      timesReadingAllPrices: Number((medianMs / reference.medianMs).toFixed(2)),
      offerings: offerings.length,
      workloads: work.length,
    })}\n`,
  );

// Prices looked up on a day, against genai-prices' own calculation of the same requests.
process.stdout.write(`${JSON.stringify(await priceLookUps())}\n`);

// A cascade over per-prompt results under a hundred judges, against one object a prompt.
process.stdout.write(`${JSON.stringify(cascadeMeasure())}\n`);

// Traces read, folded and priced, against two peers' calculations of the same requests.
for (const measure of await traceMeasures()) process.stdout.write(`${JSON.stringify(measure)}\n`);

// The network of the register, and of registers that are larger; the exponent says how it grows with ties.
const network = {
  ties: await listTies(VIEW),
  ownerships,
  commonInvestors: await listCommonInvestors(VIEW),
  parties,
  layout: await getGraphLayout(),
};
for (const measure of networkMeasures(network, VIEW))
  process.stdout.write(`${JSON.stringify(measure)}\n`);

// The exposure-capped program, cold and from where the last one ended.
for (const measure of await programMeasures()) process.stdout.write(`${JSON.stringify(measure)}\n`);

// A scenario drawn: ten thousand years, month by month.
process.stdout.write(`${JSON.stringify(await scenarioMeasure())}\n`);

// Price files from their text on, beside JSON.parse of the same text.
for (const { feed, rows, parseMs, readMs } of feedMeasures())
  process.stdout.write(
    `${JSON.stringify({ measure: "read-price-file", feed, rows, rowsPerSecond: Math.round((rows / readMs) * 1000), readMs: Number(readMs.toFixed(1)), timesJsonParse: Number((readMs / parseMs).toFixed(2)), allowedTimes: 10 })}\n`,
  );

// Runs of the company's scores with both bands: linear in draws, and what one answer to “why” takes.
const inputs = await getScoreInputs(VIEW);
if (inputs === undefined) throw new Error("the company has contracts");
for (const measure of scoreRunMeasures(inputs, reference.medianMs))
  process.stdout.write(`${JSON.stringify(measure)}\n`);

// How the mathematics grows: solving equations with the cube of the parties at worst, all else with their square.
const before = new Map<string, { readonly size: number; readonly ms: number }>();
for (const [size, ties] of [
  [10, 100],
  [100, 1_000],
  [1_000, 10_000],
] as const) {
  const measured = growthMeasures(
    { parties: size, ties },
    { portfolio, ownerships, market, view: VIEW },
  );
  for (const [measure, measuredWork] of Object.entries(measured)) {
    const { medianMs: ms } = time(measuredWork, 3);
    process.stdout.write(
      `${JSON.stringify({ measure: `${measure}-growth`, parties: size, ties, medianMs: Number(ms.toFixed(1)), allowedMs: 5_000, exponent: exponentOf(before.get(measure), { size: size, ms }) })}\n`,
    );
    before.set(measure, { size: size, ms });
  }
}

for (const measure of await importMeasures([...parties.keys()], reference.medianMs))
  process.stdout.write(`${JSON.stringify(measure)}\n`);
for (const measure of await priceImportMeasures(time))
  process.stdout.write(`${JSON.stringify(measure)}\n`);
process.stdout.write(
  `${JSON.stringify({ measure: "bill-of-a-million-rows", ...(await billMeasure()), allowedMegabytes: 500 })}\n`,
);
// A process of its own: it needs React as a page does, and nothing of the database.
execFileSync(process.execPath, ["scripts/steps/pack-bench.mjs"], { stdio: "inherit" });
process.exit(0);
