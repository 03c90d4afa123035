/** How fast a trace is priced and folded, against the calculations of genai-prices and tokenlens. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { calcPrice } from "@pydantic/genai-prices";
import { getTokenCosts } from "tokenlens";
import type { Offering } from "../../lib/domain/catalog/offering.ts";
import { type PricePlan, pricePlan } from "../../lib/domain/routing/pricing/price-plan.ts";
import { requestsUsd } from "../../lib/domain/routing/pricing/requests-usd.ts";
import { classesUsd } from "../../lib/domain/routing/pricing/statistics-usd.ts";
import { traceReader } from "../../lib/domain/routing/trace/read-trace.ts";
import {
  copyOfColumns,
  type RequestColumns,
} from "../../lib/domain/routing/trace/request-columns.ts";
import {
  foldRequests,
  noStatistics,
  priceBands,
} from "../../lib/domain/routing/trace/trace-statistics.ts";
import { madeUpColumns, madeUpMinutes } from "./made-up-trace.ts";
import { listedByGenaiPrices } from "./price-bench.ts";

const DAY = "2026-11-22";
const CONVERSATION = join(
  import.meta.dirname,
  "../../../shared/data/traces/AzureLLMInferenceTrace_conv.csv",
);
/** Models that both peers know. */
const MODELS = [
  "openai/gpt-5",
  "openai/gpt-5-mini",
  "openai/gpt-5-nano",
  "openai/gpt-4.1",
  "google/gemini-2.5-pro",
  "google/gemini-2.5-flash",
  "anthropic/claude-sonnet-4-20250514",
  "anthropic/claude-opus-4-1-20250805",
];

export type Peer = {
  readonly offering: Offering;
  readonly providerId: string;
  readonly tokenlensId: string;
  readonly plan: PricePlan;
};

/** Eight offerings with the prices genai-prices gives them, and their plans. */
export async function pricedPeers(): Promise<Peer[]> {
  const listed = await listedByGenaiPrices();
  return MODELS.map((tokenlensId) => {
    const one = listed.find(
      ({ offering, providerId }) => `${providerId}/${offering.sellerModelId}` === tokenlensId,
    );
    const plan = one === undefined ? undefined : pricePlan(one.offering, { day: DAY });
    if (one === undefined || plan?.kind !== "plan")
      throw new Error(`${tokenlensId} has no price in the seed`);
    return { ...one, tokenlensId, plan };
  });
}

/** Azure's conversation trace where it lies beside the repository, else a made-up one of its size in which nothing waits. */
export function conversationTrace(): { readonly name: string; readonly columns: RequestColumns } {
  if (!existsSync(CONVERSATION)) {
    const columns = madeUpColumns(19_366);
    columns.isBatch.fill(0);
    return { name: "made up", columns };
  }
  const parts: RequestColumns[] = [];
  const reader = traceReader({}, (columns) => parts.push(copyOfColumns(columns)));
  reader.push(readFileSync(CONVERSATION));
  reader.end();
  const [columns] = parts;
  if (columns === undefined || parts.length > 1) throw new Error("one piece holds the trace");
  return { name: "Azure conversation", columns };
}

/** What calcPrice asks for all requests of a trace, in US dollars. */
export function calcPriceTotal({ offering, providerId }: Peer, trace: RequestColumns): number {
  const timestamp = new Date(`${DAY}T00:00:00Z`);
  let usd = 0;
  for (let i = 0; i < trace.length; i += 1)
    usd +=
      calcPrice(
        {
          input_tokens: trace.inputTokens[i] ?? 0,
          cache_read_tokens: trace.cacheReadTokens[i] ?? 0,
          output_tokens: trace.outputTokens[i] ?? 0,
        },
        offering.sellerModelId,
        { providerId, timestamp },
      )?.total_price ?? Number.NaN;
  return usd;
}

function tokenlensTotal({ tokenlensId }: Peer, trace: RequestColumns): number {
  let usd = 0;
  for (let i = 0; i < trace.length; i += 1)
    usd +=
      getTokenCosts({
        modelId: tokenlensId,
        usage: {
          input_tokens: trace.inputTokens[i] ?? 0,
          output_tokens: trace.outputTokens[i] ?? 0,
        },
      }).totalUSD ?? Number.NaN;
  return usd;
}

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const rounded = (value: number): number => Number(value.toPrecision(4));

