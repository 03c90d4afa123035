import "server-only";
import { claimsAt, RANKS } from "../../domain/fact/fact.ts";
import { PROPERTIES } from "../../domain/fact/property.ts";
import type { FactNotes } from "../../domain/fact/fact-note.ts";
import { clocksOf, type View } from "../../domain/view/view.ts";
import { notesOn } from "./fact-notes.ts";
import { factsOfSubject } from "./facts.ts";
import { byText } from "../../domain/quantity/text-order.ts";

/** As the register of properties lists them: what was agreed before what it came to. */
const ORDER = Object.keys(PROPERTIES);

/** All claims in force for the view about a subject, or about duplicates of one, the one we rest on first. */
export async function claimsAbout(subjects: readonly string[], view: View): Promise<FactNotes> {
  const claims = claimsAt((await Promise.all(subjects.map(factsOfSubject))).flat(), clocksOf(view));
  return notesOn(
    claims.toSorted(
      (a, b) =>
        ORDER.indexOf(a.property) - ORDER.indexOf(b.property) ||
        RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank) ||
        byText(b.validFrom, a.validFrom),
    ),
    view,
  );
}
