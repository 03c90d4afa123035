import { randomUUID } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { attributionTotals, sumOf } from "@/lib/domain/bill/attribution-totals.ts";
import { exactToText } from "@/lib/domain/quantity/exact-decimal.ts";
import { viewFrom } from "@/lib/domain/view/view.ts";
import { ImportRequest } from "@/lib/domain/imports/import-request.ts";
import { run } from "@/lib/server/command.ts";
import { addAttributionRule } from "@/lib/server/commands/bill/add-attribution-rule.ts";
import { nameCompany } from "@/lib/server/commands/bill/name-company.ts";
import { removeAttributionRule } from "@/lib/server/commands/bill/remove-attribution-rule.ts";
import { stateExchangeRate } from "@/lib/server/commands/bill/state-exchange-rate.ts";
import { publishImport } from "@/lib/server/commands/import/publish-import.ts";
import { undoImport } from "@/lib/server/commands/import/undo-import.ts";
import type { Actor } from "@/lib/server/context.ts";
import { db } from "@/lib/server/db.ts";
import { importFile } from "@/lib/server/imports/import-file.ts";
import { getBillExposure } from "@/lib/server/queries/bill-exposure.ts";
import { BILL_TABLES } from "@/lib/server/queries/bill-tables.ts";
import { getBillWork } from "@/lib/server/queries/bill-work.ts";
import { getBills } from "@/lib/server/queries/bills.ts";
import { getExposure } from "@/lib/server/queries/exposure.ts";
import { aFile, HOOKS } from "../support/import-files.ts";
import { actingAs, aPerson } from "../support/people.ts";
import { useDatabase } from "../support/use-database.ts";

useDatabase("bills");

const FIXTURES = join(import.meta.dirname, "../fixtures/bills");
const fixture = (name: string): string => readFileSync(join(FIXTURES, name), "utf8");
const TOKENS = fixture("tokens-1-4.csv");
const VIEW = viewFrom("2026-06-30", "2026-12-01");

let ana: Actor;
let rob: Actor;
beforeAll(async () => {
  ana = await aPerson("analyst", "Ana");
  rob = await aPerson("reviewer", "Rob");
});

const tried = (text: string, part: object = {}, at?: string) =>
  importFile(actingAs(ana, at), aFile(text, "bill.csv"), ImportRequest.parse(part), HOOKS);

async function published(text: string, at?: string): Promise<string> {
  const importId = randomUUID();
  await tried(text, { commit: { importId, reason: "The bill of May" } }, at);
  await run(publishImport, actingAs(rob, at), { id: importId, version: 1 });
  return importId;
}

const totals = async () => {
  const bills = await getBills("2026-05-01_2026-06-01");
  return new Map(
    attributionTotals(bills?.attributed ?? []).map(({ currency, total, places }) => [
      currency,
      {
        total: exactToText(total.effective),
        billed: exactToText(total.billed),
        model: exactToText(places.model.effective),
        vendor: exactToText(places.vendor.effective),
        nowhere: exactToText(places.nowhere.effective),
        other: exactToText(places["not-ai"].effective),
      },
    ]),
  );
};

const counted = async () => ({
  lines: await db().billLine.count(),
  commitments: await db().billCommitment.count(),
  batches: await db().importBatch.count(),
});

