import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { ImportRequest } from "@/lib/domain/imports/import-request.ts";
import { run } from "@/lib/server/command.ts";
import { publishImport } from "@/lib/server/commands/import/publish-import.ts";
import { importFile } from "@/lib/server/imports/import-file.ts";
import { aFile, HOOKS } from "../support/import-files.ts";
import { actingAs, aPerson } from "../support/people.ts";
import { useDatabase } from "../support/use-database.ts";

useDatabase("unkeepable_texts");

const price = {
  litellm_provider: "initech",
  mode: "chat",
  input_cost_per_token: 5e-6,
  output_cost_per_token: 2e-5,
};

it("a row that cannot be kept is an error, and the rest of its file is published", async () => {
  const [ana, rob] = [await aPerson("analyst", "Ana"), await aPerson("reviewer", "Rob")];
  const named = (id: string, name: string) => ({ id, name, cost: { input: 1, output: 2 } });
  const models = { "x-1": named("x-1", "X\u00001"), "x-2": named("x-2", "X2") };
  const files = [
    ["litellm", { "initech/a\0b": price, "initech/c\ud800": price, "initech/d": price }, 2],
    ["models-dev", { initech: { id: "initech", name: "Initech", models } }, 1],
  ] as const;
  for (const [format, content, errors] of files) {
    const kept = aFile(JSON.stringify(content), "made-up.json");
    const dry = await importFile(actingAs(ana), kept, ImportRequest.parse({ format }), HOOKS);
    expect([format, dry.hindrance]).toEqual([format, null]);
    expect(dry.counts.outcomes).toMatchObject({ create: 1, error: errors });
    const importId = randomUUID();
    const commit = { importId, reason: "Prices of a made-up seller", leaveOutErrors: true };
    await importFile(actingAs(ana), kept, ImportRequest.parse({ format, commit }), HOOKS);
    await run(publishImport, actingAs(rob), { id: importId, version: 1 });
  }
});
