import "server-only";
import { Change } from "../../domain/curation/change.ts";
import { claimOf } from "../../domain/curation/claim-of.ts";
import type {
  ChangeDetail,
  OpenFlag,
  ProposalDetail,
  ProposalLine,
  Revision,
} from "../../domain/curation/proposal-on-show.ts";
import { PROPOSAL_STATES } from "../../domain/curation/proposal.ts";
import { reviewPriority } from "../../domain/curation/effect.ts";
import { UNDECIDED } from "../../domain/curation/review.ts";
import { memberOf } from "../../domain/quantity/closed-set.ts";
import { isUuid } from "../../domain/quantity/uuid.ts";
import { db } from "../db.ts";
import type { Prisma } from "../prisma/client.ts";
import { subjectsInWords } from "./fact-notes.ts";
import { factsWithIds } from "./facts.ts";
import { viewOfToday } from "./shell.ts";
import { listSources } from "./sources.ts";

const LINE = {
  id: true,
  state: true,
  authorId: true,
  author: { select: { name: true } },
  reason: true,
  fileName: true,
  createdAt: true,
  impact: true,
  _count: { select: { changes: true } },
  changes: {
    select: { target: true },
    distinct: ["target"],
    orderBy: { position: "asc" },
    take: 3,
  },
} as const satisfies Prisma.ProposalSelect;

async function inWords(
  rows: readonly Prisma.ProposalGetPayload<{ select: typeof LINE }>[],
): Promise<ProposalLine[]> {
  const names = await subjectsInWords(
    rows.flatMap(({ changes }) => changes.map(({ target }) => target)),
    viewOfToday(),
  );
  return rows.map(({ state, author, createdAt, _count, changes, ...row }) => ({
    ...row,
    state: memberOf(PROPOSAL_STATES, state),
    author: author.name,
    createdAt: createdAt.toISOString(),
    changes: _count.changes,
    about: changes.map(({ target }) => names.get(target) ?? target),
  }));
}

const DAY_MS = 86_400_000;

/** What waits for review, the weightiest first: impact times age in days. */
export async function listWaiting(now: Date): Promise<ProposalLine[]> {
  const rows = await db().proposal.findMany({
    where: { state: { in: [...UNDECIDED] } },
    select: LINE,
    orderBy: { createdAt: "asc" },
  });
  const priority = ({ impact, createdAt }: { impact: number; createdAt: Date }) =>
    reviewPriority(impact, (now.getTime() - createdAt.getTime()) / DAY_MS);
  return inWords(rows.toSorted((a, b) => priority(b) - priority(a)));
}

/** What was decided last, newest first. */
export async function listDecided(limit: number): Promise<ProposalLine[]> {
  const rows = await db().proposal.findMany({
    where: { state: { notIn: [...UNDECIDED] } },
    select: LINE,
    orderBy: [{ decidedAt: { sort: "desc", nulls: "last" } }, { createdAt: "desc" }],
    take: limit,
  });
  return inWords(rows);
}

/** A proposal with the changes from a place on; undefined where there is none by that id. */
export async function getProposal(
  id: string,
  { from, count }: { readonly from: number; readonly count: number },
): Promise<ProposalDetail | undefined> {
  const row = await db().proposal.findUnique({
    where: { id },
    select: {
      ...LINE,
      version: true,
      decider: { select: { name: true } },
      decidedAt: true,
      decisionReason: true,
      undoneAt: true,
    },
  });
  if (row === null) return undefined;
  const [line] = await inWords([row]);
  const changes = await db().proposalChange.findMany({
    where: { proposalId: id, position: { gte: from, lt: from + count } },
    orderBy: { position: "asc" },
    select: { position: true, payload: true },
  });
  return line === undefined
    ? undefined
    : {
        ...line,
        version: row.version,
        decider: row.decider?.name ?? null,
        decidedAt: row.decidedAt?.toISOString() ?? null,
        decisionReason: row.decisionReason,
        undoneAt: row.undoneAt?.toISOString() ?? null,
        details: await detailsOf(
          changes.map(({ position, payload }) => ({ position, change: Change.parse(payload) })),
        ),
      };
}

async function detailsOf(
  changes: readonly { readonly position: number; readonly change: Change }[],
): Promise<ChangeDetail[]> {
  const [bases, names, sources] = await Promise.all([
    factsWithIds(
      changes.flatMap(({ change }) => (change.kind === "fact" ? (change.base ?? []) : [])),
    ),
    subjectsInWords(
      changes.map(({ change }) => change.target),
      viewOfToday(),
    ),
    listSources(viewOfToday()),
  ]);
  const made = changes.flatMap(({ change }) => (change.kind === "source" ? [change.source] : []));
  const known = new Map([...sources, ...made].map((source) => [source.id, source]));
  return changes.map(({ position, change }) => {
    const { kind, target } = change;
    const base = change.kind === "fact" ? bases.find((fact) => fact.id === change.base) : undefined;
    return {
      position,
      kind,
      target,
      about: names.get(target) ?? target,
      property: change.kind === "fact" ? change.property : null,
      before: base === undefined ? null : claimOf(base),
      after: change.kind === "fact" ? change.claim : null,
      described:
        change.kind === "fact" ? null : change.kind === "subject" ? change.identity : change.source,
      base: change.kind === "source" ? change.base : null,
      sources:
        change.kind === "fact"
          ? (change.claim?.citations ?? []).flatMap(({ source }) => known.get(source) ?? [])
          : [],
    };
  });
}

/** What an author would revise; null where it is not theirs, or decided. */
export async function getRevision(id: string, authorId: string): Promise<Revision | null> {
  const row = await db().proposal.findFirst({
    where: { id: isUuid(id) ? id : NOBODYS, authorId, state: { in: [...UNDECIDED] } },
    include: { changes: { orderBy: { position: "asc" } } },
  });
  return row === null
    ? null
    : {
        id,
        version: row.version,
        reason: row.reason,
        question: row.decisionReason,
        changes: row.changes.map(({ payload }) => Change.parse(payload)),
      };
}

const NOBODYS = "00000000-0000-0000-0000-000000000000";

/** What is flagged and not looked at yet, the oldest first. */
export async function listFlags(): Promise<OpenFlag[]> {
  const rows = await db().flag.findMany({
    where: { resolvedAt: null },
    include: {
      fact: { select: { subjectId: true, property: true } },
      user: { select: { name: true } },
    },
    orderBy: { createdAt: "asc" },
  });
  const names = await subjectsInWords(
    rows.map(({ fact }) => fact.subjectId),
    viewOfToday(),
  );
  return rows.map(({ id, factId, fact, user, note, createdAt }) => ({
    id,
    factId,
    subject: fact.subjectId,
    property: fact.property,
    about: names.get(fact.subjectId) ?? fact.subjectId,
    by: user.name,
    note,
    at: createdAt.toISOString(),
  }));
}
