import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { looksLikeAi } from "../../../domain/bill/looks-like-ai.ts";
import { db } from "../../db.ts";
import { Failure } from "../../failure.ts";
import type { Prisma } from "../../prisma/client.ts";
import { getAddedRules, getModelNames } from "../../queries/attribution-rules.ts";
import { getStandingInvoices, type StandingInvoice } from "../../queries/standing-invoices.ts";
import type { BatchKind, BatchPlan, ImportFile } from "../batch-kind.ts";
import { planInvoices, type PlannedInvoice } from "./bill-plan.ts";
import { billRemarks, faultRow, fewerRowsRemarks } from "./bill-words.ts";
import { InvoicePayload } from "./invoice-payload.ts";
import { laterFilesOn } from "./later-files.ts";
import { lineData } from "./line-data.ts";
import { readBill } from "./read-bill.ts";

/** A plan of a bill, with the lines that staging it keeps. */
type BillPlan = BatchPlan & {
  readonly organisationId: string;
  readonly lines: PlannedInvoice["lines"];
};

const isBillPlan = (plan: BatchPlan): plan is BillPlan =>
  "lines" in plan && "organisationId" in plan;

const CHUNK = 1_000;

/** What a FOCUS Cost and Usage file does at each step of an import. */
export const costKind: BatchKind = {
  plan: planBill,
  stage: async (batchId, plan) => {
    if (!isBillPlan(plan)) throw new RangeError("this plan is not of a bill");
    if (plan.counts.outcomes.error > 0)
      throw new Failure(
        "invalid",
        "Nothing was kept: a bill is imported whole, and some of its rows have errors. Mend them, or export it again.",
      );
    const data = plan.lines.map((line): Prisma.BillLineCreateManyInput => ({
      id: randomUUID(),
      batchId,
      organisationId: plan.organisationId,
      ...lineData(line),
    }));
    for (let from = 0; from < data.length; from += CHUNK)
      // oxlint-disable-next-line no-await-in-loop -- one statement after the other, each within its time limit
      await db().billLine.createMany({ data: data.slice(from, from + CHUNK) });
  },
  publish: async ({ id }) => {
    const [organisationId, payloads] = await Promise.all([organisationOf(id), payloadsOf(id)]);
    if (organisationId === null) return;
    const standing = await getStandingInvoices(organisationId, null, id);
    const changed = payloads.find(
      ({ key, replaces }) => (standing.get(key)?.batchId ?? null) !== replaces,
    );
    if (changed !== undefined)
      throw new Failure(
        "conflict",
        `Nothing was published. Another file was published since, for ${accountWords(changed.key)}. Import this one again to see what it changes now.`,
      );
  },
  undo: async ({ id, at }) => {
    const conflicts = await laterFilesOn(id);
    if (conflicts.length > 0) return conflicts;
    await db().billLine.updateMany({ where: { batchId: id }, data: { withdrawnAt: at } });
    return [];
  },
};

async function planBill(
  file: ImportFile,
  options: Parameters<BatchKind["plan"]>[1],
): Promise<BillPlan> {
  const [organisationId, names, rules] = await Promise.all([
    organisationFor(file),
    getModelNames(),
    getAddedRules(),
  ]);
  const bill = await readBill(file, options, looksLikeAi(names, rules));
  const standing = await getStandingInvoices(organisationId);
  const invoices = planInvoices(bill.lines, standing, await fingerprintsOf(standing));
  const rows = [...bill.faults.map(faultRow), ...invoices.flatMap((invoice) => invoice.rows)];
  const count = (outcome: PlannedInvoice["outcome"]) =>
    rows.filter((row) => row.outcome === outcome).length;
  return {
    organisationId,
    rows,
    lines: invoices.flatMap(({ lines, outcome }) => (outcome === "unchanged" ? [] : lines)),
    counts: {
      rows: bill.rows,
      outcomes: {
        create: count("create"),
        update: count("update"),
        unchanged: count("unchanged"),
        error: bill.faultyRows,
      },
      leftOut: {},
      flagged: 0,
    },
    remarks: [...billRemarks(bill), ...fewerRowsRemarks(invoices)],
  };
}

/**
 * Whose bill it is: whom the sender names, else the company the pages show.
 *
 * @throws Failure where there is no company to have a bill
 */
export async function organisationFor({
  organisationId,
}: Pick<ImportFile, "organisationId">): Promise<string> {
  const found = await db().organisation.findFirst({
    where: organisationId === null ? {} : { id: organisationId },
    orderBy: { demo: "asc" },
    select: { id: true },
  });
  if (found === null)
    throw new Failure("not-found", "There is no company in the register whose bill this could be.");
  return found.id;
}

const organisationOf = async (batchId: string): Promise<string | null> =>
  (await db().billLine.findFirst({ where: { batchId }, select: { organisationId: true } }))
    ?.organisationId ?? null;

/** What the kept rows of a batch say of each account's period, once each. */
async function payloadsOf(batchId: string): Promise<InvoicePayload[]> {
  const rows = await db().importBatchRow.findMany({
    where: { batchId },
    select: { payload: true },
  });
  const payloads = rows.flatMap(({ payload }) => InvoicePayload.parse(payload) ?? []);
  return [...new Map(payloads.map((payload) => [payload.key, payload])).values()];
}

/** The hash of what holds for each account's period, as the batch that brought it kept it. */
async function fingerprintsOf(
  standing: ReadonlyMap<string, StandingInvoice>,
): Promise<ReadonlyMap<string, string>> {
  const fingerprints = new Map<string, string>();
  for (const [batchId, own] of Map.groupBy(standing.values(), (one) => one.batchId)) {
    const keys = new Set(own.map(({ key }) => key));
    // oxlint-disable-next-line no-await-in-loop -- few batches hold at once
    for (const { key, fingerprint } of await payloadsOf(batchId))
      if (keys.has(key)) fingerprints.set(key, fingerprint);
  }
  return fingerprints;
}

const keyForm = z.tuple([z.string(), z.string(), z.string(), z.string()]);

function accountWords(key: string): string {
  const [issuer, account, start, end] = keyForm.parse(JSON.parse(key));
  return `account ${account} of ${issuer}, ${start} up to ${end}`;
}
