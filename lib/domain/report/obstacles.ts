import type { FactNotes } from "../fact/fact-note.ts";
import { isEstimate } from "../table/table.ts";
import type { Block, BoardReport, FigureBlock, TableBlock } from "./board-report.ts";
import { claimIdsOf, phrasesOf } from "./claims-of-blocks.ts";
import { unboundNumbers } from "./phrase.ts";
import type { KeptBack } from "./report-with-lineage.ts";

/** How a fact stands today, as far as it keeps a pack from leaving. */
export type FactStanding = "retired" | "stale" | "under-review";

/** Why a report may not be published as it is. */
export type Obstacle = {
  readonly code:
    | "number-without-claim"
    | "claim-without-fact"
    | "no-alt-text"
    | "figure-without-data"
    | "fact-retired"
    | "fact-stale"
    | "fact-under-review";
  /** The section, and what in it. */
  readonly place: string;
  /** What is wrong and how it is mended. */
  readonly sentence: string;
  /** Whether a reason lets it pass; the reason is printed. */
  readonly mayBeOverridden: boolean;
};

/**
 * Everything that keeps a report from being published, in reading order; nothing
 * where it may leave.
 *
 * @param standing facts that are retired, stale beyond their limit, or under review
 * @param keptBack facts behind its claims of which its readers are not told, and so no obstacle tells
 */
export function obstaclesOf(
  report: BoardReport,
  notes: FactNotes,
  standing: ReadonlyMap<string, FactStanding>,
  keptBack: KeptBack = {},
): Obstacle[] {
  const known = new Set(report.claims.map(({ id }) => id));
  const inPages = report.sections.flatMap(({ title, blocks }) =>
    blocks.flatMap((block) => [
      ...unclaimed(block, title),
      ...claimIdsOf(block)
        .filter((id) => !known.has(id))
        .map((id) =>
          withoutClaim(title, `it refers to the claim “${id}”, which the report does not hold`),
        ),
    ]),
  );
  const inFacts = report.claims.flatMap(({ label, facts }) =>
    facts.flatMap((fact): Obstacle[] => {
      const state = standing.get(fact);
      if (!notes.has(fact))
        return [
          {
            code: "claim-without-fact",
            place: label,
            sentence: `It rests on the fact ${fact}, which is not on record. Make the draft anew.`,
            mayBeOverridden: false,
          },
        ];
      return state === undefined ? [] : [ofStanding(state, label, notes.get(fact)?.about ?? fact)];
    }),
  );
  const inKeptBack = report.claims.flatMap(({ id, label }) =>
    (keptBack[id] ?? []).flatMap((fact) => {
      const state = standing.get(fact);
      return state === undefined ? [] : [ofStanding(state, label, UNNAMED)];
    }),
  );
  return [
    ...new Map(
      [...inPages, ...inFacts, ...inKeptBack].map((one) => [JSON.stringify(one), one]),
    ).values(),
  ];
}

function unclaimed(block: Block, section: string): Obstacle[] {
  if (block.kind === "table") return unclaimedCells(block, section);
  const inWords = phrasesOf(block)
    .flatMap(unboundNumbers)
    .map((words) => withoutClaim(section, `a number stands among the words “${words.trim()}”`));
  return block.kind === "figure" ? [...inWords, ...unclaimedBars(block, section)] : inWords;
}

const unclaimedCells = ({ table, claims }: TableBlock, section: string): Obstacle[] =>
  table.rows.flatMap((row) =>
    table.columns.flatMap(({ id, label }) => {
      const value = row.cells[id]?.value ?? null;
      const isNumber = typeof value === "number" || isEstimate(value);
      return isNumber && claims[row.id]?.[id] === undefined
        ? [
            withoutClaim(
              section,
              `“${label}” of the row “${row.id}” of “${table.title}” names none`,
            ),
          ]
        : [];
    }),
  );

function unclaimedBars({ figure, alt, claims }: FigureBlock, section: string): Obstacle[] {
  const place = `${section}, ${figure.title}`;
  const values = figure.series.flatMap((series, s) =>
    series.values.map((value, i) => ({ value, claim: claims[s]?.[i] ?? null, i })),
  );
  return [
    ...(alt.trim() === ""
      ? [
          {
            code: "no-alt-text",
            place,
            sentence: "The figure has no words for those who cannot see it.",
            mayBeOverridden: false,
          } as const,
        ]
      : []),
    ...(values.every(({ value }) => value === null)
      ? [
          {
            code: "figure-without-data",
            place,
            sentence:
              "The figure has nothing to show. Leave its section out, or add what it draws.",
            mayBeOverridden: false,
          } as const,
        ]
      : []),
    ...values
      .filter(({ value, claim }) => value !== null && claim === null)
      .map(({ i }) =>
        withoutClaim(
          section,
          `“${figure.categories[i]?.label ?? i}” of “${figure.title}” names none`,
        ),
      ),
  ];
}

const withoutClaim = (place: string, what: string): Obstacle => ({
  code: "number-without-claim",
  place,
  sentence: `Every number of a pack needs a claim that opens it: ${what}.`,
  mayBeOverridden: false,
});

const STANDING: Readonly<Record<FactStanding, Pick<Obstacle, "code"> & { readonly says: string }>> =
  {
    retired: {
      code: "fact-retired",
      says: "is no longer in the register. Make the draft anew.",
    },
    stale: {
      code: "fact-stale",
      says: "has not been looked at for longer than it may go. Look at its source again, or give a reason that is printed.",
    },
    "under-review": {
      code: "fact-under-review",
      says: "has a change waiting for review. Have it reviewed, or give a reason that is printed.",
    },
  };

/** A reason is printed with what it lets pass: what is kept back must not be named there. */
const UNNAMED = "A fact that this profile keeps back";

const ofStanding = (state: FactStanding, place: string, about: string): Obstacle => ({
  code: STANDING[state].code,
  place,
  sentence: `“${about}” ${STANDING[state].says}`,
  mayBeOverridden: state !== "retired",
});
