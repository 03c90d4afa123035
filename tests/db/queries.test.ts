import { beforeAll, describe, expect, it } from "vitest";
import type { Portfolio } from "@/lib/domain/portfolio/portfolio.ts";
import { portfolioScores, type PortfolioScores } from "@/lib/domain/portfolio/portfolio-scores.ts";
import { ROUTING_TODAY, routingToday } from "@/lib/domain/portfolio/routing-scenario.ts";
import type { Estimate } from "@/lib/domain/quantity/estimate.ts";
import { toCsv } from "@/lib/domain/table/to-csv.ts";
import { CAPITAL_KINDS } from "@/lib/domain/ties/tie-words.ts";
import { tieTotals } from "@/lib/domain/ties/tie-totals.ts";
import { viewFrom } from "@/lib/domain/view/view.ts";
import { offeringsOfLab } from "@/lib/server/queries/catalog.ts";
import { getParties } from "@/lib/server/queries/parties.ts";
import { getProviderDetails, listProviders } from "@/lib/server/queries/provider-details.ts";
import { termsOf } from "@/lib/server/queries/party-terms.ts";
import { listCommonInvestors } from "@/lib/server/queries/register.ts";
import { getScenario } from "@/lib/server/queries/scenarios.ts";
import { getHoldings } from "@/lib/server/queries/holdings.ts";
import { getPosition } from "@/lib/server/queries/scores.ts";
import { factIdsCiting, getSource, listSources } from "@/lib/server/queries/sources.ts";
import { SAVED_SCENARIO_TABLES } from "@/lib/server/queries/scenario-tables.ts";
import { TABLES } from "@/lib/server/queries/tables.ts";
import { listOwnerships, listTies } from "@/lib/server/queries/ties.ts";
import type { Market } from "@/lib/domain/portfolio/hosting.ts";
import { TODAY } from "../support/build.ts";
import { demoMarket, demoPortfolio } from "../support/demo.ts";
import { seedKnowledge, seedOwnerships, seedParties, seedTies } from "../support/register.ts";
import { useDatabase } from "../support/use-database.ts";

useDatabase();

const on = (day?: string) => viewFrom(day, TODAY);
const byId = <T extends { readonly id: string }>(all: readonly T[]) =>
  all.toSorted((a, b) => a.id.localeCompare(b.id));

describe("the company's position", () => {
  let market: Market;
  beforeAll(async () => {
    market = await demoMarket();
  });

  /** JSON in Postgres forgets the order in which a router's labs were written down. */
  const mixInOrder = ({ contracts, ...rest }: Portfolio) => ({
    ...rest,
    contracts: contracts.map((contract) => ({
      ...contract,
      routerMix: contract.routerMix?.toSorted((a, b) => a.labId.localeCompare(b.labId)) ?? null,
    })),
  });
  /** Every score as numbers to nine digits, so that the order of a sum does not matter. */
  const numbersOf = ({ vendors, labs, independent, conflict, byVendor }: PortfolioScores) => {
    const round = ({ low, point, high }: Estimate) =>
      [low, point, high].map((value) => (value === null ? null : Number(value.toPrecision(9))));
    return {
      vendors: Object.entries(vendors).map(([name, { value }]) => [name, round(value)]),
      labs: [round(labs.score.value), round(labs.effective.value), round(independent.value)],
      recipients: labs.recipients
        .map(({ recipient, usd, share }) => [recipient, round(usd), round(share)] as const)
        .toSorted(([a], [b]) => a.localeCompare(b)),
      conflict: round(conflict.score.value),
      byVendor: byVendor.map(({ contract, lockIn, gates, conflict: own }) => ({
        contract: contract.id,
        lockIn: round(lockIn.score.value),
        coverage: lockIn.coverage,
        gates: gates.gates.map(({ state }) => state),
        conflict: round(own.conflict.score.value),
      })),
    };
  };

  it("is what the domain makes of the same files", async () => {
    const position = await getHoldings(on());
    if (position === undefined) throw new Error("the demo company has contracts");
    expect(mixInOrder(position.portfolio)).toEqual(mixInOrder(demoPortfolio()));
    const direct = portfolioScores(demoPortfolio(), seedOwnerships(), market);
    expect(numbersOf(position.scores)).toEqual(numbersOf(direct));
  });

  it("is none on a day before the company had contracts", async () => {
    expect(await getPosition(on("2025-12-31"))).toBeUndefined();
    expect(await getPosition(on("2026-01-01"))).toBeDefined();
  });

  it("runs its work at the prices of the same catalog", async () => {
    const result = await getScenario(ROUTING_TODAY.id, on());
    const expected = routingToday(demoPortfolio(), market.offerings, seedParties, TODAY);
    const bills = (outcomes: typeof expected.outcomes) =>
      outcomes
        .filter(({ policyId }) => ["as-is", "cheapest"].includes(policyId))
        .map(({ policyId, ledger }) => [policyId, ledger.usdPerMonth, ledger.unserved.length]);
    expect(bills(result?.outcomes ?? [])).toHaveLength(2);
    expect(bills(result?.outcomes ?? [])).toEqual(bills(expected.outcomes));
    expect(await getScenario("no-such-scenario", on())).toBeUndefined();
  });
});

