import "server-only";
import { dueClaims } from "../../domain/curation/due-claim.ts";
import { parseSubject, SUBJECT_KINDS, type SubjectKind } from "../../domain/fact/subject.ts";
import { keysOf } from "../../domain/quantity/closed-set.ts";
import type { PlainDate } from "../../domain/quantity/plain-date.ts";
import { factValue, propertyLabel } from "../../format/fact-value.ts";
import { viewFrom } from "../../domain/view/view.ts";
import { db } from "../db.ts";
import { getParties } from "./parties.ts";
import { subjectsInWords } from "./fact-notes.ts";
import { factsAbout } from "./facts.ts";

/** A claim due for another look, as a list shows it. */
export type DueRow = {
  readonly factId: string;
  readonly subject: string;
  readonly kind: SubjectKind;
  /** The subject in words. */
  readonly about: string;
  readonly property: string;
  readonly label: string;
  readonly shown: string;
  readonly lookedAtOn: PlainDate;
  readonly overdue: number;
  readonly owner: { readonly id: string; readonly name: string } | null;
};

/** Everything due for another look on a day, the longest overdue first. */
export async function listDue(day: PlainDate): Promise<DueRow[]> {
  const [facts, owned] = await Promise.all([
    Promise.all(keysOf(SUBJECT_KINDS).map((kind) => factsAbout(kind))),
    db().subject.findMany({
      where: { ownerId: { not: null } },
      select: { id: true, owner: { select: { id: true, name: true } } },
    }),
  ]);
  const due = dueClaims(
    facts.flatMap((bySubject) => [...bySubject.values()].flat()),
    day,
  );
  const names = await subjectsInWords(
    [...new Set(due.map(({ fact }) => fact.subject))],
    viewFrom(undefined, day),
  );
  const parties = await getParties(viewFrom(undefined, day));
  const owners = new Map(owned.map(({ id, owner }) => [id, owner]));
  return due.flatMap(({ fact, overdue, lookedAtOn }) => {
    const subject = parseSubject(fact.subject);
    const kind = subject?.kind;
    const isDuplicate = kind === "party" && !parties.has(subject?.slug ?? "");
    return kind === undefined || isDuplicate
      ? []
      : [
          {
            factId: fact.id,
            subject: fact.subject,
            kind,
            about: names.get(fact.subject) ?? fact.subject,
            property: fact.property,
            label: propertyLabel(fact.property),
            shown: factValue(fact),
            lookedAtOn,
            overdue,
            owner: owners.get(fact.subject) ?? null,
          },
        ];
  });
}

/** Who can be asked to keep facts fresh: everyone who may propose, by name. */
export const listKeepers = (): Promise<{ id: string; name: string }[]> =>
  db().user.findMany({
    where: { removedAt: null, role: { not: "viewer" } },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
