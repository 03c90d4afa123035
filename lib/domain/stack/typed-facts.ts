import type { Fact } from "../fact/fact.ts";
import type { FactNote } from "../fact/fact-note.ts";
import type { PropertyId } from "../fact/property.ts";
import type { PlainDate } from "../quantity/plain-date.ts";

/** Answers as facts, so that they are read by the rules of every other fact and can be opened. */
export type TypedFacts = {
  readonly say: (subject: string, about: string, property: PropertyId, value: unknown) => void;
  readonly bySubject: () => ReadonlyMap<string, readonly Fact[]>;
  readonly notes: () => readonly FactNote[];
};

/** Collects what was typed on a day; its source is the person who typed it, so no other is named. */
export function typedFacts(day: PlainDate): TypedFacts {
  const notes: FactNote[] = [];
  return {
    say: (subject, about, property, value) => {
      notes.push({
        about: `You said of ${about}`,
        sources: [],
        fact: {
          id: `typed:${subject}:${property}`,
          subject,
          property,
          value,
          unspecified: null,
          validFrom: day,
          validTo: null,
          recordedAt: `${day}T00:00:00.000Z`,
          corrects: null,
          method: "reported",
          confidence: "high",
          rank: "normal",
          note: null,
          withdrawn: false,
          original: null,
          recordedBy: null,
          citations: [],
        },
      });
    },
    bySubject: () =>
      Map.groupBy(
        notes.map(({ fact }) => fact),
        ({ subject }) => subject,
      ),
    notes: () => notes,
  };
}
