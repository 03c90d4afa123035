import type { FactNotes } from "../fact/fact-note.ts";
import type { Block, BoardReport } from "./board-report.ts";
import type { Claim } from "./claim.ts";
import { claimIdsOf } from "./claims-of-blocks.ts";
import { looseIn, unclaimedIn } from "./unclaimed-in.ts";
import type { KeptBack } from "./report-with-lineage.ts";

/** How a fact stands today, as far as it keeps a pack from leaving. */
export type FactStanding = "retired" | "stale" | "under-review";

/** Why a report may not be published as it is. */
export type Obstacle = {
  readonly code:
    | "number-without-claim"
    | "number-in-words"
    | "claim-without-fact"
    | "line-without-number"
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
  /** The fact that stands so; absent where it is no fact that keeps it. For who mends it, and printed nowhere. */
  readonly fact?: string;
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
  const claims = new Map(report.claims.map((claim) => [claim.id, claim]));
  const names = report.names ?? [];
  const inPages = report.sections.flatMap(({ title, blocks }) => [
    ...looseIn([title], names).map((words) => loose(title, words)),
    ...blocks.flatMap((block) => [
      ...unclaimedIn(block, { claims, names }).map(({ where, what }) =>
        withoutClaim(where === undefined ? title : `${title}, ${where}`, what),
      ),
      ...unseen(block, title),
      ...withoutNumber(block, title),
      ...claimIdsOf(block)
        .filter((id) => !claims.has(id))
        .map((id) =>
          withoutClaim(title, `it refers to the claim “${id}”, which the report does not hold`),
        ),
    ]),
  ]);
  const { filters, leftOut, demo } = report;
  const inFrame = looseIn([...filters, ...leftOut, demo ?? ""], names).map((words) =>
    loose("Every page", words),
  );
  const inClaims = report.claims.flatMap((claim) =>
    restsOnNothing(claim) ? [withoutFact(claim.label)] : [],
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
      return state === undefined
        ? []
        : [ofStanding(state, label, notes.get(fact)?.about ?? fact, fact)];
    }),
  );
  const inKeptBack = report.claims.flatMap(({ id, label }) =>
    (keptBack[id] ?? []).flatMap((fact) => {
      const state = standing.get(fact);
      return state === undefined ? [] : [ofStanding(state, label, UNNAMED, fact)];
    }),
  );
  return [
    ...new Map(
      [...inFrame, ...inPages, ...inClaims, ...inFacts, ...inKeptBack].map((one) => [
        JSON.stringify(one),
        one,
      ]),
    ).values(),
  ];
}

/** Lines that are drawn for no number of the report. */
const withoutNumber = (block: Block, place: string): Obstacle[] =>
  block.kind !== "list"
    ? []
    : (block.lacks ?? []).map((id) => ({
        code: "line-without-number",
        place,
        sentence: `A line of appetite is drawn for “${id}”, which is no number of this report. Take the line out, or draw it for another number.`,
        mayBeOverridden: false,
      }));

/** What of a figure nobody can hear, or see. */
function unseen(block: Block, section: string): Obstacle[] {
  if (block.kind !== "figure") return [];
  const { figure, alt } = block;
  const place = `${section}, ${figure.title}`;
  const isBare = figure.series.every(({ values }) => values.every((value) => value === null));
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
    ...(isBare
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
  ];
}

/** Whether a number that is known is stated, and nothing says on what it rests. */
const restsOnNothing = ({ value, facts, gaps, restsOn }: Claim): boolean =>
  value !== null && restsOn === undefined && facts.length + gaps.length === 0;

const withoutFact = (place: string): Obstacle => ({
  code: "claim-without-fact",
  place,
  sentence:
    "It rests on no fact, and nothing says that somebody chose it. Make the draft anew, or leave out the section that states it.",
  mayBeOverridden: false,
});

const withoutClaim = (place: string, what: string): Obstacle => ({
  code: "number-without-claim",
  place,
  sentence: `Every number of a pack needs a claim that opens it: ${what}.`,
  mayBeOverridden: false,
});

const loose = (place: string, words: string): Obstacle =>
  withoutClaim(place, `a number stands among the words “${words.trim()}”`);

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

const ofStanding = (state: FactStanding, place: string, about: string, fact: string): Obstacle => ({
  code: STANDING[state].code,
  place,
  sentence: `“${about}” ${STANDING[state].says}`,
  mayBeOverridden: state !== "retired",
  fact,
});
