import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { exactToText } from "@/lib/domain/quantity/exact-decimal.ts";
import { ImportRequest } from "@/lib/domain/imports/import-request.ts";
import { viewFrom } from "@/lib/domain/view/view.ts";
import { run } from "@/lib/server/command.ts";
import { publishImport } from "@/lib/server/commands/import/publish-import.ts";
import { undoImport } from "@/lib/server/commands/import/undo-import.ts";
import type { Actor } from "@/lib/server/context.ts";
import { db } from "@/lib/server/db.ts";
import type { KeptFile } from "@/lib/server/imports/import-file.ts";
import { importFile } from "@/lib/server/imports/import-file.ts";
import { modelFinder } from "@/lib/server/imports/quality/known-models.ts";
import { getModelNames } from "@/lib/server/queries/attribution-rules.ts";
import { getBillExposure } from "@/lib/server/queries/bill-exposure.ts";
import { getBills } from "@/lib/server/queries/bills.ts";
import { allOfferings, catalogCounts, offeringsWithIds } from "@/lib/server/queries/catalog.ts";
import { getExposure } from "@/lib/server/queries/exposure.ts";
import { listModelChoices } from "@/lib/server/queries/model-names.ts";
import { aFile, HOOKS } from "../support/import-files.ts";
import { importPrices, initechFile } from "../support/litellm-file.ts";
import { actingAs, aPerson } from "../support/people.ts";
import { useDatabase } from "../support/use-database.ts";

useDatabase("known_models");

let ana: Actor;
let rob: Actor;
beforeAll(async () => {
  ana = await aPerson("analyst", "Ana");
  rob = await aPerson("reviewer", "Rob");
});

const TODAY = "2026-12-31";
const known = (asKnown: string) => viewFrom(undefined, TODAY, { asKnown });

/** A name of a model that no other test has: letters alone, as a bill may cut them. */
const aModel = () => `nucleus-${randomUUID().replaceAll(/[^a-f]/g, "")}x-7`;

async function publish(file: KeptFile, at: string): Promise<string> {
  const importId = randomUUID();
  const commit = { importId, reason: "Prices of a made-up seller" };
  await importPrices(actingAs(ana, at), file, { commit });
  await run(publishImport, actingAs(rob, at), { id: importId, version: 1 });
  return importId;
}
const undo = (id: string, at: string) =>
  run(undoImport, actingAs(rob, at), { id, version: 2, reason: "Sent by mistake" });

/** Everywhere a name may lead to a model. */
const readAs = async (model: string) => ({
  bill: (await getModelNames()).find(`${model} input tokens`, true, null),
  quality: (await modelFinder())("law-evals", model)?.modelId ?? null,
  offered: (await listModelChoices()).some(({ id }) => id === model),
  rules: (await getBills(undefined))?.models.some(({ id }) => id === model) ?? false,
});
const NOWHERE = { bill: null, quality: null, offered: false, rules: false };
const EVERYWHERE = (model: string) => ({ bill: model, quality: model, offered: true, rules: true });

describe("a model that only an import knows", () => {
  it("is read nowhere once that import was undone, and again where it is brought again", async () => {
    const model = aModel();
    const file = initechFile({ [model]: [5, 20] }, "2026-07-01");
    expect(await readAs(model)).toEqual(NOWHERE);
    const id = await publish(file, "2026-12-02T09:00:00.000Z");
    expect(await readAs(model)).toEqual(EVERYWHERE(model));
    await undo(id, "2026-12-04T09:00:00.000Z");
    expect(await readAs(model)).toEqual(NOWHERE);
    await publish(file, "2026-12-06T09:00:00.000Z");
    expect(await readAs(model)).toEqual(EVERYWHERE(model));
  });

  it("is read for as long as somebody names it", async () => {
    const model = aModel();
    const first = await publish(
      initechFile({ [model]: [5, 20] }, "2026-07-01"),
      "2026-12-02T10:00:00.000Z",
    );
    await undo(first, "2026-12-02T11:00:00.000Z");
    await db().modelAlias.create({
      data: { namespace: "bill", name: `our ${model}`, modelId: model, addedById: ana.id },
    });
    expect(await readAs(model)).toEqual(EVERYWHERE(model));
  });

  it("is known as of a day where it was kept on that day, and its offerings with it", async () => {
    const model = aModel();
    const file = initechFile({ [model]: [5, 20] }, "2026-07-01");
    const id = await publish(file, "2026-12-02T09:00:00.000Z");
    await undo(id, "2026-12-04T09:00:00.000Z");
    const before = await catalogOn("2026-12-05", model);
    await publish(file, "2026-12-06T09:00:00.000Z");
    const readOn = async (day: string) =>
      (await getModelNames(known(day))).find(`${model} input`, true, null);

    expect(await Promise.all(["2026-12-01", "2026-12-03", "2026-12-05"].map(readOn))).toEqual([
      null,
      model,
      null,
    ]);
    expect(await readOn("2026-12-07")).toBe(model);
    expect((await catalogOn("2026-12-03", model)).offered).toBe(1);
    // Bringing it back does not bring it back for the days in between.
    expect(await catalogOn("2026-12-05", model)).toEqual(before);
    expect(before.offered).toBe(0);
    expect((await catalogOn("2026-12-07", model)).offered).toBe(1);
  });
});

const catalogOn = async (day: string, model: string) => ({
  offered: (await offeringsWithIds([`initech--${model}`], known(day))).length,
  all: (await allOfferings(known(day))).length,
  counts: await catalogCounts(known(day)),
});

const HEADER =
  "ServiceProviderName,InvoiceIssuerName,BillingAccountId,BillingCurrency,BillingPeriodStart,BillingPeriodEnd,ChargePeriodStart,ChargePeriodEnd,ChargeCategory,ChargeDescription,BilledCost,EffectiveCost,ListCost,ContractedCost,ServiceCategory,ServiceName,SkuMeter";

describe("a bill as it was known on a day", () => {
  it("is read by the models that were known then", async () => {
    const model = aModel();
    const days = "2026-05-01T00:00:00Z,2026-06-01T00:00:00Z";
    const row = `Initech,Initech,9,USD,${days},${days},Usage,Tokens,12,12,12,12,AI and Machine Learning,Initech Models,${model}-input`;
    const importId = randomUUID();
    await importFile(
      actingAs(ana, "2026-12-02T09:00:00.000Z"),
      aFile(`${HEADER}\n${row}\n`, "bill.csv"),
      ImportRequest.parse({ commit: { importId, reason: "The bill of May" } }),
      HOOKS,
    );
    await run(publishImport, actingAs(rob, "2026-12-02T09:00:00.000Z"), {
      id: importId,
      version: 1,
    });

    // What the contracts say is the same on every day of these.
    const shown = await getExposure("lab", viewFrom("2026-06-30", TODAY));
    const modelsOn = async (asKnown: string) => {
      const view = viewFrom("2026-06-30", TODAY, { asKnown });
      return (await getBillExposure(shown, view))?.bill.paths.map(({ model: read, usd }) => [
        read?.id ?? null,
        exactToText(usd),
      ]);
    };
    const before = await modelsOn("2026-12-03");
    expect(before).toEqual([[null, "12"]]);
    await publish(initechFile({ [model]: [5, 20] }, "2026-07-01"), "2026-12-04T09:00:00.000Z");
    expect(await modelsOn("2026-12-03")).toEqual(before);
    expect(await modelsOn("2026-12-05")).toEqual([[model, "12"]]);
  });
});
