/** Reports for tests: kept, worked out, and published. */
import { randomUUID } from "node:crypto";
import type { BoardReport } from "@/lib/domain/report/board-report.ts";
import type { PackChoices } from "@/lib/domain/report/pack-choices.ts";
import { Published } from "@/lib/domain/report/publishing.ts";
import { run } from "@/lib/server/command.ts";
import { keepReport } from "@/lib/server/commands/report/keep-report.ts";
import { requestPack } from "@/lib/server/commands/report/request-pack.ts";
import { requestPublishing } from "@/lib/server/commands/report/request-publishing.ts";
import type { Actor } from "@/lib/server/context.ts";
import { db } from "@/lib/server/db.ts";
import { inSlices } from "@/lib/server/jobs/in-slices.ts";
import { packRun } from "@/lib/server/jobs/kinds/pack-run.ts";
import { publishRun } from "@/lib/server/jobs/kinds/publish-run.ts";
import { fail, type RunInHand, storable, takeUp } from "@/lib/server/jobs/run-rows.ts";
import { getReportDraft } from "@/lib/server/queries/report-draft.ts";
import { actingAs, aPerson } from "./people.ts";

/** The question that every report of these asks. */
export const aDecision = () => ({
  id: randomUUID(),
  question: "Do we pay for a second source?",
  options: [
    { name: "Pay", usdPerYear: 240_000 },
    { name: "Wait", usdPerYear: null },
  ],
  recommended: "Pay",
  by: "2027-01-31",
});

export const aReport = (part: Partial<PackChoices> = {}) => ({
  id: randomUUID(),
  was: null,
  asOf: "2026-11-22",
  asKnown: null,
  basis: "announced" as const,
  choices: {
    template: "board" as const,
    profile: "board" as const,
    // Letters alone: a number in a title is one that no claim states.
    title: `Supply line ${randomUUID().replaceAll(/[^a-f]/g, "")}`,
    confidentiality: "Confidential",
    vendorId: null,
    scenarios: [],
    previous: null,
    appetite: [{ claim: "independent-suppliers", side: "at-least" as const, at: 2 }],
    decisions: [aDecision()],
    overrides: [],
    ...part,
  },
});

/** The choices of the shortest of all packs, where what is proved hangs on none of its pages. */
export const SHORT = { template: "vendor", vendorId: "amazon" } as const;

/** Does the work of a run that waits, here and now; with a report that somebody spoilt, on request. */
async function workOut(
  runId: string,
  spoilt: (report: BoardReport) => BoardReport = (report) => report,
): Promise<void> {
  const { state, inputs, seed, draws } = await db().scoreRun.findUniqueOrThrow({
    where: { id: runId },
  });
  if (state === "done") return;
  const result = await inSlices(packRun.steps(inputs, { seed: Number(seed), draws }));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what this kind of run makes
  const report = spoilt(result as BoardReport);
  await db().scoreRun.update({
    where: { id: runId },
    data: { state: "done", progress: 1, result: storable(report), finishedAt: new Date() },
  });
}

/** Keeps a report and works it out. */
export async function build(
  actor: Actor,
  report: ReturnType<typeof aReport>,
  spoilt?: (report: BoardReport) => BoardReport,
): Promise<void> {
  const { id, version } = await run(keepReport, actingAs(actor), report);
  const { runId } = await run(requestPack, actingAs(actor), { report: id, version });
  await workOut(runId, spoilt);
}

/** What had to be let pass in the report before, by its template: most often it is all there is. */
const letPass = new Map<string, PackChoices["overrides"]>();

/** A report that may leave: worked out, with a reason for everything that a reason lets pass. */
export async function aDraft(part: Partial<PackChoices> = {}): Promise<{
  readonly actor: Actor;
  readonly report: string;
  readonly version: number;
  readonly decision: string;
}> {
  const actor = await aPerson("viewer");
  const { template = "board" } = part;
  const wanted = aReport({ overrides: letPass.get(template) ?? [], ...part });
  await build(actor, wanted);
  const decision = wanted.choices.decisions[0]?.id ?? "";
  const { runId } = await db().report.findUniqueOrThrow({ where: { id: wanted.id } });
  const draft = runId === null ? undefined : await getReportDraft(runId);
  const closed = draft?.gates.filter(({ reason }) => reason === null) ?? [];
  if (closed.length === 0) return { actor, report: wanted.id, version: 1, decision };
  const overrides = [
    ...wanted.choices.overrides,
    ...closed.map(({ sentence }) => ({ obstacle: sentence, reason: "In review" })),
  ];
  letPass.set(template, overrides);
  const again = { ...wanted, id: randomUUID(), choices: { ...wanted.choices, overrides } };
  await build(actor, again);
  return { actor, report: again.id, version: 1, decision };
}

/** Has a report published by nobody yet: the run that waits. */
export const askToPublish = (
  actor: Actor,
  report: string,
  version = 1,
): Promise<{ readonly runId: string }> =>
  run(requestPublishing, actingAs(actor), { report, version, verifiable: false });

/**
 * A run that waits, as the worker has it that takes it up.
 *
 * @param retry how many workers had it before
 */
export async function inHand(runId: string, retry = 0): Promise<RunInHand> {
  const { jobId } = await db().scoreRun.findUniqueOrThrow({ where: { id: runId } });
  const taken = jobId === null ? undefined : await takeUp(jobId, retry);
  if (taken === undefined) throw new Error(`the run ${runId} does not wait`);
  return taken;
}

/** Does the work of publishing, here and now, and leaves the run as its worker would. */
export async function publishInHand(taken: RunInHand): Promise<Published> {
  try {
    return Published.parse(await inSlices(publishRun.steps(taken.inputs, taken, taken)));
  } catch (error) {
    await fail(taken, String(error)).catch(() => undefined);
    throw error;
  }
}

/** A report that was published. */
export async function aPack(part: Partial<PackChoices> = {}) {
  const { actor, report, version, decision } = await aDraft(part);
  const { runId } = await askToPublish(actor, report, version);
  const { pack } = await publishInHand(await inHand(runId));
  return { actor, report, pack, decision };
}
