import { randomUUID } from "node:crypto";
import { assert, asyncProperty, constantFrom } from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Fact } from "@/lib/domain/fact/fact.ts";
import { composeReport } from "@/lib/domain/report/compose-report.ts";
import { canonicalJson } from "@/lib/domain/uncertainty/canonical-json.ts";
import { viewFrom } from "@/lib/domain/view/view.ts";
import { db, rehearsal } from "@/lib/server/db.ts";
import { drawnRun } from "@/lib/server/jobs/drawn-run.ts";
import { factsWithIds } from "@/lib/server/queries/facts.ts";
import { getPackInputs } from "@/lib/server/queries/pack-inputs.ts";
import { getReportOptions } from "@/lib/server/queries/report-options.ts";
import { getRelease } from "@/lib/server/queries/release.ts";
import { factRow } from "@/lib/server/records/fact-rows.ts";
import { aFact } from "../support/build.ts";
import { someChoices } from "../support/pack.ts";
import { useDatabase } from "../support/use-database.ts";

useDatabase("pack_known");
const LIMIT_MS = 180_000;

const [AS_OF, TODAY] = ["2026-11-22", "2026-12-31"];
/** After everything in the seed, and two days after the day that the pack knows of. */
const LATER = "2026-12-05T12:00:00.000Z";
const known = viewFrom(AS_OF, TODAY, { asKnown: "2026-12-03" });
const open = viewFrom(AS_OF, TODAY);

/** Everything that a pack is made from, part by part: the same here is the same bytes there. */
const frozen = async (view = known): Promise<Map<string, string>> =>
  new Map(
    Object.entries((await getPackInputs(view, someChoices())) ?? {}).map(([part, value]) => [
      part,
      canonicalJson(value),
    ]),
  );
const differing = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>) =>
  [...one.keys(), ...other.keys()].filter((part) => one.get(part) !== other.get(part));

const factsOf = async (): Promise<Fact[]> => {
  const inputs = await getPackInputs(known, someChoices());
  const [facts, run] = [inputs?.facts ?? [], await drawnRun(known)];
  if (inputs === undefined || run === undefined) throw new Error("the seed has a company");
  const stated = new Set(
    composeReport(inputs, { run, scenarios: [] }).claims.flatMap((claim) => claim.facts),
  );
  const rows = facts.flatMap(({ fact: { id } }) =>
    stated.has(id) && !id.startsWith("offering/") ? [id] : [],
  );
  return [...(await factsWithIds(rows))];
};

const record = (fact: Partial<Fact>) =>
  db().fact.create({ data: factRow(aFact({ id: randomUUID(), recordedAt: LATER, ...fact })) });

const aPrice = async () => {
  const inputs = await getPackInputs(known, someChoices());
  const [offering] = inputs?.market.offerings ?? [];
  return db().price.findFirstOrThrow({ where: { offeringId: offering?.id ?? "" } });
};

