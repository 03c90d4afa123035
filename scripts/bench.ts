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
import { randomUUID } from "node:crypto";
import { pricesOn } from "../lib/domain/catalog/price-sheet.ts";
import { pasteBlock } from "../lib/domain/curation/cell-block.ts";
import { NO_EDITS, writeCells } from "../lib/domain/curation/grid-edits.ts";
import { propertiesOfKind, workbenchRow } from "../lib/domain/curation/workbench-row.ts";
import { parseTsv } from "../lib/domain/table/tsv.ts";
import { factValue } from "../lib/format/fact-value.ts";
import { factsAbout } from "../lib/server/queries/facts.ts";
import { hostsOf } from "../lib/domain/portfolio/hosting.ts";
import { workloadsOf } from "../lib/domain/portfolio/portfolio.ts";
import { portfolioScores } from "../lib/domain/portfolio/portfolio-scores.ts";
import { routingToday } from "../lib/domain/portfolio/routing-scenario.ts";
import { viewFrom } from "../lib/domain/view/view.ts";
import { ImportOptions } from "../lib/domain/curation/imports/import-options.ts";
import { db } from "../lib/server/db.ts";
import { boardPageToPdf } from "../lib/server/exports/to-pdf.ts";
import { importSheet } from "../lib/server/imports/import-sheet.ts";
import { previewChanges } from "../lib/server/queries/effects.ts";
import { factsOfSubjects } from "../lib/server/queries/facts.ts";
import { claimOf } from "../lib/domain/curation/claim-of.ts";
import { getBoardPage } from "../lib/server/queries/board-page.ts";
import { offeringsOfModels } from "../lib/server/queries/catalog.ts";
import { getParties } from "../lib/server/queries/parties.ts";
import { getPortfolio } from "../lib/server/queries/portfolio.ts";
import { listEgressTerms } from "../lib/server/queries/egress-terms.ts";
import { getGraphLayout } from "../lib/server/queries/graph-layout.ts";
import { listCommonInvestors } from "../lib/server/queries/register.ts";
import { listOwnerships, listTies } from "../lib/server/queries/ties.ts";
import { drawnScores } from "../lib/domain/uncertainty/drawn-scores.ts";
import { bandsOfScore, runScores } from "../lib/domain/uncertainty/score-run.ts";
import { getScoreInputs } from "../lib/server/queries/score-inputs.ts";
import { cascadeMeasure } from "./steps/cascade-bench.ts";
import { feedMeasures } from "./steps/feed-bench.ts";
import { everythingOf, grown } from "./steps/network-bench.ts";
import { priceLookUps } from "./steps/price-bench.ts";
import { priceImportMeasures } from "./steps/price-import-bench.ts";
import { billMeasure } from "./steps/bill-bench.ts";
import { programMeasures } from "./steps/program-bench.ts";
import { scenarioMeasure } from "./steps/scenario-bench.ts";
import { growthMeasures } from "./steps/score-bench.ts";
import { traceMeasures } from "./steps/trace-bench.ts";

const VIEW = viewFrom("2026-11-22", "2026-11-22");
const ROUNDS = 30;

/** Median and best of so many rounds, after one that warms up. */
function time(
  work: (round: number) => unknown,
  rounds = ROUNDS,
): { medianMs: number; bestMs: number } {
  work(-1);
  const took = Array.from({ length: rounds }, (_, round) => {
    const from = performance.now();
    work(round);
    return performance.now() - from;
  }).toSorted((a, b) => a - b);
  return { medianMs: took[Math.floor(took.length / 2)] ?? 0, bestMs: took[0] ?? 0 };
}

