import "server-only";
import { claimsAt } from "../../domain/fact/fact.ts";
import type { FactNotes } from "../../domain/fact/fact-note.ts";
import { clocksOf, type View } from "../../domain/view/view.ts";
import { db } from "../db.ts";
import { notesOn } from "./fact-notes.ts";
import { factsAbout } from "./facts.ts";
import { getStanding } from "./standing.ts";

/** The terms of a party in force on the view's day; those of no party are rules of law. */
export async function termsOf(partyId: string | null, view: View): Promise<FactNotes> {
  const { has, idsOf } = await getStanding(view);
  const [sheets, facts] = await Promise.all([
    db().termsSheet.findMany({
      where: { partyId: partyId === null ? null : { in: [...idsOf(partyId)] } },
      select: { id: true },
      orderBy: [{ topic: "asc" }, { id: "asc" }],
    }),
    factsAbout("terms"),
  ]);
  return notesOn(
    sheets
      .filter(({ id }) => has(`terms/${id}`))
      .flatMap(({ id }) => claimsAt(facts.get(`terms/${id}`) ?? [], clocksOf(view))),
    view,
  );
}
