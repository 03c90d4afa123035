import type { Fact } from "../fact/fact.ts";
import type { Restated } from "../fact/restatement.ts";
import type { ScoreDifference } from "../portfolio/score-differences.ts";
import { UNITS } from "../quantity/unit.ts";
import type { Estimate } from "../quantity/estimate.ts";
import type { Cell, Table } from "../table/table.ts";
import type { Unit } from "../quantity/unit.ts";

/** How a fact reads: what writes these tables needs beyond the facts themselves. */
export type FactWords = {
  /** The subject in words, and the page it has. */
  readonly about: (fact: Fact) => { readonly words: string; readonly href: string | null };
  readonly property: (fact: Fact) => string;
  readonly value: (fact: Fact) => string;
  readonly why: (fact: Fact) => string | null;
  /** Who recorded it; null for what the register began with. */
  readonly by: (fact: Fact) => string | null;
  readonly sources: (fact: Fact) => string;
};

const KINDS: Readonly<Record<Restated["kind"], string>> = {
  new: "new",
  corrected: "corrected",
  withdrawn: "taken back",
};

/** What was learned, a fact a row: what it was, what it is, when and why. */
export const changesTable = (
  id: "restatement" | "corrections",
  changes: readonly Restated[],
  words: FactWords,
): Table => ({
  id,
  title: id === "corrections" ? "Corrections" : "What was learned in between",
  note:
    id === "corrections"
      ? "A correction is a new fact; what it corrects stays on record and is read as it was by whoever asks what was known before."
      : "“Decides” says whether the property reads otherwise on the day shown; what is outweighed by another claim, or not in force on that day, does not.",
  columns: [
    { id: "about", label: "About", unit: null },
    { id: "property", label: "What", unit: null },
    { id: "before", label: "Before", unit: null },
    { id: "after", label: "After", unit: null },
    { id: "kind", label: "Change", unit: null },
    ...(id === "restatement" ? [{ id: "decides", label: "Decides", unit: null }] : []),
    { id: "recorded", label: "Recorded", unit: null },
    { id: "why", label: "Why", unit: null },
    { id: "by", label: "By", unit: null },
    { id: "sources", label: "Sources", unit: null },
    { id: "method", label: "Method", unit: null, exportOnly: true },
    { id: "from", label: "Holds from", unit: null, exportOnly: true },
  ],
  rows: changes.map(({ fact, before, kind, decides }) => {
    const { words: about, href } = words.about(fact);
    const none = (note: string): Cell => ({ value: null, note, none: true });
    const why = words.why(fact);
    return {
      id: fact.id,
      cells: {
        about: { value: about, ...(href === null ? {} : { href }) },
        property: { value: words.property(fact) },
        before: before === null ? none("nothing on record") : { value: words.value(before) },
        after: fact.withdrawn ? none("taken back") : { value: words.value(fact) },
        kind: { value: KINDS[kind] },
        ...(id === "restatement" ? { decides: { value: decides } } : {}),
        recorded: { value: fact.recordedAt.slice(0, 10) },
        why: why === null ? { value: null, note: "no reason recorded" } : { value: why },
        by: { value: words.by(fact) ?? "the seed" },
        sources: { value: words.sources(fact) },
        method: { value: fact.method },
        from: { value: fact.validFrom },
      },
    };
  }),
});

/** The headline scores before and after, with what differs and whether that is clear. */
export const scoreDifferencesTable = (
  differences: readonly ScoreDifference[],
  inWords: (value: Estimate, unit: Unit) => string,
): Table => ({
  id: "restatement-scores",
  title: "Effect on the headline scores",
  note: "A difference runs from the least to the most it can be. Where the two bands overlap there is no clear difference.",
  columns: [
    { id: "score", label: "Score", unit: null },
    { id: "before", label: "Before", unit: null },
    { id: "after", label: "After", unit: null },
    { id: "difference", label: "Difference", unit: null },
    { id: "verdict", label: "Verdict", unit: null },
    { id: "unit", label: "Unit", unit: null, exportOnly: true },
  ],
  rows: differences.map(({ label, unit, before, after, difference, verdict }) => {
    const cell = (value: Estimate | null): Cell =>
      value === null ? { value: null, note: "no such score" } : { value: inWords(value, unit) };
    return {
      id: label,
      cells: {
        score: { value: label },
        before: cell(before),
        after: cell(after),
        difference:
          difference === null
            ? { value: null, note: "not comparable" }
            : verdict === "same"
              ? { value: "none" }
              : cell(difference),
        verdict: { value: verdict },
        unit: { value: UNITS[unit] },
      },
    };
  }),
});