function msOf(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

/** A trace of 19,366 requests on eight offerings, priced by us and by two peers in turn. */
async function pricingMeasure(rounds: number) {
  const { name, columns } = conversationTrace();
  const peers = await pricedPeers();
  const ours = () => peers.map(({ plan }) => requestsUsd(plan, columns));
  for (let warm = 0; warm < 50; warm += 1) ours();
  const theirs = peers.map((peer) => calcPriceTotal(peer, columns));
  const farthest = Math.max(
    ...ours().map((usd, i) => Math.abs(usd / (theirs[i] ?? Number.NaN) - 1)),
  );
  const took = Array.from({ length: rounds }, () => ({
    calcPrice: msOf(() => peers.map((peer) => calcPriceTotal(peer, columns))),
    tokenlens: msOf(() => peers.map((peer) => tokenlensTotal(peer, columns))),
    ours: median(Array.from({ length: 15 }, () => msOf(ours))),
  }));
  const [calcPriceMs, tokenlensMs, oursMs] = [
    median(took.map((round) => round.calcPrice)),
    median(took.map((round) => round.tokenlens)),
    median(took.map((round) => round.ours)),
  ];
  return {
    measure: "trace-pricing",
    trace: name,
    requests: columns.length,
    offerings: peers.length,
    medianMs: rounded(oursMs),
    calcPriceMs: rounded(calcPriceMs),
    tokenlensMs: rounded(tokenlensMs),
    timesCalcPrice: Math.round(calcPriceMs / oursMs),
    atLeast: 2_000,
    timesTokenlens: Math.round(tokenlensMs / oursMs),
    atLeastTokenlens: 1_000,
    usd: rounded(sum(theirs)),
    farthestApart: farthest,
    allowedApart: 1e-12,
  };
}

/** Ten million requests of forty classes: the fold, and one question to its sums. */
async function foldMeasure() {
  const peers = await pricedPeers();
  const bands = priceBands(peers.map(({ offering }) => offering));
  const columns = madeUpColumns(10_000_000);
  const classes = Array.from({ length: 40 }, (_, i) => `class ${i}`);
  let statistics = noStatistics(bands);
  const foldMs = median(
    Array.from({ length: 7 }, () =>
      msOf(() => {
        statistics = foldRequests(noStatistics(bands), columns, classes);
      }),
    ),
  );
  const into = new Float64Array(classes.length);
  const whatIf = () => peers.map(({ plan }) => sum([...classesUsd(plan, statistics, into)]));
  for (let warm = 0; warm < 200; warm += 1) whatIf();
  const replayed = peers.map(({ plan }) => requestsUsd(plan, columns));
  return {
    measure: "trace-fold",
    requests: columns.length,
    classes: classes.length,
    foldMs: rounded(foldMs),
    allowedMs: 400,
    whatIfMs: rounded(median(Array.from({ length: 101 }, () => msOf(whatIf)))),
    allowedWhatIfMs: 1,
    offerings: peers.length,
    farthestFromReplay: Math.max(
      ...whatIf().map((usd, i) => Math.abs(usd / (replayed[i] ?? Number.NaN) - 1)),
    ),
  };
}

/** The text of a hundred million requests, read and folded as it comes; memory is what the process has more than before. */
function streamMeasure(requests: number) {
  const before = process.memoryUsage().rss;
  let most = before;
  let statistics = noStatistics([0, 200_001]);
  const reader = traceReader({}, (columns, classes) => {
    statistics = foldRequests(statistics, columns, classes);
    most = Math.max(most, process.memoryUsage.rss());
  });
  const tookMs = msOf(() => {
    for (const minute of madeUpMinutes(requests)) reader.push(minute);
  });
  const read = reader.end();
  return {
    measure: "trace-stream",
    requests: read.requests,
    folded: statistics.sums[0],
    tookMs: Math.round(tookMs),
    requestsPerSecond: Math.round((requests / tookMs) * 1000),
    moreMegabytes: Math.round((most - before) / 1024 ** 2),
    allowedMegabytes: 200,
  };
}

/** Measures of reading, folding and pricing a trace, in one process. */
export async function traceMeasures(requests = 100_000_000) {
  return [streamMeasure(requests), await pricingMeasure(3), await foldMeasure()];
}
