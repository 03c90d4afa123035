import "server-only";
import { Change } from "../../domain/curation/change.ts";
import { claimOf } from "../../domain/curation/claim-of.ts";
import type {
  RecordedClaim,
  SubjectRecord,
  WaitingChange,
} from "../../domain/curation/subject-record.ts";
import { workbenchColumns, workbenchRow } from "../../domain/curation/workbench-row.ts";
import { UNDECIDED } from "../../domain/curation/review.ts";
import { claimsAt, type Fact } from "../../domain/fact/fact.ts";
import type { SubjectId } from "../../domain/fact/subject.ts";
import { factValue } from "../../format/fact-value.ts";
import { db } from "../db.ts";
import { subjectsInWords } from "./fact-notes.ts";
import { factsOfSubject } from "./facts.ts";
import { viewOfToday } from "./shell.ts";
import { byText } from "../../domain/quantity/text-order.ts";

/** A subject as it stands on the day of `now`; undefined where there is none. */
export async function getRecord(
  { kind, slug }: SubjectId,
  now: Date,
): Promise<SubjectRecord | undefined> {
  const subject = `${kind}/${slug}`;
  const row = await db().subject.findUnique({ where: { id: subject }, select: { id: true } });
  if (row === null) return undefined;
  const [facts, names, waiting] = await Promise.all([
    factsOfSubject(subject),
    subjectsInWords([subject], viewOfToday()),
    waitingFor(subject),
  ]);
  const people = await namesOf(facts.flatMap(({ recordedBy }) => recordedBy ?? []));
  const today = now.toISOString().slice(0, 10);
  const standing = claimsAt(facts, { validOn: today, knownAt: "9999-12-31T23:59:59.999Z" });
  const retired = standing.find(({ property }) => property === "subject.retired");
  const name = names.get(subject) ?? slug;
  const listed = workbenchRow(
    { id: subject, slug, name, identity: {}, owner: null },
    facts.filter(({ property }) => property !== "subject.retired"),
    kind,
    { day: today, pending: new Map(), inWords: factValue },
  );
  return {
    readAt: now.toISOString(),
    today,
    subject,
    kind,
    slug,
    name,
    columns: workbenchColumns(kind),
    cells: listed?.cells ?? {},
    claims: facts
      .toSorted((a, b) => byText(b.recordedAt, a.recordedAt) || byText(a.id, b.id))
      .map((fact) => ({
        ...recorded(fact, facts, people),
        inForce: standing.some(({ id }) => id === fact.id),
      })),
    waiting,
    retired: retired === undefined ? null : { factId: retired.id, reason: factValue(retired) },
  };
}

const recorded = (
  fact: Fact,
  facts: readonly Fact[],
  people: ReadonlyMap<string, string>,
): Omit<RecordedClaim, "inForce"> => ({
  factId: fact.id,
  property: fact.property,
  claim: claimOf(fact),
  recordedAt: fact.recordedAt,
  recordedBy: fact.recordedBy === null ? null : (people.get(fact.recordedBy) ?? null),
  corrects: fact.corrects,
  withdrawn: fact.withdrawn,
  standing: !fact.withdrawn && !facts.some(({ corrects }) => corrects === fact.id),
});

async function namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db().user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function waitingFor(subject: string): Promise<WaitingChange[]> {
  const rows = await db().proposalChange.findMany({
    where: { target: subject, kind: "fact", proposal: { state: { in: [...UNDECIDED] } } },
    select: {
      proposalId: true,
      payload: true,
      proposal: { select: { createdAt: true, author: { select: { name: true } } } },
    },
    orderBy: { proposal: { createdAt: "asc" } },
  });
  return rows.flatMap(({ proposalId, payload, proposal }) => {
    const change = Change.parse(payload);
    return change.kind === "fact"
      ? [
          {
            proposalId,
            property: change.property,
            claim: change.claim,
            by: proposal.author.name,
            at: proposal.createdAt.toISOString(),
          },
        ]
      : [];
  });
}
