import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { ImportRequest } from "@/lib/domain/imports/import-request.ts";
import { viewFrom } from "@/lib/domain/view/view.ts";
import { run } from "@/lib/server/command.ts";
import { publishImport } from "@/lib/server/commands/import/publish-import.ts";
import type { Actor } from "@/lib/server/context.ts";
import { importFile, type KeptFile } from "@/lib/server/imports/import-file.ts";
import { getChangeList, getObservations } from "@/lib/server/queries/prices.ts";
import { aFile, HOOKS } from "../support/import-files.ts";
import { initechFile } from "../support/litellm-file.ts";
import { actingAs, aPerson } from "../support/people.ts";
import { useDatabase } from "../support/use-database.ts";

useDatabase("price_changes");

const VIEW = viewFrom(undefined, "2026-12-10");
const [JULY, AUGUST, SEPTEMBER] = ["2026-07-01", "2026-08-01", "2026-09-01"];

let ana: Actor;
let rob: Actor;
beforeAll(async () => {
  [ana, rob] = [await aPerson("analyst", "Ana"), await aPerson("reviewer", "Rob")];
});

let minute = 0;
async function publish(file: KeptFile, format: "litellm" | "price-sheet"): Promise<void> {
  minute += 1;
  const at = new Date(Date.UTC(2026, 11, 1, 12, minute)).toISOString();
  const importId = randomUUID();
  const commit = { importId, reason: "Prices of a made-up seller", leaveOutErrors: true };
  await importFile(actingAs(ana, at), file, ImportRequest.parse({ format, commit }), HOOKS);
  await run(publishImport, actingAs(rob, at), { id: importId, version: 1 });
}

const changes = async (from: string, to: string) => {
  const list = await getChangeList({ feed: "litellm", from, to }, VIEW);
  return [
    list?.changes.map(({ kind, offering, before, after }) => [
      kind,
      offering.sellerModelId,
      before,
      after,
    ]),
    list?.unread,
  ];
};

it("a price whose row was refused has not vanished, and one that a whole file leaves out has", async () => {
  const half = (input: number): [number, number] => [input, 20];
  await publish(initechFile({ a: half(5), b: half(5) }, JULY), "litellm");
  // A move of more than a hundredfold: the row is listed, and refused.
  await publish(initechFile({ a: half(0.01), b: half(4) }, AUGUST), "litellm");
  expect(await changes(JULY, AUGUST)).toEqual([[["fell", "b", 5, 4]], 2]);

  await publish(initechFile({ b: half(4) }, SEPTEMBER), "litellm");
  const gone = [
    ["vanished", "a", 5, null],
    ["vanished", "a", 20, null],
  ];
  expect(await changes(JULY, SEPTEMBER)).toEqual([[...gone, ["fell", "b", 5, 4]], 0]);
  expect(await changes(AUGUST, SEPTEMBER)).toEqual([gone, 0]);
});

it("sheets of our own are no states of one list", async () => {
  const sheet = (row: string, day: string) =>
    aFile(`Seller,Model,Unit,Price\n${row}\n`, `sheet-${day}.csv`);
  await publish(sheet("Initech,a,input,3", JULY), "price-sheet");
  await publish(sheet("Initech,b,input,2", AUGUST), "price-sheet");
  expect([...(await getObservations(VIEW)).keys()]).not.toContain("contract");
  const asked = await getChangeList({ feed: "contract", from: JULY, to: AUGUST }, VIEW);
  expect(asked?.feedId).not.toBe("contract");
});
