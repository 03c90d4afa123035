import "server-only";
import type { Stored } from "../../domain/curation/imports/import-plan.ts";
import type { Sheet, SheetKind } from "../../domain/curation/sheets/sheet.ts";
import { claimSheet, sourceSheet } from "../../domain/curation/sheets/sheet-of.ts";
import { db } from "../db.ts";
import { factsAbout } from "./facts.ts";
import { getParties } from "./parties.ts";
import { viewOfToday } from "./shell.ts";
import { listSources } from "./sources.ts";
import { listSubjects } from "./subjects.ts";

/** Everything the rows of a sheet are compared with. */
export async function storedFor(kind: SheetKind): Promise<Stored> {
  const [parties, sources] = await Promise.all([
    getParties(viewOfToday()),
    listSources(viewOfToday()),
  ]);
  const bare = sources.map(
    ({ facts: _facts, prices: _prices, deadOn: _deadOn, version: _version, ...source }) => source,
  );
  if (kind === "source") return { parties: [], subjects: [], facts: new Map(), sources: bare };
  const [subjects, facts] = await Promise.all([listSubjects(kind), factsAbout(kind)]);
  return {
    parties: [...parties.values()],
    subjects: subjects.map(({ id, identity }) => ({ id, identity })),
    facts,
    sources: bare,
  };
}

/** Everything the register has of a kind, in rows that an import reads without a change. */
export async function getSheet(kind: SheetKind): Promise<Sheet> {
  const { subjects, facts, sources } = await storedFor(kind);
  const byId = <T extends { readonly id: string }>(rows: readonly T[]) =>
    rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return kind === "source" ? sourceSheet(byId(sources)) : claimSheet(kind, byId(subjects), facts);
}

/** A file that was sent to be reviewed. */
export type ImportBatch = {
  readonly proposalId: string;
  readonly fileName: string;
  readonly author: string;
  readonly state: string;
  readonly sentAt: string;
  readonly changes: number;
  readonly isUndone: boolean;
};

const BATCHES_SHOWN = 50;

/** Files sent so far, the latest first. */
export async function listImportBatches(): Promise<ImportBatch[]> {
  const rows = await db().proposal.findMany({
    where: { fileName: { not: null } },
    select: {
      id: true,
      fileName: true,
      state: true,
      createdAt: true,
      undoneAt: true,
      author: { select: { name: true } },
      _count: { select: { changes: true } },
    },
    orderBy: { createdAt: "desc" },
    take: BATCHES_SHOWN,
  });
  return rows.map(({ id, fileName, state, createdAt, undoneAt, author, _count }) => ({
    proposalId: id,
    fileName: fileName ?? "",
    author: author.name,
    state,
    sentAt: createdAt.toISOString(),
    changes: _count.changes,
    isUndone: undoneAt !== null,
  }));
}
