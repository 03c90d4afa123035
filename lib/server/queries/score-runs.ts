import "server-only";
import { isOver, JOB_STATES, type JobOnShow } from "../../domain/job/job-state.ts";
import { memberOf } from "../../domain/quantity/closed-set.ts";
import { may } from "../authorize.ts";
import type { Actor } from "../context.ts";
import { db } from "../db.ts";
import type { Prisma } from "../prisma/client.ts";

const SHOWN = {
  id: true,
  kind: true,
  seed: true,
  draws: true,
  methodVersion: true,
  inputsHash: true,
  asOf: true,
  asKnown: true,
  basis: true,
  state: true,
  progress: true,
  result: true,
  error: true,
  requestedById: true,
  createdAt: true,
  startedAt: true,
  finishedAt: true,
} as const satisfies Prisma.ScoreRunSelect;

type Row = Prisma.ScoreRunGetPayload<{ select: typeof SHOWN }>;

/** What decides the result of a run. */
export type RunKey = {
  readonly inputsHash: string;
  readonly seed: number;
  readonly draws: number;
  readonly methodVersion: string;
};

/** A run of scores as it is kept: its key, how far it has come, and what came of it. */
export type KeptRun = RunKey &
  Omit<JobOnShow, "mayCancel"> & {
    readonly asOf: string;
    readonly asKnown: string | null;
    readonly basis: string;
    /** null until it is done, and for a report or its publishing. */
    readonly result: Prisma.JsonValue;
    readonly requestedById: string | null;
    readonly createdAt: string;
    readonly startedAt: string | null;
    readonly finishedAt: string | null;
  };

const runOf = ({
  kind,
  seed,
  state,
  result,
  asOf,
  asKnown,
  createdAt,
  startedAt,
  finishedAt,
  ...row
}: Row): KeptRun => ({
  ...row,
  // A report that is not published is read where it is asked who looks.
  result: kind === "pack" || kind === "publish" ? null : result,
  seed: Number(seed),
  state: memberOf(JOB_STATES, state),
  asOf: asOf.toISOString().slice(0, 10),
  asKnown: asKnown?.toISOString().slice(0, 10) ?? null,
  createdAt: createdAt.toISOString(),
  startedAt: startedAt?.toISOString() ?? null,
  finishedAt: finishedAt?.toISOString() ?? null,
});

/** A run by its id. */
export async function getScoreRun(id: string): Promise<KeptRun | undefined> {
  const row = await db().scoreRun.findUnique({ where: { id }, select: SHOWN });
  return row === null ? undefined : runOf(row);
}

/** The run of these inputs with this seed, if anybody asked for it before. */
export async function findScoreRun({
  inputsHash,
  seed,
  draws,
  methodVersion,
}: RunKey): Promise<KeptRun | undefined> {
  const key = { inputsHash, seed: BigInt(seed), draws, methodVersion };
  const row = await db().scoreRun.findUnique({
    where: { inputsHash_seed_draws_methodVersion: key },
    select: SHOWN,
  });
  return row === null ? undefined : runOf(row);
}

/** A run as somebody sees it: without who asked for it, with whether they may cancel it. */
export function runOnShow({ requestedById, ...run }: KeptRun, { id, role }: Actor) {
  const mayCancel = !isOver(run.state) && (requestedById === id || may(role, "administer"));
  return { ...run, mayCancel } satisfies JobOnShow;
}
