/** One input that works for each command about reports; see command-examples.ts. */
import { randomBytes, randomUUID } from "node:crypto";
import { run } from "@/lib/server/command.ts";
import { sharePack } from "@/lib/server/commands/report/share-pack.ts";
import { keepReport } from "@/lib/server/commands/report/keep-report.ts";
import { PLAIN_HOUSE_LOOK } from "@/lib/domain/report/pack-look.ts";
import { getHouseLook } from "@/lib/server/queries/house-look.ts";
import type { Actor } from "@/lib/server/context.ts";
import { actingAs, aPerson } from "./people.ts";
import { DOT } from "./slide-masters.ts";
import { aDraft, aPack, aReport, SHORT } from "./reports.ts";

type Example = () => Promise<{ readonly actor: Actor; readonly input: unknown }>;

const aToken = (): string => randomBytes(32).toString("base64url");

let published: ReturnType<typeof aPack> | undefined;
/** One pack for all that is done to packs: none of it stands in the way of another. */
const thePack = (): ReturnType<typeof aPack> => (published ??= aPack(SHORT));

export const REPORT_EXAMPLES: Readonly<Record<string, Example>> = {
  "keep-look-file": async () => ({
    actor: await aPerson("admin"),
    input: { kind: "logo", fileName: "logo.png", bytes: new Uint8Array(DOT) },
  }),
  "keep-pack-look": async () => ({
    actor: await aPerson("admin"),
    input: { was: (await getHouseLook())?.version ?? 0, look: PLAIN_HOUSE_LOOK },
  }),
  "keep-report": async () => ({ actor: await aPerson("viewer"), input: aReport() }),
  "delete-report": async () => {
    const actor = await aPerson("viewer");
    const { id } = await run(keepReport, actingAs(actor), aReport());
    return { actor, input: { id, version: 1 } };
  },
  "request-pack": async () => {
    const actor = await aPerson("viewer");
    const { id } = await run(keepReport, actingAs(actor), aReport());
    return { actor, input: { report: id, version: 1 } };
  },
  "request-publishing": async () => {
    const { actor, report } = await aDraft(SHORT);
    return { actor, input: { report, version: 1, verifiable: false } };
  },
  "share-pack": async () => {
    const { actor, pack } = await thePack();
    return { actor, input: { pack, token: aToken(), note: "The auditor", days: 7 } };
  },
  "revoke-share": async () => {
    const { actor, pack } = await thePack();
    const shared = { pack, token: aToken(), note: "The auditor", days: 7 };
    const { id } = await run(sharePack, actingAs(actor), shared);
    return { actor, input: { id } };
  },
  "open-verification": async () => {
    const { actor, pack } = await thePack();
    return { actor, input: { pack, open: true } };
  },
  "answer-decision": async () => {
    const { actor, pack, decision } = await thePack();
    return {
      actor,
      input: {
        pack,
        decision,
        option: "Pay",
        decidedBy: "The board",
        decidedOn: "2026-11-30",
        trigger: { claim: "independent-suppliers", side: "below", at: 2 },
        reviewOn: "2027-06-30",
        note: `Minute ${randomUUID()}`,
      },
    };
  },
};
