import { exact } from "../../quantity/estimate.ts";
import type { PlainDate } from "../../quantity/plain-date.ts";
import type { Block, KeyFigure } from "../board-report.ts";
import type { ClaimDraft } from "../claim.ts";
import {
  type DecisionRecord,
  type FiredTrigger,
  firedTriggers,
  reviewsDue,
} from "../decision-record.ts";
import {
  type Drafted,
  type DraftedSection,
  listOf,
  sectionOf,
  sentence,
  telling,
} from "../drafted.ts";
import { headlineClaims } from "../headline-claims.ts";
import { appetiteClaim, keptBy } from "../key-figures.ts";
import type { Material } from "../material.ts";
import type { PackChoices } from "../pack-choices.ts";
import { type Dated, type Phrase, phrase, quoted, said, verbatim } from "../phrase.ts";

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
  const known = [...headlineClaims(scores), ...claims];
  const fired = firedTriggers({ claims: known }, inputs.decided);
  const again = new Set(fired.map(({ decision }) => decision.id));
  const due = reviewsDue(inputs.decided, inputs.asOf);
  const ofDay = due.filter(({ id }) => !again.has(id));
  return [
    ...(fired.length === 0 ? [] : [sentence(phrase`Decisions that are open again:`)]),
    ...listOf(
      fired.map((one) => {
        // A decision that is open by its number and by its day is told once, with both.
        const review = due.find(({ id }) => id === one.decision.id);
        return review === undefined
          ? openedSentence(one)
          : phrase`${openedSentence(one)} ${dueSentence(review)}`;
      }),
    ),
    ...(ofDay.length === 0
      ? []
      : [sentence(phrase`Decisions that were to be looked at again by now:`)]),
    ...listOf(ofDay.map((one) => phrase`${decidedSentence(one)} ${dueSentence(one)}`)),
  ].map((block) => telling("decisions", block));
}

function decidedSentence({ question, chosen, decidedOn }: DecisionRecord): Phrase {
  const day: Dated = { day: decidedOn };
  return phrase`${quoted(question)} Decided on ${day}: ${quoted(chosen)}.`;
}

function dueSentence({ reviewOn }: { readonly reviewOn: PlainDate }): Phrase {
  const day: Dated = { day: reviewOn };
  return phrase`Its review was due on ${day}.`;
}

function openedSentence({ decision, trigger, claim, state }: FiredTrigger): Phrase {
  const opening = decidedSentence(decision);
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
  const lacks = others.flatMap(({ claim }) => (known.has(claim) ? [] : [claim]));
  return others.length === 0
    ? []
    : [
        sentence(phrase`Lines of appetite for other numbers:`),
        ...listOf(others.map((line) => lineSentence(line, known.get(line.claim)))).map((block) => ({
          ...block,
          part: lacks.length === 0 ? block.part : { ...block.part, lacks },
        })),
      ];
}

function lineSentence(
  { side, at }: PackChoices["appetite"][number],
  claim: ClaimDraft | undefined,
): Phrase {
  if (claim === undefined)
    return phrase`A line is drawn for a number that this report does not state.`;
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