describe("a bill of a company that does not exist", () => {
  it("is tried without a trace, published, and says nothing new the second time", async () => {
    const before = await counted();
    const dry = await tried(TOKENS);
    expect(dry).toMatchObject({ format: "focus-cost", recognised: true, hindrance: null });
    expect(dry.remarks[0]).toContain("FOCUS 1.4");
    expect(dry.counts.rows).toBe(11);
    expect(await counted()).toEqual(before);

    await published(TOKENS);
    expect((await counted()).lines).toBe(before.lines + 10);
    expect(Object.fromEntries(await totals())).toEqual({
      EUR: { total: "7.5", billed: "7.5", model: "7.5", vendor: "0", nowhere: "0", other: "0" },
      USD: {
        // 12.34 + 100 + 40 − 2.34 + 50 + 9 + 3.21 + 5.55 + 1.11; the purchase is in what it covers.
        total: "218.87",
        billed: "768.87",
        model: "18.76",
        vendor: "100",
        nowhere: "1.11",
        other: "99",
      },
    });
    const again = await tried(TOKENS);
    expect(again.counts.outcomes).toMatchObject({ create: 0, update: 0, error: 0 });
    expect(again.hindrance).toContain("says all of this already");
  });

  it("is work as far as it counts tokens, and says the rest", async () => {
    const work = await getBillWork(undefined);
    expect(
      work?.uses
        .map(({ modelId, tokens }): [string, number] => [modelId, tokens.input])
        .toSorted(([a], [b]) => a.localeCompare(b)),
    ).toEqual([
      ["claude-sonnet-4-5", 1_000_000],
      ["gpt-4-1-mini", 5_000_000],
    ]);
    // Provisioned hours and Fabrikam name no model, Gemini’s line no tokens, the gateway’s only a request.
    expect(work?.rest.map(({ why }) => why).toSorted()).toEqual([
      "no-model",
      "no-model",
      "no-tokens",
      "no-tokens",
    ]);
    expect(await getBillWork("1999-01-01_1999-02-01")).toBeUndefined();
  });

  it("moves an amount by a rule, and back by taking it away; the total stays", async () => {
    const before = await totals();
    const bills = await getBills(undefined);
    const model = bills?.models.find(({ id }) => id === "gpt-4-1-mini") ?? bills?.models[0];
    const { ruleId } = await run(addAttributionRule, actingAs(ana), {
      id: randomUUID(),
      gives: "model",
      field: "SkuMeter",
      match: "starts-with",
      text: "fbk-",
      modelId: model?.id ?? "",
    });
    const moved = (await totals()).get("USD");
    expect(moved).toMatchObject({ total: "218.87", model: "19.87", nowhere: "0" });
    const line = (await getBills(undefined))?.attributed.find(
      ({ line: { serviceProvider } }) => serviceProvider === "Fabrikam Tokens",
    );
    expect(line?.model).toEqual({ id: model?.id, decided: { by: "added", ruleId } });
    await run(removeAttributionRule, actingAs(ana), { ruleId });
    expect(await totals()).toEqual(before);
  });

  it("is followed to lab, cloud and owner, and keeps what has no rate in its own currency", async () => {
    const read = async (view = VIEW) => {
      const followed = await getBillExposure(await getExposure("lab", view), view);
      if (followed === null) throw new Error("there is no bill");
      return followed.bill;
    };
    const without = await read();
    expect(without.withoutRate).toEqual([{ currency: "EUR", effective: 75n * 10n ** 29n }]);
    const named = without.paths.map(({ vendorId, labId, hostId, usd }) => [
      vendorId,
      labId,
      hostId,
      exactToText(usd),
    ]);
    expect(named).toContainEqual(["amazon", "anthropic", "amazon", "10"]);
    expect(named).toContainEqual(["amazon", null, "amazon", "100"]);
    expect(named).toContainEqual(["openai", "openai", null, "5.55"]);
    expect(named).toContainEqual([null, null, null, "1.11"]);
    expect(without.operational?.open.share.high).toBeCloseTo(101.11 / 119.87, 9);

    const rate = { currency: "EUR", day: "2026-05-29", usd: "1.1", statedBy: "A made-up bank" };
    // A rate of another period is not taken.
    await run(stateExchangeRate, actingAs(ana), { ...rate, day: "2026-06-01" });
    expect((await read()).withoutRate).toHaveLength(1);
    await run(stateExchangeRate, actingAs(ana), rate);
    const after = await read();
    expect(after.withoutRate).toEqual([]);
    expect(exactToText(after.places.model)).toBe("27.01");
    await expect(run(stateExchangeRate, actingAs(ana), rate)).rejects.toThrow("stated already");
    const correction = { ...rate, usd: "1.2", corrects: "1.1" };
    await run(stateExchangeRate, actingAs(ana, "2026-12-03T12:00:00.000Z"), correction);
    expect(exactToText((await read()).places.model)).toBe("27.76");
    // What was known before the correction is read as it was.
    const before = viewFrom("2026-06-30", "2026-12-04", { asKnown: "2026-12-02" });
    expect(exactToText((await read(before)).places.model)).toBe("27.01");
    const now = (await getBills(undefined))?.rates.filter(({ day }) => day === rate.day);
    expect(now?.map(({ usd }) => exactToText(usd))).toEqual(["1.2"]);
  });

  it("keeps every rate that was stated, two of one moment too", async () => {
    const rate = { currency: "SEK", day: "2026-05-04", statedBy: "A made-up bank" };
    for (const [usd, corrects] of [
      ["0.1", null],
      ["0.11", "0.1"],
      ["0.12", "0.11"],
    ])
      // oxlint-disable-next-line no-await-in-loop -- each corrects the one before
      await run(stateExchangeRate, actingAs(ana), { ...rate, usd, corrects });
    const kept = await db().exchangeRate.findMany({
      where: { currency: "SEK" },
      orderBy: { addedAt: "asc" },
    });
    expect(kept.map(({ usd }) => usd.toFixed())).toEqual(["0.1", "0.11", "0.12"]);
    for (const statement of [
      "update exchange_rate set usd = 1",
      "delete from exchange_rate",
      "truncate exchange_rate",
    ])
      // oxlint-disable-next-line no-await-in-loop -- each on its own
      await expect(db().$executeRawUnsafe(statement)).rejects.toThrow(/append-only/);
  });

  it("takes one of two first statements that arrive together", async () => {
    const rate = { currency: "NOK", day: "2026-05-04", statedBy: "A made-up bank" };
    const both = await Promise.allSettled(
      ["0.1", "0.2"].map((usd, i) =>
        run(stateExchangeRate, actingAs(ana, `2026-12-01T12:00:0${i}.000Z`), { ...rate, usd }),
      ),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  it("counts twelve months of periods, on the first of a month too", async () => {
    const shown = await getExposure("lab", VIEW);
    const id = await published(
      TOKENS.replaceAll("2026-06-01", "2025-07-01").replaceAll("2026-05-", "2025-06-"),
    );
    const from = async (asOf: string) =>
      (await getBillExposure(shown, viewFrom(asOf, "2026-12-01")))?.bill.from;
    expect(await from("2026-05-31")).toBe("2025-06-01");
    expect(await from("2026-06-01")).toBe("2026-05-01");
    await run(undoImport, actingAs(rob), { id, version: 2, reason: "Another year's" });
  });
});

describe("a bill of a day before the first contract", () => {
  it("is followed by the register alone", async () => {
    const day = viewFrom("2025-06-30", "2026-12-01");
    const shown = await getExposure("lab", day);
    expect(shown.found.state).toBe("nothing");
    expect(await getBillExposure(shown, day)).toBeNull();
    const early = TOKENS.replaceAll("2026-05-", "2025-05-").replaceAll("2026-06-01", "2025-06-01");
    const id = await published(early, "2026-11-20T12:00:00.000Z");
    const followed = await getBillExposure(shown, day);
    expect(followed?.ground.contracted).toBeNull();
    const parties = followed?.bill.operational?.parties.map(({ key, label }) => [key, label]);
    expect(parties).toContainEqual(["anthropic", "Anthropic"]);
    for (const table of ["exposure-bill-figure", "exposure-bill-paths"]) {
      const made = await BILL_TABLES[table]?.(day, new URLSearchParams({ by: "lab" }));
      expect(made?.table.rows.length).toBeGreaterThan(2);
      expect(JSON.stringify(made?.table)).not.toContain("From contracts");
    }
    await run(undoImport, actingAs(rob), { id, version: 2, reason: "Another company's" });
    expect(await getBillExposure(shown, day)).toBeNull();
  });
});

describe("a newer file of the same account and period", () => {
  const newer = TOKENS.replaceAll("100.00,100.00", "90.00,90.00");

  it("takes the older one's place, and gives it back when it is undone", async () => {
    const before = await totals();
    const dry = await tried(newer);
    const update = dry.rows.find(({ outcome }) => outcome === "update");
    expect(update?.label).toContain("account 100");
    expect(update?.diffs).toContainEqual({
      field: "effective cost",
      before: "209 USD",
      after: "199 USD",
    });
    expect(dry.counts.outcomes).toMatchObject({ create: 0, update: 1, unchanged: 4 });
    const id = await published(newer, "2026-12-02T12:00:00.000Z");
    expect((await totals()).get("USD")?.total).toBe("208.87");
    await run(undoImport, actingAs(rob, "2026-12-03T12:00:00.000Z"), {
      id,
      version: 2,
      reason: "Not yet final",
    });
    expect(await totals()).toEqual(before);
  });

  it("keeps the older one from being taken back while it rests on it", async () => {
    const older = await db().importBatch.findFirstOrThrow({
      where: { state: "published", billLines: { some: { billingAccount: "100" } } },
      select: { id: true, version: true },
    });
    const id = await published(newer, "2026-12-03T13:00:00.000Z");
    const before = await totals();
    const undo = run(undoImport, actingAs(rob, "2026-12-03T14:00:00.000Z"), {
      ...older,
      reason: "The wrong company",
    });
    await expect(undo).rejects.toMatchObject({
      details: {
        conflicts: expect.arrayContaining([
          {
            label: expect.stringContaining("account"),
            reason: expect.stringContaining("undo that import first"),
          },
        ]),
      },
    });
    expect(await totals()).toEqual(before);
    await run(undoImport, actingAs(rob, "2026-12-03T15:00:00.000Z"), {
      id,
      version: 2,
      reason: "Not yet final",
    });
  });

  it("is not published where what it rests on was taken back meanwhile", async () => {
    const add = (label: string) =>
      TOKENS.replaceAll("2026-05-01", "2026-04-01")
        .replaceAll("2026-06-01", "2026-05-01")
        .replaceAll("12.34,12.34", label);
    const first = await published(add("1.00,1.00"), "2026-12-03T16:00:00.000Z");
    const second = randomUUID();
    await tried(add("2.00,2.00"), { commit: { importId: second, reason: "Corrected" } });
    await run(undoImport, actingAs(rob, "2026-12-03T17:00:00.000Z"), {
      id: first,
      version: 2,
      reason: "The wrong company",
    });
    const late = run(publishImport, actingAs(rob, "2026-12-03T18:00:00.000Z"), {
      id: second,
      version: 1,
    });
    await expect(late).rejects.toThrow("Nothing was published");
  });

  it("is not published over one that came between", async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    await tried(newer, { commit: { importId: one, reason: "Corrected by the cloud" } });
    await tried(TOKENS.replaceAll("100.00,100.00", "80.00,80.00"), {
      commit: { importId: other, reason: "Corrected again" },
    });
    await run(publishImport, actingAs(rob, "2026-12-04T11:00:00.000Z"), { id: one, version: 1 });
    const at = "2026-12-04T12:00:00.000Z";
    await expect(run(publishImport, actingAs(rob, at), { id: other, version: 1 })).rejects.toThrow(
      "account 100 of AWS",
    );
    expect((await totals()).get("USD")?.total).toBe("208.87");
    await run(undoImport, actingAs(rob, "2026-12-05T12:00:00.000Z"), {
      id: one,
      version: 2,
      reason: "Not yet final",
    });
  });
});

describe("one part of a bill", () => {
  it("is asked about before it takes the place of the whole", async () => {
    const [header = "", ...rows] = TOKENS.trimEnd().split("\n");
    const part = [header, ...rows.filter((row, i) => i === 0 || !row.includes(",100,"))].join("\n");
    const { remarks } = await tried(`${part}\n`);
    expect(remarks.at(-1)).toContain("If this file is one part of an export, join the parts");
    expect((await tried(TOKENS)).remarks.join(" ")).not.toContain("one part of an export");
  });
});

describe("a bill with errors", () => {
  const broken = TOKENS.replace("12.34,12.34", "12.34,1e308").replace(
    ",Usage,,Tokens,",
    ",Use,,Tokens,",
  );

  it("names every one by row and cell, and is not imported by half", async () => {
    const before = await counted();
    const dry = await tried(broken);
    expect(dry.rows.filter(({ outcome }) => outcome === "error")).toMatchObject([
      { place: "row 2", reasons: ["EffectiveCost “1e308” is larger than any amount of a bill"] },
      { place: "row 12", reasons: [expect.stringContaining("ChargeCategory “Use” is not one of")] },
    ]);
    expect(dry.hindrance).toContain("imported whole");
    const commit = { importId: randomUUID(), reason: "All the same", leaveOutErrors: true };
    await expect(tried(broken, { commit })).rejects.toThrow("imported whole");
    expect(await counted()).toEqual(before);
  });
});

describe("commitments", () => {
  it("are kept as the newest file states them", async () => {
    const text = fixture("commitments-1-4.csv");
    const dry = await tried(text);
    expect(dry).toMatchObject({ format: "focus-commitment", hindrance: null });
    const id = await published(text);
    const stated = (await getBills(undefined))?.commitments ?? [];
    expect(stated.map(({ statedId, provider }) => [statedId, provider])).toEqual([
      ["cc-1", "AWS"],
      ["cc-2", "Microsoft Azure"],
    ]);
    expect((await tried(text)).hindrance).toContain("says all of this already");
    const more = await published(text.replaceAll("cc-2", "cc-3"));
    await expect(
      run(undoImport, actingAs(rob), { id, version: 2, reason: "The wrong company" }),
    ).rejects.toThrow("Nothing was undone");
    await run(undoImport, actingAs(rob), { id: more, version: 2, reason: "The wrong company" });
    await run(undoImport, actingAs(rob), { id, version: 2, reason: "The wrong company" });
    expect((await getBills(undefined))?.commitments).toEqual([]);
  });
});

const DATA = join(import.meta.dirname, "../../../shared/data/focus");
const isThere = statSync(DATA, { throwIfNoEntry: false }) !== undefined;

describe.skipIf(!isThere)("files of third parties, where they are at hand", () => {
  it("are stored with the file's own sums", async () => {
    await published(readFileSync(join(DATA, "consolidated_multi_provider_1_3.csv"), "utf8"));
    const lines = (await getBills("2026-05-01_2026-06-01"))?.attributed ?? [];
    const of = (account: string) =>
      exactToText(sumOf(lines.filter(({ line }) => line.billingAccount === account)).effective);
    expect(["BA-1", "BA-2", "BA-3"].map(of)).toEqual(["108", "100", "100"]);
  });
});

describe("a company of one's own", () => {
  it("has its bills apart from the made-up company, whose contracts they never stand beside", async () => {
    const admin = await aPerson("admin", "Ada");
    const name = (called: string, was: string | null) =>
      run(nameCompany, actingAs(admin), { name: called, was });
    const demo = (await getBills(undefined))?.company;
    expect(demo?.isDemo).toBe(true);
    await name("Initech", null);
    await expect(name("Globex", null)).rejects.toThrow("named the company meanwhile: Initech");
    await name("Initech Europe", "Initech");
    expect(await getBills(undefined)).toMatchObject({
      company: { name: "Initech Europe", isDemo: false },
      period: null,
    });
    await published(TOKENS);
    const shown = await getExposure("lab", VIEW);
    const followed = await getBillExposure(shown, VIEW);
    expect(followed?.ground).toMatchObject({
      company: { name: "Initech Europe", isDemo: false },
      contracted: null,
    });
    expect(shown.found.state === "found" && shown.found.portfolio.organisation.isDemo).toBe(true);
  });
});
