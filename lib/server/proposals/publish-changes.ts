import "server-only";
import { randomUUID } from "node:crypto";
import type {
  Change,
  FactChange,
  SourceChange,
  SubjectChange,
} from "../../domain/curation/change.ts";
import type { Fact } from "../../domain/fact/fact.ts";
import { IDENTITIES } from "../../domain/fact/identity.ts";
import { parseSubject } from "../../domain/fact/subject.ts";
import { db } from "../db.ts";
import { Failure } from "../failure.ts";
import type { Prisma } from "../prisma/client.ts";
import { factsWithIds } from "../queries/facts.ts";
import { citationRows, day, factRow } from "../records/fact-rows.ts";
import { type DescribedSubject, identityRows } from "../records/identity-rows.ts";
import { insertRows } from "../records/insert-rows.ts";
import { factOfClaim, withdrawalOf } from "./fact-of-claim.ts";
import { mergedSource } from "./merged-source.ts";

/** What became of each change, in their order. */
export type Published = {
  /** The fact a change became; null for subjects and sources. */
  readonly factId: string | null;
  /** What a source was before; undefined where it was not changed. */
  readonly before: Prisma.InputJsonValue | undefined;
};

/**
 * Writes changes as facts, subjects and sources, all recorded at one instant.
 *
 * @throws Failure where a fact was corrected by another in the meantime; the caller's transaction then takes all back
 */
export async function publishChanges(
  changes: readonly Change[],
  { authorId, proposalId, at }: { authorId: string; proposalId: string | null; at: Date },
): Promise<Published[]> {
  const before = await writeSources(changes.filter((change) => change.kind === "source"));
  await writeSubjects(
    changes.filter((change) => change.kind === "subject"),
    at,
  );
  const facts = await factsOf(
    changes.filter((change) => change.kind === "fact"),
    { authorId, at },
  );
  const recorded = [...facts.values()];
  await refuseCorrected(recorded);
  await insertRows(
    "fact",
    recorded.map((fact) => ({ ...factRow(fact), proposalId })),
  );
  await insertRows("citation", recorded.flatMap(citationRows));
  return changes.map((change) => ({
    factId: change.kind === "fact" ? (facts.get(change)?.id ?? null) : null,
    before: before.get(change.target),
  }));
}

async function factsOf(
  changes: readonly FactChange[],
  { authorId, at }: { authorId: string; at: Date },
): Promise<ReadonlyMap<Change, Fact>> {
  const bases = new Map(
    (await factsWithIds(changes.flatMap(({ base }) => base ?? []))).map((fact) => [fact.id, fact]),
  );
  return new Map(
    changes.map((change) => {
      const recording = {
        id: randomUUID(),
        recordedAt: at.toISOString(),
        recordedBy: authorId,
      };
      if (change.claim !== null)
        return [
          change,
          factOfClaim(change.claim, {
            ...recording,
            subject: change.target,
            corrects: change.base,
          }),
        ];
      const base = bases.get(change.base ?? "");
      if (base === undefined) throw new Failure("not-found", `There is no fact ${change.base}.`);
      return [change, withdrawalOf(base, recording, null)];
    }),
  );
}

/** The database holds that a fact is corrected once; this says so in words. */
async function refuseCorrected(facts: readonly Fact[]): Promise<void> {
  const taken = await db().fact.findMany({
    where: { correctsId: { in: facts.flatMap(({ corrects }) => corrects ?? []) } },
    select: { subjectId: true, property: true },
  });
  if (taken.length > 0)
    throw new Failure(
      "conflict",
      `Nothing was published. ${taken
        .slice(0, 3)
        .map(({ subjectId, property }) => `${property} of ${subjectId}`)
        .join(", ")} was changed after this was proposed: return it to its author.`,
    );
}

async function writeSubjects(changes: readonly SubjectChange[], at: Date): Promise<void> {
  if (changes.length === 0) return;
  const described = changes.flatMap(({ target, identity }) => {
    const subject = parseSubject(target);
    return subject === undefined
      ? []
      : [
          // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- parsed by the schema of its own kind
          {
            id: target,
            ...subject,
            identity: IDENTITIES[subject.kind].parse(identity),
          } as DescribedSubject,
        ];
  });
  const taken = await db().subject.findFirst({
    where: { id: { in: described.map(({ id }) => id) } },
    select: { id: true },
  });
  if (taken !== null)
    throw new Failure(
      "conflict",
      `Nothing was published. ${taken.id} was added by somebody else in the meantime: return it to its author.`,
    );
  await insertRows(
    "subject",
    described.map(({ id, kind }) => ({ id, kind, recordedAt: at })),
  );
  const rows = identityRows(described);
  // In the order in which one refers to another.
  await insertRows("party", rows.parties);
  await insertRows("tie", rows.ties);
  await insertRows("stake", rows.stakes);
  await insertRows("distribution", rows.distribution);
  await insertRows("router", rows.routers);
  await insertRows("right_cell", rows.rights);
  await insertRows("common_investor", rows.commonInvestors);
  await insertRows("terms_sheet", rows.terms);
  await insertRows("contract", rows.contracts);
  await insertRows("workload", rows.workloads);
  await insertRows("lab_link", rows.labLinks);
  await insertRows("interest_sheet", rows.interests);
}

/** Writes sources, and gives for each that was changed what it was, by its target. */
async function writeSources(
  changes: readonly SourceChange[],
): Promise<ReadonlyMap<string, Prisma.InputJsonValue>> {
  const before = new Map<string, Prisma.InputJsonValue>();
  await addSources(changes.flatMap(({ source, base }) => (base === null ? [source] : [])));
  for (const { target, source, base } of changes) {
    if (base === null) continue;
    const { current, merged } = await mergedSource(base, source);
    before.set(target, current);
    await db().source.update({
      where: { id: source.id },
      data: { ...sourceRow(merged), version: { increment: 1 } },
    });
  }
  return before;
}

/** Two people may cite one page at the same time: it is entered once, as the first of them described it. */
async function addSources(sources: readonly Source[]): Promise<void> {
  const known = await db().source.findMany({
    where: { id: { in: sources.map(({ id }) => id) } },
    select: { id: true, url: true },
  });
  const there = new Map(known.map(({ id, url }) => [id, url]));
  const other = sources.find(
    ({ id, url }) => there.has(id) && (url === null || there.get(id) !== url),
  );
  if (other !== undefined)
    throw new Failure(
      "conflict",
      `Nothing was published. The source "${other.id}" was added by somebody else in the meantime, with another address: return it to its author.`,
    );
  await insertRows("source", sources.filter(({ id }) => !there.has(id)).map(sourceRow));
}

type Source = SourceChange["source"];

const sourceRow = ({ accessed, ...rest }: Source) => ({ ...rest, accessed: day(accessed) });
