import "server-only";
import {
  correctionsKnownAt,
  type Restated,
  restatedBetween,
} from "../../domain/fact/restatement.ts";
import type { Fact } from "../../domain/fact/fact.ts";
import { subjectPath } from "../../domain/fact/subject-path.ts";
import { scoreDifferences } from "../../domain/portfolio/score-differences.ts";
import { parsePlainDate } from "../../domain/quantity/plain-date.ts";
import { changesTable, type FactWords } from "../../domain/tables/restatement-tables.ts";
import { clocksOf, knownAtEndOf, type View } from "../../domain/view/view.ts";
import { factValue, propertyLabel } from "../../format/fact-value.ts";
import type { Prisma } from "../prisma/client.ts";
import { db } from "../db.ts";
import { notesOn } from "./fact-notes.ts";
import { factsOfSubjects } from "./facts.ts";
import { getRelease } from "./release.ts";
import { getPosition } from "./scores.ts";

/** What was learned since the end of a day and by the view's, with its effect on the headline scores. */
export async function getRestatement(asked: string | undefined, view: View) {
  const { firstRecorded } = await getRelease();
  const begins = firstRecorded ?? view.asOf;
  const day = asked === undefined ? undefined : parsePlainDate(asked);
  const isShown = day !== undefined && day <= (view.asKnown ?? day);
  const since = isShown ? day : begins;
  const [earlier, { validOn, knownAt }] = [knownAtEndOf(since), clocksOf(view)];
  const [facts, before, after] = await Promise.all([
    factsConcernedBy({ recordedAt: { gt: new Date(earlier), lte: new Date(knownAt) } }),
    getPosition({ ...view, asKnown: since }),
    getPosition(view),
  ]);
  return {
    since,
    setAside: asked !== undefined && !isShown,
    changes: await changesOf(
      "restatement",
      restatedBetween(facts, validOn, earlier, knownAt),
      view,
    ),
    differences: scoreDifferences(before?.scores, after?.scores),
    isDemo: (after ?? before)?.portfolio.organisation.isDemo ?? false,
    organisation: (after ?? before)?.portfolio.organisation.name ?? null,
  };
}

/** Every correction the view knows of, newest first. */
export async function listCorrections(view: View) {
  const { knownAt } = clocksOf(view);
  const facts = await factsConcernedBy({
    correctsId: { not: null },
    recordedAt: { lte: new Date(knownAt) },
  });
  return changesOf("corrections", correctionsKnownAt(facts, knownAt), view);
}

/** All facts about the subjects of those that are asked for, so that each can be read as it stood. */
async function factsConcernedBy(where: Prisma.FactWhereInput): Promise<readonly Fact[]> {
  const rows = await db().fact.findMany({
    where,
    select: { subjectId: true },
    distinct: ["subjectId"],
  });
  const bySubject = await factsOfSubjects(rows.map(({ subjectId }) => subjectId));
  return [...bySubject.values()].flat();
}

async function changesOf(
  id: "restatement" | "corrections",
  changes: readonly Restated[],
  view: View,
) {
  const facts = changes.map(({ fact }) => fact);
  const [notes, origins] = await Promise.all([
    notesOn(facts, view),
    db().fact.findMany({
      where: { id: { in: facts.map((fact) => fact.id) } },
      select: {
        id: true,
        recordedBy: { select: { name: true } },
        proposal: { select: { reason: true } },
      },
    }),
  ]);
  const originOf = new Map(origins.map((origin) => [origin.id, origin]));
  const words: FactWords = {
    about: (fact) => ({
      words: notes.get(fact.id)?.about ?? fact.subject,
      href: subjectPath(fact.subject),
    }),
    property: ({ property }) => propertyLabel(property),
    value: factValue,
    why: (fact) => fact.note ?? originOf.get(fact.id)?.proposal?.reason ?? null,
    by: (fact) => originOf.get(fact.id)?.recordedBy?.name ?? null,
    sources: (fact) =>
      [...new Set(notes.get(fact.id)?.sources.map(({ title }) => title))].join("; "),
  };
  return changesTable(id, changes, words);
}
