import { publicPageOf } from "../curation/public-page.ts";
import type { FactNote, FactNotes } from "../fact/fact-note.ts";
import { isPropertyId, PROPERTIES } from "../fact/property.ts";
import { parseSubject } from "../fact/subject.ts";
import type { Section } from "./board-report.ts";
import type { Claim } from "./claim.ts";
import type { Gate } from "./gates-of.ts";

/** The page of one thing that keeps a report, and what it is called. */
export type GateLead = { readonly href: string; readonly name: string };

/** A place of a gate: its name, and where in the pages below it stands; null where it has no place of its own. */
export type GatePlace = { readonly name: string; readonly href: string | null };

/** A gate as a page shows it: every place, and every fact behind it, led to. */
export type LedGate = Omit<Gate, "places" | "facts"> & {
  readonly places: readonly GatePlace[];
  /** Whether whoever looks may mend what is recorded; others have to ask. */
  readonly mayMend: boolean;
  readonly leads: readonly GateLead[];
};

/** What a report has places for. */
type Places = {
  readonly claims: readonly Pick<Claim, "label" | "number">[];
  readonly sections: readonly Pick<Section, "id" | "title">[];
};

/** What whoever looks may open. */
export type GateReader = {
  /** Whether they may open records and proposals; others are led to the page that everybody reads. */
  readonly mayPropose: boolean;
  /** The proposals that would change a fact. */
  readonly proposalsOf: (fact: FactNote["fact"]) => readonly string[];
};

/**
 * A gate with the way to each fact behind it: to the proposal that waits where it is under
 * review, else to its line in the record. Prices have no page of their own, and lead nowhere.
 */
export const ledGate = (
  { facts, places, ...gate }: Gate,
  report: Places,
  notes: FactNotes,
  reader: GateReader,
): LedGate => ({
  ...gate,
  mayMend: reader.mayPropose,
  places: places.map((name) => ({ name, href: placeIn(report, name) })),
  leads: [
    ...new Map(
      facts
        .flatMap((id) => notes.get(id) ?? [])
        .flatMap((note) => leadsTo(note, gate.code, reader))
        .map((lead) => [lead.href, lead]),
    ).values(),
  ],
});

function leadsTo(
  { fact, about }: FactNote,
  code: Gate["code"],
  { mayPropose, proposalsOf }: GateReader,
): GateLead[] {
  const { subject, property } = fact;
  const known = parseSubject(subject);
  if (known === undefined) return [];
  const name = isPropertyId(property) ? `${about}: ${PROPERTIES[property].label}` : about;
  if (!mayPropose) {
    const page = publicPageOf(known);
    return page === undefined ? [] : [{ href: page, name }];
  }
  const waiting = code === "fact-under-review" ? proposalsOf(fact) : [];
  if (waiting.length === 0) return [{ href: `/data/records/${subject}#${property}`, name }];
  return waiting.map((id) => ({ href: `/data/review/${id}`, name }));
}

/** A claim by what it is called, or a section by its title, with what stands in it behind a comma. */
function placeIn({ claims, sections }: Places, name: string): string | null {
  const claim = claims.find(({ label }) => label === name);
  if (claim !== undefined) return `#claim-${claim.number}`;
  const section = sections
    .filter(({ title }) => name === title || name.startsWith(`${title}, `))
    .toSorted((a, b) => b.title.length - a.title.length)[0];
  return section === undefined ? null : `#section-${section.id}`;
}
