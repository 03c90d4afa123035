import type { PressureByMix } from "../conflicts/pressure-by-mix.ts";
import type { PairConflict } from "../conflicts/conflict-pairs.ts";
import type { FactNotes } from "../fact/fact-note.ts";
import { exact } from "../quantity/estimate.ts";
import { keysOf } from "../quantity/closed-set.ts";
import type { Cell, Table } from "../table/table.ts";
import type { RightCell } from "../ties/right-cell.ts";
import { RIGHT_CATEGORIES } from "../ties/tie-words.ts";

/** What each lab of the pool returns to the provider, and what moving traffic to it would gain. */
export const pressureTable = (
  pairId: string,
  { provider }: PairConflict,
  byMix: PressureByMix | null,
): Table => ({
  id: `pressure-${pairId}`,
  title: "Steering pressure by lab",
  note: `The neutral mix is an even one over the labs that may be chosen: what steering would gain is then not hidden by steering that has happened. ${byMix === null ? "No realised mix of ours stands beside it." : "The realised mix is what our work runs on today."}`,
  columns: [
    { id: "lab", label: "Lab", unit: null },
    { id: "gain", label: "Gain per dollar sent there", unit: "usd-per-usd" },
    { id: "neutral-share", label: "Neutral mix", unit: "share" },
    { id: "neutral", label: "Pressure towards it", unit: "usd-per-usd" },
    ...(byMix === null
      ? []
      : [
          { id: "realised-share", label: "Realised mix", unit: "share" as const },
          { id: "realised", label: "Pressure on the realised mix", unit: "usd-per-usd" as const },
        ]),
  ],
  rows: provider.labs.map(({ labId, labName, gainPerOurDollar }, i) => {
    const pressureOf = (of: PressureByMix["neutral"] | undefined): Cell => ({
      value: of?.byLab[i]?.value ?? null,
    });
    return {
      id: labId,
      cells: {
        lab: { value: labName },
        gain: { value: gainPerOurDollar.value },
        "neutral-share": { value: exact(1 / provider.labs.length) },
        neutral: pressureOf(provider.pressure),
        ...(byMix === null
          ? {}
          : {
              "realised-share": { value: byMix.realisedShares[i] ?? null },
              realised: pressureOf(byMix.realised),
            }),
      },
    };
  }),
});

/** Every entry of the register for a pair, six kinds of right, each dated and with who says so. */
export function pairRightsTable(
  pairId: string,
  entries: readonly RightCell[],
  notes: FactNotes,
): Table {
  return {
    id: `rights-of-${pairId}`,
    title: "Rights, entry by entry",
    note: "The six categories of the US FTC’s staff report on AI partnerships (January 2025). Unknown means looked for and not found, or not looked into; it is never taken for absent. A register, not a score.",
    columns: [
      { id: "right", label: "Right", unit: null },
      { id: "state", label: "State", unit: null },
      { id: "since", label: "Since", unit: null },
      { id: "what", label: "What is said", unit: null },
      { id: "source", label: "Source", unit: null },
    ],
    rows: keysOf(RIGHT_CATEGORIES).flatMap((category) => {
      const own = entries.filter((entry) => entry.category === category);
      return own.length === 0
        ? [
            {
              id: category,
              cells: {
                right: { value: RIGHT_CATEGORIES[category] },
                state: { value: null, note: "unknown: not looked into" },
                since: { value: null, note: "no date", none: true },
                what: { value: null, note: "nothing on record", none: true },
                source: { value: null, note: "no source", none: true },
              },
            },
          ]
        : own.map((entry) => entryRow(entry, notes));
    }),
  };
}

function entryRow(
  { id, category, state, fact }: RightCell,
  notes: FactNotes,
): Table["rows"][number] {
  const sources = fact === null ? [] : (notes.get(fact.id)?.sources ?? []);
  const [source, ...more] = sources;
  const href = `/rights/${id}`;
  return {
    id,
    cells: {
      right: { value: RIGHT_CATEGORIES[category], href },
      state: state === "unknown" ? { value: null, note: "unknown" } : { value: state },
      since: fact === null ? { value: null, note: "nothing in force" } : { value: fact.validFrom },
      what:
        fact?.note === null || fact === null
          ? { value: null, note: "no note", none: true }
          : { value: fact.note },
      source:
        source === undefined
          ? { value: null, note: "no source" }
          : {
              value: source.title,
              href: `/sources/${source.id}`,
              ...(more.length === 0 ? {} : { note: `and ${more.length} more` }),
            },
    },
  };
}
