import "server-only";
import { claimsAt } from "../../domain/fact/fact.ts";
import type { FactNote } from "../../domain/fact/fact-note.ts";
import { keysOf } from "../../domain/quantity/closed-set.ts";
import { INTEREST_TOPICS, type InterestTopic } from "../../domain/ties/interest-topics.ts";
import { clocksOf, type View } from "../../domain/view/view.ts";
import { db } from "../db.ts";
import { notesOn } from "./fact-notes.ts";
import { factsAbout } from "./facts.ts";
import { getStanding } from "./standing.ts";

/** What those who keep this register state of one matter; no statement is in force where the list is empty. */
export type OwnInterest = {
  readonly topic: InterestTopic;
  readonly question: string;
  readonly statements: readonly FactNote[];
};

/** Our own interests for the view, a topic at a time, in reading order. */
export async function listOwnInterests(view: View): Promise<OwnInterest[]> {
  const [sheets, facts, { has }] = await Promise.all([
    db().interestSheet.findMany({ orderBy: { id: "asc" } }),
    factsAbout("interest"),
    getStanding(view),
  ]);
  return Promise.all(
    keysOf(INTEREST_TOPICS).map(async (topic) => {
      const claims = sheets
        .filter((sheet) => sheet.topic === topic && has(`interest/${sheet.id}`))
        .flatMap(({ id }) => claimsAt(facts.get(`interest/${id}`) ?? [], clocksOf(view)));
      return {
        topic,
        question: INTEREST_TOPICS[topic],
        statements: [...(await notesOn(claims, view)).values()],
      };
    }),
  );
}
