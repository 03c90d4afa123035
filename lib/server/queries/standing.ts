import "server-only";
import { cache } from "react";
import { keysOf, memberOf } from "../../domain/quantity/closed-set.ts";
import { type Standing, standingAt } from "../../domain/ties/standing.ts";
import { PARTY_KINDS } from "../../domain/ties/tie-words.ts";
import { clocksOf, type View, viewFromSegment, viewToSegment } from "../../domain/view/view.ts";
import { db } from "../db.ts";
import { factsAbout, factsThatRetire } from "./facts.ts";

const standing = cache(async (segment: string): Promise<Standing> => {
  const view = viewFromSegment(segment);
  if (view === undefined) throw new RangeError(`${segment} is no view`);
  const [rows, entered, aboutParties, retiring] = await Promise.all([
    db().party.findMany({
      select: {
        id: true,
        name: true,
        kind: true,
        parentId: true,
        hqCountry: true,
        website: true,
        note: true,
      },
    }),
    db().subject.findMany({
      where: { recordedAt: { not: null } },
      select: { id: true, recordedAt: true },
    }),
    factsAbout("party"),
    factsThatRetire(),
  ]);
  return standingAt(
    rows.map((row) => ({ ...row, kind: memberOf(keysOf(PARTY_KINDS), row.kind) })),
    new Map(
      entered.flatMap(({ id, recordedAt }): [string, string][] =>
        recordedAt === null ? [] : [[id, recordedAt.toISOString()]],
      ),
    ),
    new Map([...retiring, ...aboutParties]),
    clocksOf(view),
  );
});

/** Who stands in the register for the view, and whom a duplicate reads as. */
export const getStanding = (view: View): Promise<Standing> => standing(viewToSegment(view));
