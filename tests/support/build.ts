/** Builders: the ordinary case of a thing, with what the test is about spelled out. */
import type { Measured } from "@/lib/domain/explain/measured.ts";
import type { Fact } from "@/lib/domain/fact/fact.ts";
import type { Reading } from "@/lib/domain/fact/reading.ts";
import type { Figure } from "@/lib/domain/figure/figure.ts";
import type { PortfolioContract, PortfolioWorkload } from "@/lib/domain/portfolio/portfolio.ts";
import type { Market } from "@/lib/domain/portfolio/hosting.ts";
import { bounds, estimate, exact } from "@/lib/domain/quantity/estimate.ts";
import type { CellValue, Table } from "@/lib/domain/table/table.ts";
import type { Ownership } from "@/lib/domain/ties/ownership.ts";
import type { Party } from "@/lib/domain/ties/party.ts";
import type { AmountProperty } from "@/lib/domain/ties/tie-amount.ts";
import type { Tie } from "@/lib/domain/ties/tie.ts";
import { anOffering } from "./routing.ts";

export const TODAY = "2026-11-22";
/** Reads everything that has been recorded. */
export const NOW = "9999-12-31T23:59:59.999Z";
export const clocks = (validOn = TODAY, knownAt = NOW) => ({ validOn, knownAt });

export const aFact = (part: Partial<Fact> = {}): Fact => ({
  id: "fact-1",
  subject: "party/acme",
  property: "party.valuation-usd",
  value: 1e9,
  unspecified: null,
  validFrom: "2026-01-01",
  validTo: null,
  recordedAt: "2026-01-02T00:00:00.000Z",
  corrects: null,
  method: "reported",
  confidence: "high",
  rank: "normal",
  note: null,
  withdrawn: false,
  original: null,
  recordedBy: null,
  citations: [{ sourceId: "acme-annual-report", locator: "p. 3", quote: null, retrieved: null }],
  ...part,
});

/** What a tie says of an amount; null where it says that it is not disclosed. */
export const anAmount = (
  property: AmountProperty,
  usd: number | null,
  part: Partial<Fact> = {},
): Reading<AmountProperty> => ({
  value: usd,
  fact: aFact({
    id: `${property}-${usd}`,
    subject: "tie/a-tie",
    property,
    value: usd,
    unspecified: usd === null ? { reason: "not-disclosed" } : null,
    ...part,
  }),
  others: [],
});

export const aTie = (part: Partial<Tie> = {}): Tie => ({
  id: "acme-lab-2026-01",
  kind: "equity_investment",
  providerId: "acme",
  counterpartyId: "lab",
  counterpartyKind: "ai_lab",
  direction: "provider_to_lab",
  announced: "2026-01-01",
  rollup: false,
  supersededById: null,
  status: "active",
  summary: "Acme put money into Lab.",
  announcedUsd: undefined,
  conditionalUsd: undefined,
  committedUsd: undefined,
  paidUsd: undefined,
  consumedUsd: undefined,
  endsOn: null,
  disagreement: null,
  facts: [],
  ...part,
});

export const aParty = (id: string, part: Partial<Party> = {}): Party => ({
  id,
  name: id,
  kind: "ai_lab",
  parentId: null,
  hqCountry: null,
  website: null,
  note: null,
  ...part,
});

export const parties = (...all: readonly Party[]): ReadonlyMap<string, Party> =>
  new Map(all.map((party) => [party.id, party]));

export const anOwnership = (holderId: string, targetId: string, share: number): Ownership => ({
  id: `${holderId}--${targetId}`,
  holderId,
  targetId,
  share: exact(share),
  basis: "filing",
  claims: [{ factId: `stake-${holderId}-${targetId}`, basis: "filing" }],
});

/** A number known exactly, resting on one fact. */
export const known = (value: number, fact = `fact-${value}`): Measured => ({
  value: exact(value),
  facts: [fact],
});
/** A number known within bounds around a best value. */
export const about = (low: number, point: number, high: number): Measured => ({
  value: estimate(low, point, high),
  facts: [`fact-${point}`],
});
/** A number nobody has stated. */
export const unknown = (low: number, high: number): Measured => ({
  value: bounds(low, high),
  facts: [],
  missing: "How much is it?",
});

