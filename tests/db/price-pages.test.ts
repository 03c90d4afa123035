import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { viewFrom } from "@/lib/domain/view/view.ts";
import { run } from "@/lib/server/command.ts";
import { publishImport } from "@/lib/server/commands/import/publish-import.ts";
import { offeringsWithIds } from "@/lib/server/queries/catalog.ts";
import { getPricesTable } from "@/lib/server/queries/prices.ts";
import { importPrices, initechFile } from "../support/litellm-file.ts";
import { actingAs, aPerson } from "../support/people.ts";
import { useDatabase } from "../support/use-database.ts";

useDatabase("price_pages");

it("the page that a file names for a price is kept with it, and a later file may name another", async () => {
  const [ana, rob] = [await aPerson("analyst", "Ana"), await aPerson("reviewer", "Rob")];
  const at = "2026-12-01T09:00:00.000Z";
  const publish = async (day: string, input: number, part: object) => {
    const importId = randomUUID();
    const commit = { importId, reason: "Prices of a made-up seller" };
    const file = initechFile({ nucleus: [input, 20] }, day, part);
    await importPrices(actingAs(ana, at), file, { commit });
    await run(publishImport, actingAs(rob, at), { id: importId, version: 1 });
  };
  const view = viewFrom(undefined, "2026-12-10");
  const page = "https://initech.example/pricing";
  await publish("2026-07-01", 5, { source: page });
  await publish("2026-08-01", 4, {});

  const [offering] = await offeringsWithIds(["initech--nucleus"], view);
  expect(
    offering?.prices.map(({ unit, usdPerMtok, sourceUrl }) => [unit, usdPerMtok, sourceUrl]),
  ).toEqual(
    expect.arrayContaining([
      ["input", 5, page],
      ["input", 4, undefined],
      ["output", 20, page],
    ]),
  );
  const { rows } = await getPricesTable(view);
  const cell = rows.find(({ id }) => id.startsWith("initech--nucleus output"))?.cells["page"];
  expect(cell).toEqual({ value: "initech.example", href: page });
});
