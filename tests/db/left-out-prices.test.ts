import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { viewFrom } from "@/lib/domain/view/view.ts";
import { run } from "@/lib/server/command.ts";
import { publishImport } from "@/lib/server/commands/import/publish-import.ts";
import { undoImport } from "@/lib/server/commands/import/undo-import.ts";
import { offeringsWithIds } from "@/lib/server/queries/catalog.ts";
import { importPrices, initechFile } from "../support/litellm-file.ts";
import { actingAs, aPerson } from "../support/people.ts";
import { useDatabase } from "../support/use-database.ts";

useDatabase("left_out_prices");

it("a price that a later file leaves out is not seen in it, until that file is undone", async () => {
  const [ana, rob] = [await aPerson("analyst", "Ana"), await aPerson("reviewer", "Rob")];
  const at = "2026-12-01T09:00:00.000Z";
  const publish = async (day: string, part: object): Promise<string> => {
    const importId = randomUUID();
    const commit = { importId, reason: "Prices of a made-up seller" };
    await importPrices(actingAs(ana, at), initechFile({ nucleus: [5, 20] }, day, part), { commit });
    await run(publishImport, actingAs(rob, at), { id: importId, version: 1 });
    return importId;
  };
  const seen = async () => {
    const [offering] = await offeringsWithIds(
      ["initech--nucleus"],
      viewFrom(undefined, "2026-12-10"),
    );
    return Object.fromEntries(
      (offering?.prices ?? []).map(({ unit, observedAt, seenAt }) => [unit, seenAt ?? observedAt]),
    );
  };
  const cached = { cache_read_input_token_cost: 5e-7 };
  const everything = (day: string) => ({ input: day, output: day, "cache-read": day });

  await publish("2026-07-01", cached);
  await publish("2026-08-01", cached);
  expect(await seen()).toEqual(everything("2026-08-01"));
  // Zero is no price: what a file states as zero it leaves out.
  const third = await publish("2026-09-01", { cache_read_input_token_cost: 0 });
  expect(await seen()).toEqual({ ...everything("2026-09-01"), "cache-read": "2026-08-01" });
  await run(undoImport, actingAs(rob, at), { id: third, version: 2, reason: "Sent by mistake" });
  expect(await seen()).toEqual(everything("2026-08-01"));
  await publish("2026-10-01", cached);
  expect(await seen()).toEqual(everything("2026-10-01"));
});
