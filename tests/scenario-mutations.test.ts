import { array, assert, asyncProperty, constantFrom, nat, record } from "fast-check";
import { expect, it } from "vitest";
import { parseScenario } from "../lib/domain/routing/scenario/parse-scenario.ts";
import { NO_CAPS } from "../lib/domain/routing/scenario/policy-choice.ts";
import type { ScenarioFile } from "../lib/domain/routing/scenario/scenario-file.ts";
import { canonicalJson } from "../lib/domain/uncertainty/canonical-json.ts";
import { aClass, aPinned, aScenario, RESTLESS } from "./support/made-up-scenario.ts";
import { useProgramSolver } from "./support/use-program-solver.ts";

/** Files that were valid before something in them was spoilt: refused with a place, or computed. */

const computed = useProgramSolver();

const source = "assumed";
const DEAR = { low: 1, point: 2, high: 3 };
const [NORTH, SOUTH] = ["north--swift", "south--deep"];
const failures = {
  everySeller: 0.01,
  sellers: [{ sellerId: "north", unavailable: 0.1 }],
  commonCauseLab: 0.3,
  commonCauseCloud: 0.1,
  runsOn: [{ sellerId: "south", operatorId: "north" }],
  source,
};
const caps = { ...NO_CAPS, everyCloud: 0.8, labs: [{ id: "lab-of-deep", share: 0.9 }] };
const WHOLE = aScenario({
  months: 2,
  draws: 3,
  chances: RESTLESS,
  classes: [
    aClass({
      qualityFloor: { category: "code", score: 40 },
      maxLatencySeconds: 9,
      batchShare: 0.2,
      flexShare: 0.1,
      seasonality: Array.from({ length: 12 }, () => 1),
      currentSplit: [{ offeringId: NORTH, share: 1 }],
      distribution: { kind: "lognormal", p95InputTokens: 2500 },
    }),
    aClass({
      id: "mail",
      name: "Mail",
      turns: 4,
      cacheReadShare: 0.4,
      growthPerMonth: 0.1,
      acceptableModelIds: ["swift", "deep"],
      distribution: { kind: "bands", bands: [{ share: 1, inputTokens: 1000, outputTokens: 100 }] },
    }),
  ],
  offerings: [
    aPinned("north", "swift", [1, 2], {
      priceCurrency: { code: "EUR", usdPerUnit: 1.1, day: "2026-11-01", source },
    }),
    aPinned("south", "deep", [2, 4]),
  ],
  parties: [{ id: "north", name: "North", ownerId: "group" }],
  quality: {
    benchmark: "LiveBench",
    snapshot: "2026-09-01",
    top: 100,
    scores: ["swift", "deep"].map((modelId) => ({
      modelId,
      category: "code",
      score: 60,
      sourceId: "s",
    })),
  },
  terms: [
    { offeringId: NORTH, latencySeconds: 1, dataPolicies: null, capacityShare: 0.9, source },
    { offeringId: SOUTH, latencySeconds: 2, dataPolicies: [], capacityShare: null, source },
  ],
  commitments: [
    {
      operatorId: "north",
      usdPerMonth: 500,
      discount: 0.1,
      tiers: [{ usdPerMonth: 900, discount: 0.2 }],
      source,
    },
  ],
  provisioned: [
    {
      offeringId: SOUTH,
      units: 2,
      usdPerUnitHour: 1,
      overage: "by-hour",
      usdPerOverageUnitHour: 2,
      tokensPerMinutePerUnit: 1e6,
      outputRatio: 4,
      minimumUnits: 1,
      incrementUnits: 1,
      peakToMean: 2,
      source,
    },
  ],
  egress: {
    bytesPerToken: 4,
    gbPerTb: 1024,
    source,
    prices: [
      {
        operatorId: "north",
        tiers: [
          { size: 1, unit: "TB", usdPerGb: 0 },
          { size: null, unit: "GB", usdPerGb: 0.09 },
        ],
        source,
      },
    ],
    homes: [{ classId: "chat", operatorId: "north" }],
  },
  exits: [
    {
      operatorId: "north",
      technicalUsd: DEAR,
      egressUsd: DEAR,
      switchingChargeUsd: DEAR,
      earlyTerminationUsd: DEAR,
      isEuCustomer: true,
      source,
    },
  ],
  shocks: [
    { kind: "price", target: { of: "cloud", id: "north" }, change: 0.2, fromMonth: 1, source },
    { kind: "outage", target: { of: "seller", id: "south" }, days: 3, fromMonth: 2, source },
    { kind: "rate-cap", target: { of: "offering", id: NORTH }, share: 0.5, fromMonth: 1, source },
    { kind: "currency", change: 0.1, currency: "EUR", fromMonth: 1, onDay: "2026-12-05", source },
    { kind: "law", name: "Data Act", switchingChargesEnd: true, fromMonth: 2, source },
  ],
});