/** What may come to be known later. */
const LATER_NEWS = {
  "a correction": (fact: Fact) =>
    record({
      ...fact,
      id: randomUUID(),
      recordedAt: LATER,
      corrects: fact.id,
      rank: "preferred",
      note: "Read again",
    }),
  "that a fact is taken back": (fact: Fact) =>
    record({ ...fact, id: randomUUID(), recordedAt: LATER, corrects: fact.id, withdrawn: true }),
  "that its subject is retired": (fact: Fact) =>
    record({
      subject: fact.subject,
      property: "subject.retired",
      value: "a mistake",
      validFrom: "2020-01-01",
    }),
  "a new name": () =>
    record({
      subject: "party/openai",
      property: "party.name",
      value: "OpenAI PBC",
      validFrom: "2020-01-01",
    }),
  "another party that holds a part of a lab": async () => {
    for (const [id, kind] of [
      ["party/new-fund", "party"],
      ["stake/new-fund--openai", "stake"],
    ] as const)
      await db().subject.create({ data: { id, kind, recordedAt: new Date(LATER) } });
    await db().party.create({ data: { id: "new-fund", name: "New Fund", kind: "cloud_provider" } });
    await db().stake.create({
      data: { id: "new-fund--openai", holderId: "new-fund", targetId: "openai" },
    });
    await record({
      subject: "stake/new-fund--openai",
      property: "stake.share",
      value: { low: null, point: 0.2, high: null, basis: "an outlet" },
    });
  },
  "another contract": async () => {
    await db().subject.create({
      data: { id: "contract/second", kind: "contract", recordedAt: new Date(LATER) },
    });
    const { organisationId } = await db().contract.findFirstOrThrow();
    await db().contract.create({
      data: { id: "second", organisationId, vendorId: "google", name: "Second", position: 99 },
    });
    await record({
      subject: "contract/second",
      property: "contract.spend-usd-per-year",
      value: 1e9,
    });
  },
  "a price": async () => {
    const price = await aPrice();
    await db().price.create({
      data: { ...price, id: randomUUID(), usdPerMtok: 0.01, recordedAt: new Date(LATER) },
    });
  },
  "that a price is taken back": async () => {
    const { id } = await aPrice();
    await db().price.update({ where: { id }, data: { withdrawnAt: new Date(LATER) } });
  },
  "a seller of what we buy": async () => {
    const { offeringId } = await aPrice();
    const { sellerId: _, ...offering } = await db().offering.findUniqueOrThrow({
      where: { id: offeringId },
    });
    const seller = await db().seller.findFirstOrThrow({ where: { kind: "platform" } });
    await db().seller.create({ data: { ...seller, id: "new-seller", name: "New Seller" } });
    await db().offering.create({
      data: {
        ...offering,
        id: "new-seller--model",
        sellerId: "new-seller",
        recordedAt: new Date(LATER),
      },
    });
  },
} as const satisfies Record<string, (fact: Fact) => Promise<unknown>>;

let facts: Fact[];
let before: ReadonlyMap<string, string>;
let beforeOpen: ReadonlyMap<string, string>;
beforeAll(async () => {
  [facts, before, beforeOpen] = [await factsOf(), await frozen(), await frozen(open)];
}, LIMIT_MS);

describe("a pack of what was known on a day", { timeout: LIMIT_MS }, () => {
  it.each(Object.entries(LATER_NEWS))(
    "is the same to the last byte once %s is on record, and one of all that is known is not",
    async (_, happens) => {
      const [fact] = facts.filter(({ property }) => property === "contract.spend-usd-per-year");
      if (fact === undefined) throw new Error("the seed has spend");
      const [after, afterOpen] = await rehearsal(async () => {
        await happens(fact);
        return [await frozen(), await frozen(open)];
      });
      expect(differing(after, before)).toEqual([]);
      expect(differing(afterOpen, beforeOpen)).toContain("dataVersion");
    },
  );

  it("is so whichever fact is corrected, taken back or retired", async () => {
    await assert(
      asyncProperty(
        constantFrom(...facts),
        constantFrom("a correction", "that a fact is taken back", "that its subject is retired"),
        async (fact, news) => {
          const after = await rehearsal(async () => {
            await LATER_NEWS[news](fact);
            return frozen();
          });
          expect(differing(after, before)).toEqual([]);
        },
      ),
      { numRuns: 8 },
    );
  });

  it("says the data version of that day, which is that of everything while nothing came later", async () => {
    const { dataVersion } = await getRelease(known);
    expect(dataVersion).toBe((await getRelease()).dataVersion);
    expect(before.get("dataVersion")).toBe(canonicalJson(dataVersion));
    const [then, now] = await rehearsal(async () => {
      await LATER_NEWS["a new name"]();
      return [await getRelease(known), await getRelease()];
    });
    expect(then.dataVersion).toBe(dataVersion);
    expect(now.dataVersion).not.toBe(dataVersion);
    // What was known on an earlier day is another state of the data.
    const earlier = viewFrom(AS_OF, TODAY, { asKnown: "2015-01-01" });
    expect((await getRelease(earlier)).dataVersion).not.toBe(dataVersion);
  });
});

describe("two contracts with one vendor", { timeout: LIMIT_MS }, () => {
  it("go by names of their own on screen, and are one vendor to write a note about", async () => {
    const { vendorId } = await db().contract.findFirstOrThrow({ orderBy: { position: "asc" } });
    const options = await rehearsal(async () => {
      await LATER_NEWS["another contract"]();
      await db().contract.update({ where: { id: "second" }, data: { vendorId } });
      return getReportOptions(open);
    });
    const names = options.headlines.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.endsWith(", Second"))).toHaveLength(1);
    expect(options.vendors).toEqual((await getReportOptions(open)).vendors);
  });
});