const portfolio = await getPortfolio(VIEW);
const board = await getBoardPage(VIEW);
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
// A workbench of 5,000 ties, each as much claimed of it as of one in the register; and 300 rows pasted into it.
const tieFacts = [...(await factsAbout("tie")).values()];
const TIES = 5000;
const made = Array.from({ length: TIES }, (_, n) => ({
  subject: {
    id: `tie/made-up-${n}`,
    slug: `made-up-${n}`,
    name: `Made up ${n}`,
    identity: {},
    owner: null,
  },
  facts: tieFacts[n % tieFacts.length] ?? [],
}));
const workbenchReading = { day: VIEW.asOf, pending: new Map(), inWords: factValue };
const shown = {
  subjects: made.map(({ subject }) => subject.id),
  properties: [null, null, ...propertiesOfKind("tie")],
};
const corner = { row: 0, column: 3 };
const pasted = Array.from({ length: 300 }, (_, n) => `closed\t$${n + 1}bn`).join("\r\n");

const measures = {
  "workbench-5000-rows": time(
    () => made.map(({ subject, facts }) => workbenchRow(subject, facts, "tie", workbenchReading)),
    10,
  ),
  "paste-300-rows": time(() => {
    const { writes } = pasteBlock(shown, { from: corner, to: corner }, parseTsv(pasted));
    return writeCells(NO_EDITS, writes, () => ({ text: "", factId: null }));
  }),
  "score-portfolio": time(() => portfolioScores(portfolio, ownerships, market)),
  "price-scenario": time(() => routingToday(portfolio, offerings, parties, VIEW.asOf)),
  // Another text each time: Typst remembers what it has set before.
  "render-board-pdf": time(
    (round) =>
      boardPageToPdf({
        ...board,
        findings: { ...board.findings, headline: [...board.findings.headline, ` (${round})`] },
      }),
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
const { medianMs: networkMs } = time(() => everythingOf(network, VIEW));
process.stdout.write(
  `${JSON.stringify({ measure: "network-of-register", medianMs: Number(networkMs.toFixed(1)), allowedMs: 1_000, parties: parties.size, ties: network.ties.length })}\n`,
);
let smaller: { readonly ties: number; readonly ms: number } | undefined;
for (const [size, ties] of [
  [10, 100],
  [100, 1_000],
  [1_000, 10_000],
] as const) {
  const larger = grown(network, size, ties);
  const { medianMs: ms } = time(() => everythingOf(larger, VIEW), 5);
  const exponent =
    smaller === undefined ? null : Math.log(ms / smaller.ms) / Math.log(ties / smaller.ties);
  process.stdout.write(
    `${JSON.stringify({ measure: "network-growth", parties: size, ties, medianMs: Number(ms.toFixed(1)), allowedMs: 5_000, exponent: exponent === null ? null : Number(exponent.toFixed(2)) })}\n`,
  );
  smaller = { ties, ms };
}

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
const runs = [2_500, 5_000, 10_000, 20_000].map((draws) => ({
  draws,
  ms: time(() => runScores(inputs, { draws, withMovers: false }), 5).medianMs,
}));
for (const [i, { draws, ms }] of runs.entries())
  process.stdout.write(
    `${JSON.stringify({ measure: "run-both-bands", draws, medianMs: Number(ms.toFixed(0)), ...(draws === 10_000 ? { allowedMs: 2_000 } : {}), exponent: exponentOf(runs[i - 1], { size: draws, ms }), timesReadingAllPrices: Number((ms / reference.medianMs).toFixed(0)) })}\n`,
  );
const withMovers = time(() => runScores(inputs), 5).medianMs;
process.stdout.write(
  `${JSON.stringify({ measure: "run-with-what-would-move-it", draws: 10_000, medianMs: Number(withMovers.toFixed(0)), timesBothBands: Number((withMovers / (runs[2]?.ms ?? 1)).toFixed(2)) })}\n`,
);
const one = drawnScores(inputs).find(({ id }) => id.startsWith("lock-in/"));
if (one === undefined) throw new Error("the company has a vendor");
const { medianMs: whyMs } = time(() => bandsOfScore(one, inputs), 9);
process.stdout.write(
  `${JSON.stringify({ measure: "why-recompute", draws: 10_000, medianMs: Number(whyMs.toFixed(0)), allowedMs: 300 })}\n`,
);

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

/** By what power of the size the time grew since the size before; null for the first. */
function exponentOf(
  last: { readonly size?: number; readonly draws?: number; readonly ms: number } | undefined,
  { size, ms }: { readonly size: number; readonly ms: number },
): number | null {
  if (last === undefined) return null;
  const from = last.size ?? last.draws ?? 1;
  return Number((Math.log(ms / last.ms) / Math.log(size / from)).toFixed(2));
}

/** Deals that the register does not have, between parties that it has. */
function dealsCsv(rows: number, partyIds: readonly string[]): string {
  const kinds = ["equity investment", "compute commitment", "capacity supply", "chip partnership"];
  const party = (i: number) => partyIds[i % partyIds.length] ?? "";
  const deals = Array.from({ length: rows }, (_, i) =>
    [
      party(i),
      party(i * 7 + 1),
      kinds[i % kinds.length],
      `20${10 + (i % 16)}-0${1 + (i % 9)}-${10 + (i % 18)}`,
      `${(i % 97) / 10}bn`,
      "announced",
      `https://example.com/deal/${i % 500}`,
    ].join(","),
  );
  return ["Investor,Lab,Type,Date,Amount,Status,URL", ...deals].join("\n");
}

const ROWS = 5_000;
const analyst = { id: randomUUID(), name: "bench", role: "analyst" } as const;
await db().user.create({
  data: { ...analyst, email: `${analyst.id}@bench.test`, createdAt: new Date() },
});
const context = {
  actor: analyst,
  now: () => new Date(),
  correlationId: randomUUID(),
  fromAddress: null,
};
const bytes = new TextEncoder().encode(dealsCsv(ROWS, [...parties.keys()]));
const from = performance.now();
const report = await importSheet(context, { name: "deals.csv", bytes }, ImportOptions.parse({}));
const tookMs = performance.now() - from;
const paid = [...(await factsOfSubjects(["tie/amazon-openai-2026-02"])).values()]
  .flat()
  .find(({ property }) => property === "tie.paid-usd");
const previews: number[] = [];
if (paid === undefined) throw new Error("the seed has what Amazon paid for OpenAI");
for (let round = 0; round < 9; round += 1) {
  const began = performance.now();
  await previewChanges(context, {
    changes: [
      {
        kind: "fact",
        target: paid.subject,
        property: paid.property,
        base: paid.id,
        claim: { ...claimOf(paid), value: 1e9 + round },
      },
    ],
  });
  previews.push(performance.now() - began);
}
await db().user.delete({ where: { id: analyst.id } });
const previewMs = previews.toSorted((a, b) => a - b)[Math.floor(previews.length / 2)] ?? Number.NaN;
process.stdout.write(
  `${JSON.stringify({
    measure: "impact-preview",
    medianMs: Number(previewMs.toFixed(0)),
    allowedMs: 2_000,
    timesReadingAllPrices: Number((previewMs / reference.medianMs).toFixed(0)),
  })}\n`,
);
for (const measure of await priceImportMeasures(time))
  process.stdout.write(`${JSON.stringify(measure)}\n`);
process.stdout.write(
  `${JSON.stringify({
    measure: "import-dry-run",
    tookMs: Number(tookMs.toFixed(0)),
    allowedMs: 30_000,
    timesReadingAllPrices: Number((tookMs / reference.medianMs).toFixed(0)),
    rows: report.rows.length,
    changes: report.changes,
    hindrance: report.hindrance,
  })}\n`,
);
process.stdout.write(
  `${JSON.stringify({ measure: "bill-of-a-million-rows", ...(await billMeasure()), allowedMegabytes: 500 })}\n`,
);
// A process of its own: it needs React as a page does, and nothing of the database.
execFileSync(process.execPath, ["scripts/steps/pack-bench.mjs"], { stdio: "inherit" });
process.exit(0);
