import "server-only";
import { METHOD_VERSION } from "../../../domain/indices/method-version.ts";
import { type Published, Publishing } from "../../../domain/report/publishing.ts";
import { run } from "../../command.ts";
import { publishPack } from "../../commands/report/publish-pack.ts";
import { typesetPack } from "../../exports/report/typeset.ts";
import { Failure } from "../../failure.ts";
import { isFull } from "../../is-full.ts";
import { getPerson } from "../../queries/person.ts";
import { getPrintOptions } from "../../queries/print-options.ts";
import { getReportDraft } from "../../queries/report-draft.ts";
import { SCORE_RUN_QUEUE } from "../queues.ts";
import type { RunKind } from "../run-kind.ts";
import type { RunInHand } from "../run-rows.ts";
import { stepsOf } from "../steps-of.ts";

/** What is left for keeping the pack, once all files are there. */
const SETTING = 0.98;

/** Publishing, as the worker knows it: files are made outside any transaction, and kept in one short one. */
export const publishRun: RunKind = {
  id: "publish",
  queue: SCORE_RUN_QUEUE,
  methodVersion: METHOD_VERSION,
  drawsAtOnce: -1,
  readInputs: async () => undefined,
  steps: (inputs, _draw, inHand) =>
    stepsOf((tell, signal) => published(Publishing.parse(inputs), inHand, { tell, signal })),
};

/** The run that publishes one report as it was worked out once. */
export const runOfPublishing = (publishing: Publishing): RunKind => ({
  ...publishRun,
  readInputs: async () => publishing,
});

type Told = { readonly tell: (share: number) => void; readonly signal: AbortSignal };

async function published(
  { publisher, ...wanted }: Publishing,
  inHand: RunInHand | undefined,
  { tell, signal }: Told,
): Promise<Published> {
  if (inHand === undefined) throw new Error("a report is published by a worker");
  try {
    const draft = await getReportDraft(wanted.draft);
    if (draft === undefined) throw new Error(`the run ${wanted.draft} worked nothing out`);
    const pack = await typesetPack(
      draft.report,
      draft.inputs,
      await getPrintOptions(draft.inputs.look),
      { signal, onProgress: (share) => tell(share * SETTING) },
    );
    signal.throwIfAborted();
    const actor = await getPerson(publisher);
    if (actor === undefined)
      throw new Failure("forbidden", "Nothing was published: whoever asked for it has left.");
    const context = {
      actor,
      now: () => new Date(),
      // Taken up by another worker, it is another attempt at the same.
      correlationId: inHand.jobId,
      fromAddress: null,
    };
    return await run(publishPack(pack, inHand), context, wanted);
  } catch (error) {
    if (isFull(error))
      throw new Failure(
        "no-room",
        "Nothing was published: the disk is full, here or where the database keeps its files. Make room, then publish again.",
      );
    throw error;
  }
}