describe("the register", () => {
  it("has the parties of the files", async () => {
    expect(byId([...(await getParties(on())).values()])).toEqual(byId([...seedParties.values()]));
  });

  it.each([TODAY, "2026-07-15", "2026-03-31", "2024-01-01"])(
    "has the ties and stakes of the files as of %s",
    async (day) => {
      const ties = await listTies(on(day));
      expect(byId(ties).map(({ id, status }) => [id, status])).toEqual(
        byId(seedTies(day)).map(({ id, status }) => [id, status]),
      );
      expect(tieTotals(ties, CAPITAL_KINDS).paid.usd).toBe(
        tieTotals(seedTies(day), CAPITAL_KINDS).paid.usd,
      );
      const shares = byId(await listOwnerships(on(day))).map(({ id, share }) => [id, share]);
      expect(shares).toEqual(byId(seedOwnerships(day)).map(({ id, share }) => [id, share]));
    },
  );

  // Amazon's 10-Q for 2026-06-30: $15.0 B paid to OpenAI in Q1, $13.7 B in Q2, the rest of $50.0 B by 31 July.
  it.each([
    ["2026-02-26", undefined],
    ["2026-03-31", 15e9],
    ["2026-07-15", 28.7e9],
    [TODAY, 50e9],
  ])("knows as of %s what Amazon had paid OpenAI", async (day, paid) => {
    const tie = (await listTies(on(day))).find(({ id }) => id === "amazon-openai-2026-02");
    expect(tie?.paidUsd?.value).toBe(paid);
  });

  it("lists the newest ties first", async () => {
    const days = (await listTies(on())).flatMap(({ announced }) => announced ?? []);
    expect(days).toEqual(days.toSorted().toReversed());
  });

  it("says nothing of a provider, source or party it does not have", async () => {
    expect(await getProviderDetails("initech", on())).toBeUndefined();
    expect(await getSource("initech")).toBeUndefined();
    expect(await TABLES["ties"]?.(on(), new URLSearchParams("party=initech"))).toBeUndefined();
    expect(await TABLES["ties"]?.(on(), new URLSearchParams())).toBeUndefined();
  });

  it("gives of a provider its ties both ways, its stakes, offerings and the company's scores", async () => {
    const amazon = await getProviderDetails("amazon", on());
    expect(amazon?.party.id).toBe("amazon");
    expect(amazon?.tiesOut.every(({ providerId }) => providerId === "amazon")).toBe(true);
    expect(amazon?.offerings.length).toBeGreaterThan(0);
    expect(amazon?.scores?.contract.vendorId).toBe("amazon");
    expect(amazon?.isDemo).toBe(true);
    const early = await getProviderDetails("amazon", on("2025-12-31"));
    expect(early?.scores).toBeNull();
  });

  // Anthropic sells its own models; others sell them too, which is the lab's page and not the vendor's.
  it("gives of a lab that sells what its page as a vendor shows, and its models at all sellers apart", async () => {
    const party = new URLSearchParams("party=anthropic");
    const rowsOf = async (name: string) =>
      (await TABLES[name]?.(on(), party))?.table.rows.map(({ id }) => id);
    const details = await getProviderDetails("anthropic", on());
    expect(await rowsOf("offerings")).toEqual(details?.offerings.map(({ id }) => id));
    const everywhere = await offeringsOfLab("anthropic", on());
    expect(everywhere.length).toBeGreaterThan(details?.offerings.length ?? 0);
    expect(await rowsOf("lab-offerings")).toEqual(everywhere.map(({ id }) => id));
  });

  // Microsoft's 27 % of OpenAI stands beside the revenue share that ended in April 2026.
  it("says of a right the same to a program as in the table", async () => {
    const microsoft = await getProviderDetails("microsoft", on());
    const withOpenai = microsoft?.rights.find(({ labId }) => labId === "openai");
    const states = withOpenai?.grid.cells.map(({ state }) => state);
    expect(states).toEqual(["present", "unknown", "present", "present", "present", "present"]);
    const made = await TABLES["rights"]?.(on(), new URLSearchParams("party=microsoft"));
    const row = made?.table.rows.find(({ id }) => id === "microsoft--openai");
    expect(row?.cells["equity_or_revenue_share"]).toEqual({
      value: "present",
      note: "2 entries",
      href: "/rights/microsoft--openai--equity-or-revenue-share",
    });
  });

  it("gives of every provider what the table of providers shows", async () => {
    const { providers, isDemo, dataVersion, methodVersion } = await listProviders(on());
    const made = await TABLES["providers"]?.(on(), new URLSearchParams());
    expect(providers.map(({ lockIn, conflict }) => [lockIn.value, conflict.value])).toEqual(
      made?.table.rows.map(({ cells }) => [cells["lock-in"]?.value, cells["conflict"]?.value]),
    );
    const unsaid = providers.filter(
      ({ lockIn: { value, reason } }) => (value === null) === (reason === null),
    );
    expect(unsaid).toEqual([]);
    expect(isDemo).toBe(true);
    expect(dataVersion).toMatch(/^\d{4}-\d{2}-\d{2}-/);
    expect(methodVersion).not.toBe("");
  });

  it("names what a party's terms are about, and the law that has no party", async () => {
    const own = [...(await termsOf("amazon", on())).values()].map(({ about }) => about);
    expect(own).toContain("Internet egress of Amazon (AWS)");
    expect(own).toContain("Exit programme of Amazon (AWS)");
    const laws = [...(await termsOf(null, on())).values()].map(({ about }) => about);
    expect(laws).toEqual(["EU Data Act"]);
  });

  it("has the investors that back several labs", async () => {
    const investors = await listCommonInvestors(on());
    const ids = seedKnowledge.subjects.filter(({ kind }) => kind === "common-investor");
    expect(investors).toHaveLength(ids.length);
    expect(investors.find(({ id }) => id === "amazon")).toMatchObject({
      partyId: "amazon",
      labIds: ["openai", "anthropic"],
    });
    expect(await listCommonInvestors(on("2020-01-01"))).toEqual([]);
  });

  it("counts under each source the facts that cite it", async () => {
    const sources = await listSources(on());
    const [most] = sources;
    if (most === undefined) throw new Error("the register has sources");
    const citing = await factIdsCiting(most.id, on());
    const expected = seedKnowledge.facts.filter(({ citations }) =>
      citations.some(({ sourceId }) => sourceId === most.id),
    );
    expect(citing.toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
    expect(most.facts).toBe(citing.length);
  });
});

describe("every table", () => {
  const query = new URLSearchParams(
    "party=amazon&with=amazon&with=microsoft&contract=aws&pair=amazon--anthropic&model=gpt-5-6-sol&offering=openai--gpt-5-6-sol",
  );
  /** Logs of what was learned since the register began, and what people import: there is nothing yet. */
  const NOTHING_YET = [
    "corrections",
    "restatement",
    "quality-scores",
    "feed-changes",
    "model-counted-prices",
  ];
  /** What is made of bills, of two imports of one feed, and of saved scenarios: without them there is no table at all. */
  const NOT_MADE_YET = [
    "exposure-bill-figure",
    "exposure-bill-paths",
    "price-changes",
    ...Object.keys(SAVED_SCENARIO_TABLES),
  ];
  /** Tables of a party that a lab has and a cloud has not, and of a model that is on its way out. */
  const ASKED: Readonly<Record<string, string>> = {
    "ties-in": "party=anthropic",
    "lab-offerings": "party=anthropic",
    "model-lifecycle": "model=claude-sonnet-4",
  };
  const askedOf = (name: string) =>
    ASKED[name] === undefined ? query : new URLSearchParams(ASKED[name]);

  it.each(Object.keys(TABLES))(
    "%s can be made, holds something, and turns into CSV",
    async (name) => {
      const made = await TABLES[name]?.(on(), askedOf(name));
      expect(made === undefined).toBe(NOT_MADE_YET.includes(name));
      if (made === undefined) return;
      const { table, demo } = made;
      expect(table.rows.length > 0).toBe(!NOTHING_YET.includes(name));
      const ids = table.rows.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { cells } of table.rows)
        expect(
          Object.keys(cells).filter((id) => !table.columns.some((column) => column.id === id)),
        ).toEqual([]);

      const csv = toCsv(table, [`As of ${TODAY}`]);
      expect(csv.split("\r\n").length).toBeGreaterThanOrEqual(table.rows.length + 3);
      expect(csv).not.toMatch(/NaN|undefined|\[object|Infinity/);
      expect([null, "Alder & Finch Insurance"]).toContain(demo);
    },
  );

  it("names the made-up company on every table that holds its numbers, and on no other", async () => {
    const demo: (readonly [string, string | null])[] = [];
    // One after another: together they would want more connections than a pool has.
    for (const [name, make] of Object.entries(TABLES))
      // oxlint-disable-next-line no-await-in-loop
      demo.push([name, (await make(on(), askedOf(name)))?.demo ?? null]);
    const real = demo.flatMap(([name, company]) => (company === null ? [name] : []));
    expect(real.toSorted()).toEqual(
      [
        "capital",
        "coverage",
        "labs",
        "corrections",
        "our-interests",
        "restatement",
        "timeline",
        "timeline-capital",
        "sources",
        "ties",
        "ties-in",
        "ownership",
        "rights",
        "interest",
        "offerings",
        "lab-offerings",
        "pair-rights",
        "control-scenarios",
        "profit-weights",
        "interests-held",
        "interlocks",
        "loops",
        "network",
        "network-matrix",
        "network-not-drawn",
        "quality-scores",
        "models",
        "prices",
        "feed-changes",
        "price-steps",
        "price-history",
        "model",
        "model-stand-ins",
        "model-substitutes",
        "model-counted-prices",
        "model-lifecycle",
        "model-names",
        ...NOT_MADE_YET,
      ].toSorted(),
    );
  });
});

describe("a model's page", () => {
  const tableOf = async (name: string, model: string) =>
    (await TABLES[name]?.(on(), new URLSearchParams({ model })))?.table.rows ?? [];

  // OpenAI's page of deprecations: o1 since 2026-04-22, off on 2026-10-23, gpt-5.5 in its place.
  it("says since when a model is deprecated, when it ends, and leads to what comes in its place", async () => {
    const rows = await tableOf("model-lifecycle", "o1");
    expect(rows.find(({ id }) => id === "openai--o1")?.cells).toMatchObject({
      standing: { value: "retired" },
      deprecated: { value: "2026-04-22" },
      retires: { value: "2026-10-23" },
      "replaced-by": { value: "gpt-5.5", href: "/models/gpt-5-5" },
    });
  });

  it("puts what its seller names in its place first of what else could take its work", async () => {
    const [itself, first, ...rest] = await tableOf("model-substitutes", "o1");
    expect(itself?.id).toBe("o1");
    expect(first).toMatchObject({
      id: "gpt-5-5",
      cells: { model: { note: "named in its place by OpenAI API" }, lab: { value: "OpenAI" } },
    });
    expect(rest.map(({ id }) => id)).not.toContain("o1");
    for (const { cells } of rest.filter(({ cells: { model } }) => model?.note === undefined))
      expect(cells["context"]?.value).toBeGreaterThanOrEqual(200_000);
  });

  it("lists a moving name of which nobody says what it stands for, with its day", async () => {
    const rows = await tableOf("model-names", "mistral-large-2512");
    expect(rows.map(({ cells }) => cells)).toContainEqual({
      name: { value: "mistral-large-latest" },
      where: { value: "Mistral AI" },
      kind: { value: "moving name" },
      target: { value: null, note: "not stated" },
      first: { value: "2026-09-22" },
      last: { value: "2026-09-22" },
    });
  });
});
