import "server-only";
import { isOver, JOB_STATES, type JobState } from "../../domain/job/job-state.ts";
import { memberOf } from "../../domain/quantity/closed-set.ts";
import type { PlainDate } from "../../domain/quantity/plain-date.ts";
import { PackChoices } from "../../domain/report/pack-choices.ts";
import { Published, Publishing } from "../../domain/report/publishing.ts";
import { type Basis, BASES } from "../../domain/ties/basis.ts";
import { may } from "../authorize.ts";
import type { Actor } from "../context.ts";
import { db } from "../db.ts";

const dayOf = (at: Date): PlainDate => at.toISOString().slice(0, 10);

/** A report in the list: where it stands, and the packs published of it. */
export type ListedReport = {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly asOf: PlainDate;
  readonly ownerName: string;
  readonly updatedAt: string;
  readonly editions: number;
};

/** Reports that somebody works on, the one last changed first. */
export async function listReports(most: number): Promise<ListedReport[]> {
  const rows = await db().report.findMany({
    where: { deletedAt: null },
    orderBy: { updatedAt: "desc" },
    take: most,
    select: {
      id: true,
      version: true,
      title: true,
      asOf: true,
      updatedAt: true,
      owner: { select: { name: true } },
      _count: { select: { packs: true } },
    },
  });
  return rows.map(({ owner, asOf, updatedAt, _count, ...row }) => ({
    ...row,
    asOf: dayOf(asOf),
    ownerName: owner.name ?? "somebody",
    updatedAt: updatedAt.toISOString(),
    editions: _count.packs,
  }));
}

/** How many reports somebody works on. */
export const countReports = (): Promise<number> =>
  db().report.count({ where: { deletedAt: null } });

/** A report as somebody works on it. */
export type KeptReport = {
  readonly id: string;
  readonly version: number;
  readonly choices: PackChoices;
  readonly asOf: PlainDate;
  readonly asKnown: PlainDate | null;
  readonly basis: Basis;
  /** The run that worked these choices out; null where none has begun. */
  readonly run: { readonly id: string; readonly state: JobState } | null;
  /** The run that publishes it as it is worked out now, or is at it still; null where none does. */
  readonly publishing: {
    readonly id: string;
    readonly state: JobState;
    /** The pack that came of it. */
    readonly pack: string | null;
  } | null;
  readonly mayChange: boolean;
};

/** A report by its id; undefined where there is none, or it was deleted. */
export async function getReport(id: string, actor: Actor): Promise<KeptReport | undefined> {
  const row = await db().report.findFirst({
    where: { id, deletedAt: null },
    select: {
      id: true,
      version: true,
      choices: true,
      asOf: true,
      asKnown: true,
      basis: true,
      ownerId: true,
      run: { select: { id: true, state: true } },
      publishing: { select: { id: true, state: true, inputs: true, result: true } },
    },
  });
  if (row === null) return undefined;
  const { asOf, asKnown, basis, ownerId, run, publishing, choices, ...rest } = row;
  return {
    ...rest,
    choices: PackChoices.parse(choices),
    asOf: dayOf(asOf),
    asKnown: asKnown === null ? null : dayOf(asKnown),
    basis: memberOf(BASES, basis),
    run: run === null ? null : { id: run.id, state: memberOf(JOB_STATES, run.state) },
    publishing: publishing === null ? null : standing(publishing, run?.id),
    mayChange: ownerId === actor.id || may(actor.role, "administer"),
  };
}

/** How a publishing stands; null where it is over and was of another draft. */
function standing(
  { id, ...row }: { id: string; state: string; inputs: unknown; result: unknown },
  draft: string | undefined,
): KeptReport["publishing"] {
  const state = memberOf(JOB_STATES, row.state);
  if (isOver(state) && Publishing.parse(row.inputs).draft !== draft) return null;
  return { id, state, pack: state === "done" ? Published.parse(row.result).pack : null };
}
