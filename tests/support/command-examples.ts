/** One input that works for each command there is, so that laws about commands can be held over all of them. */
import { randomUUID } from "node:crypto";
import { run } from "@/lib/server/command.ts";
import { proposeChanges } from "@/lib/server/commands/proposal/propose-changes.ts";
import { approveProposal } from "@/lib/server/commands/proposal/approve-proposal.ts";
import { requestScoreRun } from "@/lib/server/commands/job/request-score-run.ts";
import { flagFact } from "@/lib/server/commands/fact/flag-fact.ts";
import type { Actor } from "@/lib/server/context.ts";
import { db } from "@/lib/server/db.ts";
import { BILL_EXAMPLES } from "./bill-examples.ts";
import { aClaim, aProposal, FILING } from "./changes.ts";
import { IDENTITY_EXAMPLES } from "./identity-examples.ts";
import { IMPORT_EXAMPLES } from "./import-examples.ts";
import { REPORT_EXAMPLES } from "./report-examples.ts";
import { SCENARIO_EXAMPLES } from "./scenario-examples.ts";
import { actingAs, aPerson } from "./people.ts";

export type CommandExample = {
  /** Who does it. */
  readonly actor: Actor;
  readonly input: unknown;
};

/** Each call uses a subject of its own, so that no example meets another. */
async function aNewSubject(): Promise<string> {
  const slug = `example-${randomUUID()}`;
  await db().subject.create({ data: { id: `party/${slug}`, kind: "party" } });
  await db().party.create({ data: { id: slug, name: slug, kind: "ai_lab" } });
  return `party/${slug}`;
}

const someChanges = async () => [
  {
    kind: "fact" as const,
    target: await aNewSubject(),
    property: "party.valuation-usd",
    base: null,
    claim: aClaim({ property: "party.valuation-usd", value: 1e9, unit: "usd" }),
  },
];

async function aWaitingProposal() {
  const author = await aPerson("analyst");
  const input = aProposal(await someChanges());
  await run(proposeChanges, actingAs(author), input);
  return { author, input, which: { id: input.id, version: 1 } };
}

/** More than are done in the request. */
const MANY_DRAWS = 50_000;

async function someFact(): Promise<string> {
  const fact = await db().fact.findFirstOrThrow({ select: { id: true } });
  return fact.id;
}

/** By the command's name. */
export const COMMAND_EXAMPLES: Readonly<Record<string, () => Promise<CommandExample>>> = {
  ...IDENTITY_EXAMPLES,
  ...BILL_EXAMPLES,
  ...IMPORT_EXAMPLES,
  ...REPORT_EXAMPLES,
  ...SCENARIO_EXAMPLES,
  "propose-changes": async () => ({
    actor: await aPerson("analyst"),
    input: aProposal(await someChanges()),
  }),
  "revise-proposal": async () => {
    const { author, input } = await aWaitingProposal();
    return { actor: author, input: { ...input, version: 1, reason: "Said better" } };
  },
  "withdraw-proposal": async () => {
    const { author, which } = await aWaitingProposal();
    return { actor: author, input: which };
  },
  "approve-proposal": async () => ({
    actor: await aPerson("reviewer"),
    input: (await aWaitingProposal()).which,
  }),
  "reject-proposal": async () => ({
    actor: await aPerson("reviewer"),
    input: { ...(await aWaitingProposal()).which, reason: "No such thing is said there" },
  }),
  "ask-about-proposal": async () => ({
    actor: await aPerson("reviewer"),
    input: { ...(await aWaitingProposal()).which, reason: "On which page?" },
  }),
  "undo-proposal": async () => {
    const { which } = await aWaitingProposal();
    const actor = await aPerson("reviewer");
    await run(approveProposal, actingAs(actor), which);
    return { actor, input: { ...which, version: 2, reason: "Published by mistake" } };
  },
  "flag-fact": async () => ({
    actor: await aPerson("viewer"),
    input: { factId: await someFact(), note: "The filing says otherwise" },
  }),
  "resolve-flag": async () => {
    const { flagId } = await run(flagFact, actingAs(await aPerson("viewer")), {
      factId: await someFact(),
    });
    return { actor: await aPerson("analyst"), input: { flagId, reason: "It is right" } };
  },
  "archive-source": async () => ({
    actor: await aPerson("analyst"),
    input: {
      source: FILING,
      fileName: "10-q.html",
      bytes: new TextEncoder().encode(`<!doctype html><p>${randomUUID()}</p>`),
    },
  }),
  "mark-source-link": async () => {
    const { id, version } = await db().source.findUniqueOrThrow({ where: { id: FILING } });
    return { actor: await aPerson("analyst"), input: { source: id, version, dead: true } };
  },
  "set-model-alias": async () => {
    const { id: modelId } = await db().model.findFirstOrThrow({ select: { id: true } });
    return {
      actor: await aPerson("analyst"),
      input: { namespace: "livebench", name: `name-${randomUUID()}`, modelId, was: null },
    };
  },
  "request-score-run": async () => ({
    actor: await aPerson("viewer"),
    input: { seed: 7, draws: MANY_DRAWS },
  }),
  "cancel-job": async () => {
    const actor = await aPerson("viewer");
    const { runId } = await run(requestScoreRun, actingAs(actor), { draws: MANY_DRAWS + 1 });
    return { actor, input: { id: runId } };
  },
  "assign-owner": async () => {
    const actor = await aPerson("analyst");
    return { actor, input: { subject: await aNewSubject(), was: null, ownerId: actor.id } };
  },
};