/** Work worth 10,000 dollars a month on a model that only its maker sells. */
export const aPortfolioWorkload = (
  id: string,
  part: Partial<PortfolioWorkload> = {},
): PortfolioWorkload => ({
  id,
  name: id,
  contractId: "acme",
  spendUsdPerMonth: known(10_000),
  critical: false,
  substitutability: 3,
  hasExitPlan: true,
  reengineeringDays: about(20, 40, 60),
  facets: {
    transport: known(0.9),
    syntactic: known(0.8),
    semantic: known(0.9),
    behavioural: known(0.7),
    policy: known(0.9),
  },
  currentSplit: [{ offeringId: "acme--opus", share: 1 }],
  splitFacts: [],
  acceptableModelIds: ["opus"],
  routing: null,
  facts: [`work-${id}`],
  ...part,
});

/** A contract of 120,000 dollars a year with nothing out of the way in it. */
export const aContract = (
  vendorId: string,
  part: Partial<PortfolioContract> = {},
): PortfolioContract => ({
  id: vendorId,
  name: vendorId,
  vendorId,
  vendorName: vendorId,
  spendUsdPerYear: known(120_000, `spend-${vendorId}`),
  committedUsd: known(60_000, `committed-${vendorId}`),
  noticeDays: known(60, `notice-${vendorId}`),
  switchingChargeUsd: known(0, `charge-${vendorId}`),
  earlyTerminationUsd: known(5_000, `termination-${vendorId}`),
  exitCosts: [
    { part: "reengineering", usd: about(20_000, 40_000, 80_000) },
    { part: "evaluation", usd: about(5_000, 10_000, 20_000) },
    { part: "dualRun", usd: about(5_000, 10_000, 20_000) },
    { part: "training", usd: about(1_000, 2_000, 4_000) },
  ],
  dataTerabytes: known(5, `data-${vendorId}`),
  isEuCustomer: true,
  providerChoosesShare: about(0.1, 0.2, 0.3),
  routerMix: null,
  workloads: [
    aPortfolioWorkload(`work-${vendorId}`, {
      contractId: vendorId,
      currentSplit: [{ offeringId: `${vendorId}--model`, share: 1 }],
    }),
  ],
  ...part,
});

/** One model of one lab, sold by one vendor under the id `<vendor>--model`. */
export const aListing = (vendorId: string, labId: string) =>
  anOffering(vendorId, {
    id: `${vendorId}--model`,
    model: {
      id: `${labId}-model`,
      name: `${labId} model`,
      labId,
      openWeights: false,
      released: null,
    },
  });

export const aMarket = (part: Partial<Market> = {}): Market => ({
  day: TODAY,
  offerings: [],
  resellerIds: [],
  platformIds: [],
  parties: new Map(),
  egress: new Map(),
  ...part,
});

/** A table of one column of each kind: words, dollars and a note of its own. */
export const aTable = (part: Partial<Table> = {}): Table => ({
  id: "spend",
  title: "Spend",
  columns: [
    { id: "vendor", label: "Vendor", unit: null },
    { id: "usd", label: "Spend", unit: "usd" },
  ],
  rows: [],
  ...part,
});

export const aRow = (vendor: CellValue, usd: CellValue, id = JSON.stringify(vendor)) => ({
  id,
  cells: { vendor: { value: vendor }, usd: { value: usd } },
});

export const aFigure = (part: Partial<Figure> = {}): Figure => ({
  id: "exposure",
  title: "Anthropic does most of the work",
  subtitle: "Share of spend by lab",
  unit: "share",
  kind: "bars",
  categories: [
    { id: "anthropic", label: "Anthropic" },
    { id: "openai", label: "OpenAI" },
  ],
  series: [{ id: "share", label: "Share", values: [estimate(0.5, 0.6, 0.7), exact(0.2)] }],
  sourceLine: "Acme, facts as of 2026-11-22.",
  ...part,
});
