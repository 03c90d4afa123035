import "server-only";
import { randomUUID } from "node:crypto";
import type { UndoConflict } from "../../domain/curation/conflict.ts";
import type { SourceChange } from "../../domain/curation/change.ts";
import type { Fact } from "../../domain/fact/fact.ts";
import { NO_PUBLIC_SOURCE, Source } from "../../domain/fact/source.ts";
import { keysOf } from "../../domain/quantity/closed-set.ts";
import { db } from "../db.ts";
import { factsOfSubjects, factsWithIds } from "../queries/facts.ts";
import { getSource } from "../queries/sources.ts";
import { citationRows, day, factRow } from "../records/fact-rows.ts";
import { insertRows } from "../records/insert-rows.ts";
import { factOfClaim, withdrawalOf } from "./fact-of-claim.ts";
import type { StoredProposal } from "./stored-proposal.ts";

/**
 * Takes back each change that nobody touched since: a correction is corrected
 * to what stood before, a new claim is withdrawn, a new subject is retired, a
 * source gets its former description. History keeps both.
 */
export async function undoneChanges(
  { rows, changes }: StoredProposal,
  { actorId, at, reason }: { actorId: string; at: Date; reason: string },
): Promise<{ readonly undone: number; readonly conflicts: UndoConflict[] }> {
  const recorded = new Map(
    (await factsWithIds(rows.flatMap(({ factId }) => factId ?? []))).map((fact) => [fact.id, fact]),
  );
  const bases = new Map(
    (await factsWithIds(rows.flatMap(({ baseFactId }) => baseFactId ?? []))).map((fact) => [
      fact.id,
      fact,
    ]),
  );
  const touched = await correctedOf([...recorded.keys()]);
  const recording = () => ({ id: randomUUID(), recordedAt: at.toISOString(), recordedBy: actorId });
  const conflicts: UndoConflict[] = [];
  const facts: Fact[] = [];
  let others = 0;

  for (const { position, target, property, factId, baseFactId, before } of rows) {
    const change = changes[position];
    const conflict = (why: string) => conflicts.push({ position, target, property, reason: why });
    const fact = recorded.get(factId ?? "");
    if (fact !== undefined) {
      const base = bases.get(baseFactId ?? "");
      if (touched.has(fact.id)) conflict("was changed again");
      else if (base === undefined) facts.push(withdrawalOf(fact, recording(), reason));
      else facts.push({ ...base, ...recording(), corrects: fact.id });
    } else if (change?.kind === "subject") {
      const since = await usesSince(target, new Set(recorded.keys()));
      if (since) conflict("was added to since");
      else facts.push(retirement(target, reason, recording(), at));
    } else if (change?.kind === "source") {
      if (await restoredSource(change, before)) others += 1;
      else if (change.base !== null) conflict("was described anew");
    }
  }
  await insertRows("fact", facts.map(factRow));
  await insertRows("citation", facts.flatMap(citationRows));
  return { undone: facts.length + others, conflicts };
}

async function correctedOf(ids: string[]): Promise<ReadonlySet<string>> {
  const rows = await db().fact.findMany({
    where: { correctsId: { in: ids } },
    select: { correctsId: true },
  });
  return new Set(rows.flatMap(({ correctsId }) => correctsId ?? []));
}

/** Whether a subject has facts besides those of the proposal that made it. */
async function usesSince(subject: string, own: ReadonlySet<string>): Promise<boolean> {
  const facts = (await factsOfSubjects([subject])).get(subject) ?? [];
  return facts.some(({ id }) => !own.has(id));
}

const retirement = (
  subject: string,
  reason: string,
  recording: { id: string; recordedAt: string; recordedBy: string },
  at: Date,
): Fact =>
  factOfClaim(
    {
      property: "subject.retired",
      value: reason,
      original: null,
      // From the first day on: it should never have been there.
      validFrom: "1900-01-01",
      validTo: null,
      method: "reported",
      confidence: "high",
      rank: "normal",
      note: `Undone on ${at.toISOString().slice(0, 10)}: ${reason}`,
      citations: [{ source: NO_PUBLIC_SOURCE, locator: null, quote: null, retrieved: null }],
    },
    { ...recording, subject, corrects: null },
  );

/**
 * Gives a source the description it had. One that was new stays: the facts that
 * were taken back still name it.
 *
 * @returns false where it was new, or was described anew since
 */
async function restoredSource({ source, base }: SourceChange, before: unknown): Promise<boolean> {
  if (base === null || before === null) return false;
  const stored = await getSource(source.id);
  if (stored === undefined) return false;
  const former = Source.parse(before);
  const fields = keysOf(Source.shape);
  const meant = fields.filter((field) => source[field] !== base[field]);
  if (meant.some((field) => stored[field] !== source[field])) return false;
  await db().source.update({
    where: { id: source.id },
    data: {
      ...Object.fromEntries(meant.map((field) => [field, former[field]])),
      accessed: day(meant.includes("accessed") ? former.accessed : stored.accessed),
      version: { increment: 1 },
    },
  });
  return true;
}
