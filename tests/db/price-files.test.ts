import { createHash, randomUUID } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { catalogFlags } from "@/lib/domain/catalog/catalog-flags.ts";
import { FEEDS } from "@/lib/domain/catalog/feed.ts";
import { offeringSheet } from "@/lib/domain/catalog/offering-sheet.ts";
import type { SheetPrice } from "@/lib/domain/catalog/price-sheet.ts";
import type { BatchCounts } from "@/lib/domain/imports/batch.ts";
import { ImportRequest } from "@/lib/domain/imports/import-request.ts";
import { viewFrom } from "@/lib/domain/view/view.ts";
import { run } from "@/lib/server/command.ts";
import { publishImport } from "@/lib/server/commands/import/publish-import.ts";
import type { Actor } from "@/lib/server/context.ts";
import { importFile, type KeptFile } from "@/lib/server/imports/import-file.ts";
import { allOfferings, type ListedOffering } from "@/lib/server/queries/catalog.ts";
import { HOOKS } from "../support/import-files.ts";
import { actingAs, aPerson } from "../support/people.ts";
import { useDatabase } from "../support/use-database.ts";

const FOLDER = join(import.meta.dirname, "../../../shared/data/prices");
const [LITELLM, MODELS_DEV] = ["litellm_2026-07-01.json", "modelsdev_api_2026-07-01.json"];
/** Price files of others are downloaded, and never part of the project. */
const isThere = [LITELLM, MODELS_DEV].every((name) => existsSync(join(FOLDER, name)));

const onDisk = (name: string): KeptFile => {
  const path = join(FOLDER, name);
  return {
    path,
    name: basename(path),
    bytes: statSync(path).size,
    sha256: createHash("sha256").update(readFileSync(path)).digest("hex"),
    url: null,
  };
};

const DAY = "2026-11-23";
const VIEW = viewFrom(undefined, DAY);

useDatabase("price_files");

describe.skipIf(!isThere)("LiteLLM's and models.dev's lists of 2026-07-01 over the seed", () => {
  let offerings: readonly ListedOffering[];
  const saidAgain: BatchCounts["outcomes"][] = [];
  let prices: readonly { readonly offering: ListedOffering; readonly price: SheetPrice }[];

  beforeAll(async () => {
    const ana: Actor = await aPerson("analyst", "Ana");
    const rob: Actor = await aPerson("reviewer", "Rob");
    for (const [i, name] of [LITELLM, MODELS_DEV].entries()) {
      const at = `2026-12-01T12:0${i}:00.000Z`;
      const file = onDisk(name);
      const importId = randomUUID();
      const commit = { importId, reason: "The list of July", leaveOutErrors: true };
      const began = performance.now();
      const dry = await importFile(actingAs(ana, at), file, ImportRequest.parse({}), HOOKS);
      process.stdout.write(
        `${name}: ${JSON.stringify(dry.counts.outcomes)} of ${dry.counts.rows} rows, tried in ${Math.round(performance.now() - began)} ms\n`,
      );
      await importFile(actingAs(ana, at), file, ImportRequest.parse({ commit }), HOOKS);
      await run(publishImport, actingAs(rob, at), { id: importId, version: 1 });
      const again = await importFile(actingAs(ana, at), file, ImportRequest.parse({}), HOOKS);
      saidAgain.push(again.counts.outcomes);
    }
    offerings = await allOfferings(VIEW);
    prices = offerings.flatMap((offering) =>
      offeringSheet(offering, DAY).prices.map((price) => ({ offering, price })),
    );
  }, 300_000);

  const counted = (agreement: SheetPrice["agreement"]) =>
    prices.filter(({ price }) => price.agreement === agreement);

  it("say nothing new when they are read again", () => {
    for (const outcomes of saidAgain) expect(outcomes).toMatchObject({ create: 0, update: 0 });
    expect(saidAgain).toHaveLength(2);
  });

  it("confirm, leave alone or dispute every price", () => {
    const counts = {
      confirmed: counted("confirmed").length,
      "single-source": counted("single-source").length,
      disputed: counted("disputed").length,
      "scope-unknown": counted("scope-unknown").length,
    };
    process.stdout.write(`prices of the standard tier on ${DAY}: ${JSON.stringify(counts)}\n`);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(prices.length);
    expect(counts["scope-unknown"]).toBe(
      prices.filter(({ offering }) => offering.scope === "bare").length,
    );
    expect(counts.confirmed).toBeGreaterThan(500);
    expect(counts.disputed).toBeGreaterThan(50);
  });

  it("show both values and both sources of every price in dispute", () => {
    for (const { offering, price } of counted("disputed")) {
      const counting = price.said.filter(({ standing }) => standing === "counts");
      expect([offering.id, new Set(counting.map(({ usdPerMtok }) => usdPerMtok)).size > 1]).toEqual(
        [offering.id, true],
      );
      for (const { rows } of counting)
        for (const { sourceId } of rows) expect(sourceId).not.toBe("");
      expect(price.usdPerMtok).toBe(price.highest.usdPerMtok);
    }
  });

  it("never confirm a price by feeds of one lineage alone", () => {
    for (const { offering, price } of counted("confirmed")) {
      const lineages = price.said
        .filter(({ standing }) => standing === "counts" || standing === "beside-contract")
        .map(({ feedId }) => FEEDS[feedId].lineage);
      expect([offering.id, new Set(lineages).size > 1]).toEqual([offering.id, true]);
    }
  });

  it("leave what was read in September in force over what is older", () => {
    for (const { price } of prices) {
      const repeated = price.said.filter(({ standing }) => standing === "repeated");
      for (const { feedId } of repeated) expect(FEEDS[feedId].lineage).toBe("models-dev");
    }
    const seeded = prices.flatMap(({ price }) =>
      price.rows.filter(({ feedId }) => feedId === "llmdb"),
    );
    expect(seeded.length).toBeGreaterThan(1000);
  });

  it("have the known faults flagged", () => {
    const flags = catalogFlags(offerings, DAY);
    const of = (pattern: RegExp) =>
      offerings.filter(({ id }) => pattern.test(id)).flatMap(({ id }) => flags.get(id) ?? []);
    const codes = (pattern: RegExp) => of(pattern).map(({ code }) => code);
    expect(codes(/^azure--.*llama-4-maverick/)).toContain("output-below-input");
    expect(codes(/^watsonx--/)).toContain("constant-ratio");
  });
});