const POLICIES = [
  [
    { kind: "exposure-capped", caps },
    {
      kind: "weighted-split",
      clouds: [
        { operatorId: "north", weight: 1 },
        { operatorId: "south", weight: 2 },
      ],
    },
    { kind: "cheapest" },
  ],
  [
    { kind: "failover", offeringIds: [NORTH, SOUTH], failures },
    {
      kind: "cascade",
      steps: [
        { offeringId: NORTH, acceptRate: 0.6 },
        { offeringId: SOUTH, acceptRate: 1 },
      ],
      judgeError: 0.1,
      judgeUsdPerRequest: 0.001,
    },
    { kind: "quality-floor" },
  ],
  [
    {
      kind: "litellm",
      strategy: "latency-based",
      weights: [{ offeringId: NORTH, weight: 2 }],
      deployments: [{ offeringId: SOUTH, rpm: 10, inputUsdPerMtok: 3, latencySeconds: 2 }],
      latencyBuffer: 0.1,
    },
    {
      kind: "openrouter",
      outputWeight: 0.3,
      sort: "throughput",
      only: ["north", "south"],
      unstable: ["north"],
      maxPrice: { input: 5, output: null },
      tokensPerSecond: [{ offeringId: NORTH, value: 50 }],
    },
    { kind: "provider-router", operatorId: "north", labIds: [], surchargeUsdPerMtok: 0.1 },
    { kind: "single-lab", labId: "lab-of-deep" },
  ],
] as const;

/** `null` is also what JSON makes of a number that is none; what is undefined is left out. */
const JUNK: readonly unknown[] = [
  undefined,
  null,
  "",
  "north",
  "2026-02-30",
  -1,
  0,
  1e-300,
  0.5,
  1,
  7,
  1e15,
  Number.MAX_VALUE,
  true,
  [],
  {},
];

type Spoilt = { readonly at: number; readonly by: number };
type Node = Record<string, unknown>;

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null;

/** Every place of a file, as what holds it and its key. */
const placesIn = (node: Node): (readonly [Node, string])[] =>
  Object.entries(node).flatMap(([key, value]): (readonly [Node, string])[] => [
    [node, key],
    ...(isNode(value) ? placesIn(value) : []),
  ]);

/** Puts junk in a place, or, beyond the junk, what stands in a list there a second time. */
function spoil(file: Node, { at, by }: Spoilt): void {
  const places = placesIn(file);
  const place = places[at % places.length];
  if (place === undefined) return;
  const [node, key] = place;
  const kind = by % (JUNK.length + 2);
  if (kind < JUNK.length) node[key] = JUNK[kind];
  else if (Array.isArray(node)) node.push(node[Number(key)]);
}

/** As JSON, which has none for what is no number; what runs longer than the whole file is no other work. */
const resultOf = async (file: ScenarioFile): Promise<string> =>
  file.months > WHOLE.months || file.draws > WHOLE.draws
    ? "not run"
    : canonicalJson(await computed(file));

it("is refused with a place, or computed: nothing is thrown on the way", async () => {
  const spoilt = record({ at: nat(), by: nat() });
  await assert(
    asyncProperty(
      constantFrom(...POLICIES),
      array(spoilt, { minLength: 1, maxLength: 2 }),
      async (policies, all) => {
        const file: unknown = JSON.parse(JSON.stringify({ ...WHOLE, policies }));
        if (!isNode(file)) throw new Error("a scenario is an object");
        for (const one of all) spoil(file, one);
        const parsed = parseScenario(JSON.parse(JSON.stringify(file)));
        expect(
          parsed.kind === "faulty"
            ? parsed.faults.flatMap(({ place, wayOut }) => [place, wayOut])
            : [await resultOf(parsed.file)],
        ).not.toContain("");
      },
    ),
    { numRuns: 150 },
  );
});
