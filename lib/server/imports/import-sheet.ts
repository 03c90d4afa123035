import "server-only";
import { MAX_CHANGES } from "../../domain/curation/proposal.ts";
import { importDiff, type ImportRequest } from "../../domain/curation/import-diff.ts";
import type { ImportOptions, ImportReport } from "../../domain/curation/imports/import-options.ts";
import {
  type ImportPlan,
  OUTCOMES,
  type Outcome,
  QUESTIONS,
} from "../../domain/curation/imports/import-plan.ts";
import { withRowFaults } from "../../domain/curation/imports/row-faults.ts";
import { guessKind, guessMapping } from "../../domain/curation/sheets/guess-mapping.ts";
import type { Sheet, SheetKind } from "../../domain/curation/sheets/sheet.ts";
import { authorize } from "../authorize.ts";
import { rehearse, run } from "../command.ts";
import { proposeChanges } from "../commands/proposal/propose-changes.ts";
import type { Context } from "../context.ts";
import { Failure } from "../failure.ts";
import { storedFor } from "../queries/sheets.ts";
import { readSheet } from "./sheet/read-sheet.ts";

export type SentFile = { readonly name: string; readonly bytes: Uint8Array };

/**
 * Reads a file and says row by row what it would change; sends that to be
 * reviewed where it is asked to. Both go through `proposeChanges`, by one path:
 * a dry run is the same, taken back at its end.
 *
 * @throws Failure where the file is refused, or something is left to be answered before it can be sent
 */
export async function importSheet(
  context: Context,
  file: SentFile,
  options: ImportOptions,
  signal?: AbortSignal,
): Promise<ImportReport> {
  authorize(context.actor.role, "propose");
  const { sheet, sheetNames, sheetName } = await readSheet(
    file.bytes,
    file.name,
    options.sheetName,
    signal,
  );
  const kind = options.kind ?? guessKind(sheet);
  const columns = columnsRead(kind, sheet, options);
  const readAt = context.now().toISOString();
  const request: ImportRequest = {
    kind,
    sheet,
    mapping: columns,
    defaults: options.defaults,
    choices: new Map(options.choices),
    today: readAt.slice(0, 10),
  };
  const stored = await storedFor(kind);
  const send = (plan: ImportPlan) => sendPlan(context, plan, file.name, readAt, options);
  let plan = importDiff(request, stored);
  let sent = await send(plan);
  // What the register refuses of a row belongs to that row; the rest is tried again without it.
  if (sent.faults.length > 0) {
    const rest = withRowFaults(plan, sent.faults);
    if (rest !== undefined) {
      plan = rest;
      sent = await send(plan);
    }
  }
  return {
    kind,
    fileName: file.name,
    sheetNames,
    sheetName,
    columns,
    rows: plan.rows,
    questions: plan.questions,
    likenesses: plan.likenesses,
    counts: countsOf(plan),
    changes: plan.changes.length,
    hindrance: sent.hindrance,
    proposalId: sent.proposalId,
  };
}

/** The columns as they were chosen, or as they are guessed. */
function columnsRead(
  kind: SheetKind,
  { headers, rows }: Sheet,
  { columns }: ImportOptions,
): ImportReport["columns"] {
  if (columns !== null && columns.length !== headers.length)
    throw new Failure(
      "invalid",
      `The file has ${headers.length} columns, and ${columns.length} were chosen: choose again.`,
    );
  const guessed = guessMapping(kind, headers);
  return headers.map((header, index) => {
    const guess = guessed[index] ?? { target: null, scale: "", currency: null, sureness: "none" };
    return {
      ...guess,
      ...columns?.[index],
      header,
      sample: rows.find(({ cells }) => (cells[index] ?? "").trim() !== "")?.cells[index] ?? "",
    };
  });
}

const countsOf = ({ rows }: ImportPlan): Record<Outcome, number> => {
  const counts = { create: 0, update: 0, unchanged: 0, error: 0 } satisfies Record<Outcome, number>;
  for (const outcome of OUTCOMES)
    counts[outcome] = rows.filter((row) => row.outcome === outcome).length;
  return counts;
};

type Sent = {
  readonly proposalId: string | null;
  readonly hindrance: string | null;
  readonly faults: Failure["faults"];
};

const NOTHING: Sent = { proposalId: null, hindrance: null, faults: [] };

async function sendPlan(
  context: Context,
  plan: ImportPlan,
  fileName: string,
  readAt: string,
  { commit, consents }: ImportOptions,
): Promise<Sent> {
  if (commit !== null) refuseUnanswered(plan, consents);
  if (plan.changes.length === 0) {
    if (commit === null) return NOTHING;
    throw new Failure("invalid", "Nothing was sent: the register says all of this already.");
  }
  if (plan.changes.length > MAX_CHANGES)
    throw new Failure(
      "too-large",
      `The file makes ${plan.changes.length} changes; ${MAX_CHANGES} can be reviewed at a time. Cut it into several.`,
    );
  const input = {
    id: commit?.proposalId ?? crypto.randomUUID(),
    reason: commit?.reason ?? "A dry run, of which nothing is kept",
    fileName,
    readAt,
    confirmAhead: commit === null || consents.includes("future-dates"),
    changes: plan.changes,
  };
  try {
    if (commit === null) {
      await rehearse(proposeChanges, context, input, async () => undefined);
      return NOTHING;
    }
    const { proposalId } = await run(proposeChanges, context, input);
    return { ...NOTHING, proposalId };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const isOfRows = error.faults.length > 0;
    if (commit !== null && !(isOfRows && consents.includes("rows-with-errors"))) throw error;
    return { proposalId: null, hindrance: error.message, faults: error.faults };
  }
}

/** Nothing of what is asked about happens unseen. */
function refuseUnanswered(
  { questions, likenesses }: ImportPlan,
  consents: ImportOptions["consents"],
): void {
  const open = [
    ...questions
      .filter(({ id }) => !consents.includes(id))
      .map(({ id, about }) => `“${QUESTIONS[id]}” (${about.slice(0, 5).join(", ")})`),
    ...likenesses
      .filter(({ mayCreate, chosen }) => mayCreate && chosen === null)
      .map(({ name }) => `whether “${name}” is what the register has`),
  ];
  if (open.length > 0)
    throw new Failure(
      "invalid",
      `Nothing was sent. Answer first: ${open.slice(0, 5).join("; ")}${open.length > 5 ? `; and ${open.length - 5} more` : ""}.`,
    );
}
