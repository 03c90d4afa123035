import "server-only";
import { JOB_STATES, type JobState } from "../../domain/job/job-state.ts";
import { memberOf } from "../../domain/quantity/closed-set.ts";
import { ScenarioFile } from "../../domain/routing/scenario/scenario-file.ts";
import { may } from "../authorize.ts";
import type { Actor } from "../context.ts";
import { db } from "../db.ts";
import { getScoreRun, type KeptRun } from "./score-runs.ts";

/** A scenario in a list. */
export type ListedScenario = {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly ownerName: string;
  readonly updatedAt: string;
};

/** The most that a list shows. */
const MOST_LISTED = 200;

/** Every scenario that is kept, the one last changed first. */
export async function listSavedScenarios(): Promise<ListedScenario[]> {
  const rows = await db().scenario.findMany({
    where: { deletedAt: null },
    orderBy: { updatedAt: "desc" },
    take: MOST_LISTED,
    select: {
      id: true,
      version: true,
      name: true,
      updatedAt: true,
      owner: { select: { name: true } },
    },
  });
  return rows.map(({ owner, updatedAt, ...row }) => ({
    ...row,
    ownerName: owner.name ?? "somebody",
    updatedAt: updatedAt.toISOString(),
  }));
}

export type SavedScenario = {
  readonly id: string;
  readonly version: number;
  /** The newest there is. */
  readonly newest: number;
  readonly ownerId: string;
  readonly file: ScenarioFile;
  readonly fileHash: string;
  readonly savedAt: string;
  readonly savedBy: string;
};

/** One version of a scenario, the newest without a number; undefined where there is none, or it was deleted. */
export async function getSavedScenario(
  id: string,
  version?: number,
): Promise<SavedScenario | undefined> {
  const row = await db().scenarioVersion.findFirst({
    where: {
      scenarioId: id,
      scenario: { deletedAt: null },
      ...(version === undefined ? {} : { version }),
    },
    orderBy: { version: "desc" },
    include: {
      scenario: { select: { version: true, ownerId: true } },
      savedBy: { select: { name: true } },
    },
  });
  if (row === null) return undefined;
  return {
    id,
    version: row.version,
    newest: row.scenario.version,
    ownerId: row.scenario.ownerId,
    file: ScenarioFile.parse(row.file),
    fileHash: row.fileHash,
    savedAt: row.savedAt.toISOString(),
    savedBy: row.savedBy.name ?? "somebody",
  };
}

/** A saved scenario as somebody sees it: without who keeps it, with whether they may change it. */
export function scenarioOnShow({ ownerId, ...saved }: SavedScenario, { id, role }: Actor) {
  return { ...saved, mayChange: id === ownerId || may(role, "administer") };
}

/**
 * The run of a file whose hash is known: one that is done by the file's own method first, so
 * that the same link gives the same numbers, else the last that was asked for.
 */
export async function findScenarioRun(
  fileHash: string,
  methodVersion: string,
): Promise<KeptRun | undefined> {
  const rows = await db().scoreRun.findMany({
    where: { kind: "scenario", inputsHash: fileHash },
    orderBy: { createdAt: "desc" },
    select: { id: true, state: true, methodVersion: true },
  });
  const done = rows.filter(({ state }) => state === "done");
  const best =
    done.find((row) => row.methodVersion === methodVersion) ?? done[0] ?? rows[0] ?? undefined;
  return best === undefined ? undefined : getScoreRun(best.id);
}

/** Heavy scenarios of one person that wait or run, or ended within the day. */
export type RunUnderWay = {
  readonly id: string;
  readonly name: string;
  readonly state: JobState;
  readonly createdAt: string;
};

const DAY_MS = 86_400_000;

/** So that a closed tab loses nothing. */
export async function listOwnRuns({ id, role }: Actor, now: Date): Promise<RunUnderWay[]> {
  if (role === "visitor" || role === "key") return [];
  const rows = await db().$queryRaw<
    { id: string; name: string; state: string; createdAt: Date }[]
  >`select id, inputs->>'name' as name, state, created_at as "createdAt" from score_run
    where kind = 'scenario' and requested_by = ${id}::uuid
      and created_at > ${new Date(now.getTime() - DAY_MS)}
    order by created_at desc limit 20`;
  return rows.map(({ state, createdAt, ...row }) => ({
    ...row,
    state: memberOf(JOB_STATES, state),
    createdAt: createdAt.toISOString(),
  }));
}

/** The file a run was asked to compute. */
export async function getFileOfRun(id: string): Promise<ScenarioFile | undefined> {
  const row = await db().scoreRun.findUnique({
    where: { id, kind: "scenario" },
    select: { inputs: true },
  });
  return row === null ? undefined : ScenarioFile.parse(row.inputs);
}
