import { UNITS, type Unit } from "../../quantity/unit.ts";
import type { Table } from "../../table/table.ts";
import { askedForInputs } from "../asked-for.ts";
import type { Block } from "../board-report.ts";
import { CAUSES } from "../causes.ts";
import { type ClaimDraft, claimOfCount } from "../claim.ts";
import {
  claimedTable,
  type Drafted,
  type DraftedSection,
  listOf,
  namedBy,
  sectionOf,
  sentence,
} from "../drafted.ts";
import { asItWas } from "../key-figures.ts";
import type { Material } from "../material.ts";
import { MOVED, type Movement, movementSince } from "../movement.ts";
import { counted, type Dated, named, type Phrase, phrase, said, verbatim } from "../phrase.ts";
import { restatedBy, type Restatement } from "../restated-by.ts";

/**
 * What moved since the last pack and why, and what that pack said that has been corrected since.
 *
 * @param claims with all that they rest on, what readers are not told of included
 * @param isKeptBack whether a fact is one that the readers are not told of
 */
export function movementSection(
  { inputs, notes }: Material,
  claims: readonly ClaimDraft[],
  isKeptBack: (factId: string) => boolean = () => false,
): DraftedSection {
  const { previous, methodVersion, asOf } = inputs;
  const heading = { id: "movement", title: "Movement since the last pack" };
  if (previous === null)
    return sectionOf(heading, [sentence(phrase`No earlier pack was chosen to compare with.`)]);
  const subjectOf = (factId: string) => notes.get(factId)?.fact.subject;
  const asked = askedForInputs(inputs);
  const all = movementSince(previous, claims, { methodVersion, asOf, asked, subjectOf });
  const moved = all.filter(isInBoth);
  const listed = all.filter((one) => !isChosenAnew(one));
  const day: Dated = { day: previous.asOf };
  const since = phrase`${named(previous.edition)}, as of ${day}`;
  const restated = restatedBy(previous.corrected, previous.claims, claims);
  return sectionOf(heading, [
    sentence(
      moved.length === 0
        ? phrase`No number that both packs state has moved since ${since}.`
        : phrase`${counted(countOf("moved", "Numbers that moved", moved.length), "number")} moved since ${since}, ${said(countOf("clearly", "Numbers that clearly moved", moved.filter((one) => one.moved !== "no-clear-change").length))} of them clearly.`,
      "finding",
    ),
    ...unlistedSentence(all.filter(isChosenAnew), inputs.choices.highlight !== false),
    ...unitsOf(listed).map((unit) =>
      movementBlock(
        unit,
        listed.filter((one) => one.unit === unit),
        claims,
        previous.edition,
      ),
    ),
    ...(restated.length === 0
      ? [sentence(phrase`No fact behind ${since} has been corrected.`, "note")]
      : [
          sentence(phrase`Facts behind these numbers of ${since} were corrected since:`),
          ...listOf(
            restated.map((one) =>
              restatementSentence(one, previous.edition, claims, (id) =>
                isKeptBack(id)
                  ? "a fact that this profile keeps back"
                  : (notes.get(id)?.about ?? id),
              ),
            ),
          ),
        ]),
  ]);
}

const isInBoth = ({ moved }: Movement): boolean => moved !== "new" && moved !== "gone";

/** A number that one of the two packs states because it was asked to: it stands there, and has not moved. */
const isChosenAnew = (one: Movement): boolean => !isInBoth(one) && one.causes.includes("choices");

/** How many numbers are not listed, and why; those that are new can be found where they stand. */
function unlistedSentence(unlisted: readonly Movement[], isMarked: boolean): Drafted<Block>[] {
  if (unlisted.length === 0) return [];
  const fresh = unlisted.filter(({ moved }) => moved === "new").length;
  const gone = unlisted.length - fresh;
  const news = phrase`${counted(countOf("first-stated", "Numbers stated for the first time, by what was chosen", fresh), "number")} that this pack states for the first time${isMarked ? " (marked N where they stand)" : ""}`;
  const lost = phrase`${counted(countOf("left-out", "Numbers no longer stated, by what was chosen", gone), "number")} that it no longer states`;
  const both = fresh === 0 ? lost : gone === 0 ? news : phrase`${news}, and ${lost}`;
  return [
    sentence(phrase`Not listed here, as what was chosen for the pack changed: ${both}.`, "body"),
  ];
}

const countOf = (what: string, label: string, count: number): ClaimDraft => ({
  ...claimOfCount(`movement/${what}`, label, count, []),
  restsOn: "pack",
});

const unitsOf = (all: readonly Movement[]): Unit[] => [...new Set(all.map(({ unit }) => unit))];

/** Numbers of one unit, what they were beside what they are. */
const movementTable = (unit: Unit, movements: readonly Movement[]): Table => ({
  id: `movement-${unit}`,
  title: `What moved, in ${UNITS[unit]}`,
  columns: [
    { id: "what", label: "Number", unit: null, verbatim: true },
    { id: "was", label: "Last pack", unit },
    { id: "is", label: "This pack", unit },
    { id: "moved", label: "Moved", unit: null },
    { id: "why", label: "What may have moved it", unit: null },
  ],
  rows: movements.map(({ id, label, was, is, moved, causes }) => ({
    id,
    cells: {
      what: { value: label },
      was:
        was === null
          ? { value: null, note: moved === "new" ? "not stated" : "not known" }
          : { value: was },
      is:
        is === null
          ? { value: null, note: moved === "gone" ? "not stated" : "not known" }
          : { value: is },
      moved: { value: MOVED[moved] },
      why: { value: causes.map((cause) => CAUSES[cause]).join("; ") },
    },
  })),
});

function movementBlock(
  unit: Unit,
  movements: readonly Movement[],
  claims: readonly ClaimDraft[],
  edition: string,
): Drafted<Block> {
  const now = new Map(claims.map((claim) => [claim.id, claim]));
  return claimedTable(movementTable(unit, movements), namedBy("what"), (row, { id }) => {
    const claim = now.get(row.id);
    return id === "is" && claim !== undefined
      ? claim
      : asItWas({ id: row.id, label: namedBy("what")(row), value: null, unit }, edition);
  });
}

function restatementSentence(
  { id, label, was, unit, because }: Restatement,
  edition: string,
  claims: readonly ClaimDraft[],
  aboutOf: (factId: string) => string,
): Phrase {
  const before = asItWas({ id, label, value: was, unit }, edition);
  const now = claims.find((claim) => claim.id === id);
  const about = named([...new Set(because.map(({ was: fact }) => aboutOf(fact)))].join("; "));
  return now === undefined
    ? phrase`${verbatim(label)} was ${said(before)} and is no longer stated (${about}).`
    : phrase`${verbatim(label)} was ${said(before)} and is ${said(now)} (${about}).`;
}
