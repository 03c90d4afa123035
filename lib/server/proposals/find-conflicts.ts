import "server-only";
import type { Change, FactChange } from "../../domain/curation/change.ts";
import { claimOf, sameClaim } from "../../domain/curation/claim-of.ts";
import type { Claim, Conflict } from "../../domain/curation/conflict.ts";
import { Change as ChangeSchema } from "../../domain/curation/change.ts";
import { UNDECIDED } from "../../domain/curation/review.ts";
import type { Fact } from "../../domain/fact/fact.ts";
import { db } from "../db.ts";
import { factsOfSubjects } from "../queries/facts.ts";

/** What stands now where a change was made: a fact recorded since, or a proposal sent since. */
type Theirs = {
  readonly claim: Claim;
  readonly factId: string | null;
  readonly authorId: string | null;
  readonly at: string;
};

/**
 * What others did since the record was read, where a change does something else.
 * Changes to different properties of a record never meet: the property is the
 * field, since a value and the source that says so are not merged apart.
 *
 * @param readAt when the author read the record, ISO instant
 * @param authorId whose own earlier changes are no conflict
 * @param exceptProposal the proposal that is being revised or published
 */
export async function findConflicts(
  changes: readonly Change[],
  {
    readAt,
    authorId,
    exceptProposal,
  }: { readonly readAt: string; readonly authorId: string; readonly exceptProposal: string | null },
): Promise<Conflict[]> {
  const targets = [
    ...new Set(changes.flatMap((change) => (change.kind === "fact" ? [change.target] : []))),
  ];
  const facts = await factsOfSubjects(targets);
  const pending = await pendingOn(targets, readAt, authorId, exceptProposal);
  const found = changes.flatMap((change, position) => {
    if (change.kind !== "fact") return [];
    const claims = (facts.get(change.target) ?? []).filter(
      ({ property }) => property === change.property,
    );
    const base = claims.find(({ id }) => id === change.base);
    const theirs =
      published(change, claims, readAt, authorId) ??
      pending.get(`${change.target} ${change.property}`);
    if (theirs === undefined || sameClaim(theirs.claim, change.claim)) return [];
    return [
      {
        position,
        target: change.target,
        property: change.property,
        base: base === undefined ? null : claimOf(base),
        mine: change.claim,
        theirs: theirs.claim,
        theirFactId: theirs.factId,
        by: theirs.authorId,
        at: theirs.at,
      },
    ];
  });
  return withNames(found);
}

/** What a change was made to has been corrected since, or claimed where nothing was. */
function published(
  change: FactChange,
  claims: readonly Fact[],
  readAt: string,
  authorId: string,
): Theirs | undefined {
  const latest = change.base === null ? undefined : latestOf(change.base, claims);
  const standing =
    change.base === null
      ? claims.find(
          ({ recordedAt, recordedBy, corrects, withdrawn }) =>
            recordedAt > readAt && recordedBy !== authorId && corrects === null && !withdrawn,
        )
      : latest?.id === change.base
        ? undefined
        : latest;
  return standing === undefined
    ? undefined
    : {
        claim: standing.withdrawn ? null : claimOf(standing),
        factId: standing.id,
        authorId: standing.recordedBy,
        at: standing.recordedAt,
      };
}

/** The end of the chain of corrections that begins with a fact. */
function latestOf(id: string, claims: readonly Fact[]): Fact | undefined {
  const next = claims.find(({ corrects }) => corrects === id);
  return next === undefined ? claims.find((claim) => claim.id === id) : latestOf(next.id, claims);
}

/** What others have proposed for the same properties since, by "subject property". */
async function pendingOn(
  targets: readonly string[],
  readAt: string,
  authorId: string,
  exceptProposal: string | null,
): Promise<ReadonlyMap<string, Theirs>> {
  const rows = await db().proposalChange.findMany({
    where: {
      kind: "fact",
      target: { in: [...targets] },
      proposal: {
        state: { in: [...UNDECIDED] },
        createdAt: { gt: new Date(readAt) },
        authorId: { not: authorId },
        ...(exceptProposal === null ? {} : { id: { not: exceptProposal } }),
      },
    },
    select: {
      payload: true,
      proposal: { select: { authorId: true, createdAt: true } },
    },
    orderBy: { proposal: { createdAt: "asc" } },
  });
  return new Map(
    rows.flatMap(({ payload, proposal }) => {
      const change = ChangeSchema.parse(payload);
      return change.kind === "fact"
        ? [
            [
              `${change.target} ${change.property}`,
              {
                claim: change.claim,
                factId: null,
                authorId: proposal.authorId,
                at: proposal.createdAt.toISOString(),
              },
            ] as const,
          ]
        : [];
    }),
  );
}

async function withNames(conflicts: readonly Conflict[]): Promise<Conflict[]> {
  const ids = [...new Set(conflicts.flatMap(({ by }) => by ?? []))];
  const people = await db().user.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return conflicts.map((conflict) => ({
    ...conflict,
    by: conflict.by === null ? null : (names.get(conflict.by) ?? null),
  }));
}
