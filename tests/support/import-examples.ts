/** One input that works for each command about imported files; see command-examples.ts. */
import { randomUUID } from "node:crypto";
import { run } from "@/lib/server/command.ts";
import { publishImport } from "@/lib/server/commands/import/publish-import.ts";
import { sendImport } from "@/lib/server/commands/import/send-import.ts";
import type { Actor } from "@/lib/server/context.ts";
import { aPreparedImport } from "./import-files.ts";
import { actingAs, aPerson } from "./people.ts";
import { useSellerKind } from "./seller-kind.ts";

const somethingToSend = async () => {
  useSellerKind();
  return { id: randomUUID(), reason: "A list of sellers", prepared: await aPreparedImport() };
};

async function aWaitingImport() {
  const author = await aPerson("analyst");
  const input = await somethingToSend();
  await run(sendImport, actingAs(author), input);
  return { author, which: { id: input.id, version: 1 } };
}

type Example = () => Promise<{ readonly actor: Actor; readonly input: unknown }>;

export const IMPORT_EXAMPLES: Readonly<Record<string, Example>> = {
  "send-import": async () => ({
    actor: await aPerson("analyst"),
    input: await somethingToSend(),
  }),
  "withdraw-import": async () => {
    const { author, which } = await aWaitingImport();
    return { actor: author, input: which };
  },
  "publish-import": async () => ({
    actor: await aPerson("reviewer"),
    input: (await aWaitingImport()).which,
  }),
  "reject-import": async () => ({
    actor: await aPerson("reviewer"),
    input: { ...(await aWaitingImport()).which, reason: "Not what the source says" },
  }),
  "undo-import": async () => {
    const { which } = await aWaitingImport();
    const actor = await aPerson("reviewer");
    await run(publishImport, actingAs(actor), which);
    return { actor, input: { ...which, version: 2, reason: "Published by mistake" } };
  },
};
