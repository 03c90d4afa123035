import "server-only";
import {
  type WorkbenchColumn,
  workbenchColumns,
  type WorkbenchRow,
  workbenchRow,
} from "../../domain/curation/workbench-row.ts";
import { claimOf } from "../../domain/curation/claim-of.ts";
import type { RecordFactInput } from "../../domain/fact/record-fact-input.ts";
import type { SubjectKind } from "../../domain/fact/subject.ts";
import { factValue } from "../../format/fact-value.ts";
import { factsAbout, factsWithIds } from "./facts.ts";
import { pendingChanges } from "./pending-changes.ts";
import { listSubjects } from "./subjects.ts";

export type Workbench = {
  /** The server's clock before anything was read: what is published after it is a conflict. */
  readonly readAt: string;
  readonly kind: SubjectKind;
  readonly columns: readonly WorkbenchColumn[];
  readonly rows: readonly WorkbenchRow[];
};

/** Every subject of a kind with what is claimed of it on the day of `now`. */
export async function getWorkbench(kind: SubjectKind, now: Date): Promise<Workbench> {
  const [subjects, facts, pending] = await Promise.all([
    listSubjects(kind),
    factsAbout(kind),
    pendingChanges(kind),
  ]);
  const reading = { day: now.toISOString().slice(0, 10), pending, inWords: factValue };
  return {
    readAt: now.toISOString(),
    kind,
    columns: workbenchColumns(kind),
    rows: subjects.flatMap(
      ({ id, slug, name, identity, owner }) =>
        workbenchRow(
          { id, slug, name, identity: wordsOf(identity), owner: owner?.name ?? null },
          facts.get(id) ?? [],
          kind,
          reading,
        ) ?? [],
    ),
  };
}

const wordsOf = (identity: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(identity).flatMap(([field, value]) =>
      typeof value === "string" ? [[field, value] as const] : [],
    ),
  );

/** What facts claim, by their ids, as it is sent in a change; unknown ids are left out. */
export async function claimsOf(
  ids: readonly string[],
): Promise<Readonly<Record<string, RecordFactInput>>> {
  const facts = await factsWithIds(ids);
  return Object.fromEntries(facts.map((fact) => [fact.id, claimOf(fact)]));
}
