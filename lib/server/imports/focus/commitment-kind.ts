import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { StatedCommitment } from "../../../domain/bill/commitment.ts";
import { STORED_PLACES } from "../../../domain/bill/stored-amounts.ts";
import type { FieldDiff } from "../../../domain/imports/batch.ts";
import { type Exact, exactToText, roundExact } from "../../../domain/quantity/exact-decimal.ts";
import { db } from "../../db.ts";
import { Failure } from "../../failure.ts";
import {
  getStandingCommitments,
  type StandingCommitment,
} from "../../queries/standing-commitments.ts";
import type { BatchKind, BatchPlan, StagedRow } from "../batch-kind.ts";
import { organisationFor } from "./cost-kind.ts";
import { faultRow } from "./bill-words.ts";
import { laterFilesOn } from "./later-files.ts";
import { readCommitments } from "./read-commitments.ts";

type CommitmentPlan = BatchPlan & {
  readonly organisationId: string;
  readonly commitments: readonly StatedCommitment[];
};

const isCommitmentPlan = (plan: BatchPlan): plan is CommitmentPlan =>
  "commitments" in plan && "organisationId" in plan;

/** What a row keeps: which batch stated the commitment before, and still does where the row is unchanged. */
const Payload = z.object({ statedId: z.string(), replaces: z.string().nullable() });

const dayIn = (day: string): Date => new Date(`${day}T00:00:00.000Z`);
const stored = (value: Exact | null): string | null =>
  value === null ? null : exactToText(roundExact(value, STORED_PLACES));

/** What a FOCUS Contract Commitment file does at each step of an import. */
export const commitmentKind: BatchKind = {
  plan: async (file, options): Promise<CommitmentPlan> => {
    const organisationId = await organisationFor(file);
    const { commitments, faults, remarks } = await readCommitments(file, options);
    const known = new Map(
      (await getStandingCommitments(organisationId)).map((one) => [
        `${one.provider}\u0001${one.statedId}`,
        one,
      ]),
    );
    const planned = commitments.map(({ row, stated }) => {
      const before = known.get(`${stated.provider}\u0001${stated.statedId}`);
      return { stated, row: commitmentRow(stated, row, before) };
    });
    const rows = [...faults.map(faultRow), ...planned.map(({ row }) => row)];
    const count = (outcome: StagedRow["outcome"]) =>
      rows.filter((row) => row.outcome === outcome).length;
    return {
      organisationId,
      commitments: planned.flatMap(({ stated, row }) =>
        row.outcome === "unchanged" ? [] : [stated],
      ),
      rows,
      counts: {
        rows: rows.length,
        outcomes: {
          create: count("create"),
          update: count("update"),
          unchanged: count("unchanged"),
          error: count("error"),
        },
        leftOut: {},
        flagged: 0,
      },
      remarks,
    };
  },
  stage: async (batchId, plan) => {
    if (!isCommitmentPlan(plan)) throw new RangeError("this plan is not of commitments");
    if (plan.counts.outcomes.error > 0)
      throw new Failure(
        "invalid",
        "Nothing was kept: some rows have errors. Mend them, or export the file again.",
      );
    await db().billCommitment.createMany({
      data: plan.commitments.map((one) => ({
        ...one,
        id: randomUUID(),
        batchId,
        organisationId: plan.organisationId,
        periodStart: dayIn(one.periodStart),
        periodEnd: dayIn(one.periodEnd),
        cost: stored(one.cost),
        quantity: stored(one.quantity),
      })),
    });
  },
  // What holds is what the newest published file says: there is nothing to move.
  publish: async ({ id }) => {
    const rows = await db().importBatchRow.findMany({
      where: { batchId: id, outcome: "unchanged" },
      select: { payload: true },
    });
    const ids = rows.flatMap(({ payload }) => Payload.safeParse(payload).data?.replaces ?? []);
    const standing = await db().importBatch.findMany({
      where: { id: { in: ids }, state: "published" },
      select: { id: true },
    });
    if (standing.length < new Set(ids).size)
      throw new Failure(
        "conflict",
        "Nothing was published. A file that says the same of some of these was taken back since. Import this one again.",
      );
  },
  undo: async ({ id, at }) => {
    const conflicts = await laterFilesOn(id);
    if (conflicts.length > 0) return conflicts;
    await db().billCommitment.updateMany({ where: { batchId: id }, data: { withdrawnAt: at } });
    return [];
  },
};

const FIELDS = {
  category: "category",
  description: "description",
  periodStart: "start",
  periodEnd: "end",
  currency: "currency",
  cost: "cost",
  quantity: "quantity",
  quantityUnit: "unit",
} as const satisfies Partial<Record<keyof StatedCommitment, string>>;

const textOf = (value: string | Exact | null): string | null =>
  typeof value === "bigint" ? exactToText(roundExact(value, STORED_PLACES)) : value;

function commitmentRow(
  stated: StatedCommitment,
  row: number,
  before: StandingCommitment | undefined,
): StagedRow {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.keys forgets what the literal knows
  const fields = Object.keys(FIELDS) as (keyof typeof FIELDS)[];
  const diffs = fields
    .map((field): FieldDiff => ({
      field: FIELDS[field],
      before: before === undefined ? null : textOf(before[field]),
      after: textOf(stated[field]),
    }))
    .filter((diff) => diff.before !== diff.after);
  const { cost, currency, quantity, quantityUnit, periodStart, periodEnd } = stated;
  return {
    place: `row ${row}`,
    outcome: before === undefined ? "create" : diffs.length === 0 ? "unchanged" : "update",
    label: `${stated.provider}, ${stated.description ?? stated.statedId}`,
    value: [
      ...(cost === null ? [] : [`${exactToText(cost)} ${currency ?? ""}`.trim()]),
      ...(quantity === null ? [] : [`${exactToText(quantity)} ${quantityUnit ?? ""}`.trim()]),
      `${periodStart} up to ${periodEnd}`,
    ].join(", "),
    flags: [],
    reasons: [],
    diffs,
    offeringId: null,
    payload: { statedId: stated.statedId, replaces: before?.batchId ?? null } satisfies z.infer<
      typeof Payload
    >,
  };
}
