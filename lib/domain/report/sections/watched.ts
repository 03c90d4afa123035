import { exact } from "../../quantity/estimate.ts";
import type { Block, KeyFigure } from "../board-report.ts";
import type { ClaimDraft } from "../claim.ts";
import { type FiredTrigger, firedTriggers, reviewsDue } from "../decision-record.ts";
import { type Drafted, type DraftedSection, listOf, sectionOf, sentence } from "../drafted.ts";
import { headlineClaims } from "../headline-claims.ts";
import { appetiteClaim, keptBy } from "../key-figures.ts";
import type { Material } from "../material.ts";
import type { PackChoices } from "../pack-choices.ts";
import { type Dated, type Phrase, phrase, quoted, said, verbatim } from "../phrase.ts";
import { REDACTIONS } from "../redaction.ts";

/** What a template without a summary says of lines that were drawn; no section where none was. */
export function watchedSections(
  material: Material,
  claims: readonly ClaimDraft[],
): DraftedSection[] {
  const shown = claims.map(({ id }) => id).filter((id) => isOnKeyFigure(id, material));
  const blocks = [...openedAgain(material, claims), ...linesOfAppetite(material, claims, shown)];
  return blocks.length === 0
    ? []
    : [sectionOf({ id: "watched", title: "Lines that were drawn", ownPage: false }, blocks)];
}

/** A vendor note sets its own three numbers large, each with its line. */
const isOnKeyFigure = (id: string, { inputs, scores }: Material): boolean =>
  inputs.choices.template === "vendor" &&
  scores.byVendor
    .filter(({ contract }) => contract.vendorId === inputs.choices.vendorId)
    .some(({ contract }) =>
      ["lock-in", "exit-days", "conflict-of-interest"].some((of) => id === `${of}/${contract.id}`),
    );

/** Decisions whose trigger has fired, may have, or cannot be told to, and those whose day of review has come. */
export function openedAgain(
  { inputs, scores }: Material,
  claims: readonly ClaimDraft[],
): Drafted<Block>[] {
  if (REDACTIONS[inputs.choices.profile].decisions) return [];
  const known = [...headlineClaims(scores), ...claims];
  const fired = firedTriggers({ claims: known }, inputs.decided);
  const due = reviewsDue(inputs.decided, inputs.asOf);
  return [
    ...(fired.length === 0 ? [] : [sentence(phrase`Decisions that are open again:`)]),
    ...listOf(fired.map(openedSentence)),
    ...(due.length === 0
      ? []
      : [sentence(phrase`Decisions that were to be looked at again by now:`)]),
    ...listOf(
      due.map(({ question, chosen, decidedOn, reviewOn }) => {
        const [decided, review]: [Dated, Dated] = [{ day: decidedOn }, { day: reviewOn }];
        return phrase`${quoted(question)} Decided on ${decided}: ${quoted(chosen)}. Its review was due on ${review}.`;
      }),
    ),
  ];
}

function openedSentence({ decision, trigger, claim, state }: FiredTrigger): Phrase {
  const day: Dated = { day: decision.decidedOn };
  const opening = phrase`${quoted(decision.question)} Decided on ${day}: ${quoted(decision.chosen)}.`;
  if (claim === null)
    return phrase`${opening} Whether ${quoted(trigger.claim)} is ${trigger.side} the line drawn then cannot be told: that number is no longer stated.`;
  const line: ClaimDraft = {
    ...lineClaim(`decided/${decision.id}/trigger`, trigger.at, claim),
    label: `${decision.question}: the line drawn when it was decided`,
    how: "as decided",
  };
  return state === "cannot-tell"
    ? phrase`${opening} Whether ${verbatim(claim.label)} is ${trigger.side} ${said(line)} cannot be told: it is ${said(claim)}.`
    : phrase`${opening} ${verbatim(claim.label)} ${state === "fired" ? "is" : "may be"} ${trigger.side} ${said(line)}, at ${said(claim)}.`;
}

const KEPT: Readonly<Record<NonNullable<KeyFigure["appetite"]>["kept"], string>> = {
  kept: "within the line of",
  crossed: "outside the line of",
  "cannot-tell": "and cannot be told against the line of",
};
const SIDES = { "at-most": "at most", "at-least": "at least" } as const;

/**
 * Lines of appetite that stand beside no key figure, each with the number it is drawn for.
 *
 * @param shown ids of the key figures, which say their own lines
 */
export function linesOfAppetite(
  { inputs, scores }: Material,
  claims: readonly ClaimDraft[],
  shown: readonly string[],
): Drafted<Block>[] {
  const known = new Map(
    [...headlineClaims(scores), ...claims].map((claim) => [claim.id, claim] as const),
  );
  const others = inputs.choices.appetite.filter(({ claim }) => !shown.includes(claim));
  return others.length === 0
    ? []
    : [
        sentence(phrase`Lines of appetite for other numbers:`),
        ...listOf(others.map((line) => lineSentence(line, known.get(line.claim)))),
      ];
}

function lineSentence(
  { claim: id, side, at }: PackChoices["appetite"][number],
  claim: ClaimDraft | undefined,
): Phrase {
  if (claim === undefined)
    return phrase`A line is drawn for ${quoted(id)}, which is no number of the company on this day; take it out, or draw it for another.`;
  const line = appetiteClaim(claim, at);
  const kept = claim.value === null ? "cannot-tell" : keptBy(claim.value, at, side);
  return phrase`${verbatim(claim.label)}: ${said(claim)}, ${KEPT[kept]} ${SIDES[side]} ${said(line)}.`;
}

/** A line as a claim of its own, in the unit of the number it is drawn for. */
const lineClaim = (
  id: string,
  at: number,
  { unit, facts }: ClaimDraft,
): Omit<ClaimDraft, "label" | "how"> => ({
  id,
  value: exact(at),
  unit,
  index: null,
  facts,
  gaps: [],
  restsOn: "choice",
});
