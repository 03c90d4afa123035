import "server-only";
import { claimsAt, RANKS } from "../../domain/fact/fact.ts";
import type { FactNotes } from "../../domain/fact/fact-note.ts";
import { clocksOf, type View } from "../../domain/view/view.ts";
import { notesOn } from "./fact-notes.ts";
import { factsOfSubject } from "./facts.ts";

/** All claims in force about one subject on the view's day, the one we rest on first. */
export async function claimsAbout(subject: string, view: View): Promise<FactNotes> {
  const claims = claimsAt(await factsOfSubject(subject), clocksOf(view));
  return notesOn(
    claims.toSorted(
      (a, b) =>
        a.property.localeCompare(b.property) ||
        RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank) ||
        b.validFrom.localeCompare(a.validFrom),
    ),
  );
}
