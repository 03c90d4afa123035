import { findingsOf } from "../../portfolio/findings.ts";
import { largestScored } from "../../portfolio/hardest-to-leave.ts";
import { openQuestions } from "../../portfolio/open-questions.ts";
import { exact } from "../../quantity/estimate.ts";
import type { Block, DecisionAsked } from "../board-report.ts";
import { type ClaimDraft, claimOfCount } from "../claim.ts";
import {
  conflictClaim,
  effectiveClaim,
  independentClaim,
  lockInClaim,
} from "../claims-of-scores.ts";
import { type FiredTrigger, firedTriggers, reviewsDue } from "../decision-record.ts";
import { type Drafted, type DraftedSection, listOf, sectionOf, sentence } from "../drafted.ts";
import { type Headline, keyFiguresOf } from "../key-figures.ts";
import type { Material } from "../material.ts";
import type { PackChoices } from "../pack-choices.ts";
import { claimsIn, counted, type Dated, named, type Phrase, phrase, said } from "../phrase.ts";
import { REDACTIONS } from "../redaction.ts";

/** The first page: what is found, four figures, what is to be decided, and how far the data carries. */
export function summarySection(material: Material, claims: readonly ClaimDraft[]): DraftedSection {
  const { scores, inputs } = material;
  const { headline, sentences } = findingsOf(scores);
  const figures = keyFiguresOf(headlinesOf(material), inputs);
  return sectionOf({ id: "summary", title: "Summary" }, [
    sentence(headline, "finding"),
    ...listOf(sentences),
    figures,
    ...openedAgain(material, [...claims, ...figures.drafts]),
    ...decisionsBlock(inputs.choices.decisions),
    sentence(dataQuality(material, [...figures.drafts, ...sentences.flatMap(claimsIn)]), "note"),
    ...overridesIn(inputs.choices),
  ]);
}

/** Four figures for the first page; three where no vendor’s lock-in may stand as a headline. */
function headlinesOf({ scores }: Material): Headline[] {
  const largest = largestScored(scores.byVendor);
  return [
    { claim: effectiveClaim(scores.vendors.effective), determinable: true },
    { claim: independentClaim(scores.independent), determinable: true },
    ...(largest === undefined ? [] : [{ claim: lockInClaim(largest), determinable: true }]),
    { claim: conflictClaim(scores), determinable: scores.conflict.determinable },
  ];
}

/** What is asked of the board: each option with its cost, and by when. */
export function decisionsBlock(decisions: PackChoices["decisions"]): Drafted<Block>[] {
  if (decisions.length === 0) return [];
  const asked = decisions.map((decision): DecisionAsked => ({
    ...decision,
    options: decision.options.map(({ name, usdPerYear }, i) => ({
      name,
      cost: usdPerYear === null ? phrase`cost not stated` : costSaid(decision, name, i, usdPerYear),
    })),
  }));
  return [
    {
      part: { kind: "decisions", asked },
      drafts: asked.flatMap(({ options }) => options.flatMap(({ cost }) => claimsIn(cost))),
    },
  ];
}

const costSaid = (
  { id, question }: PackChoices["decisions"][number],
  option: string,
  place: number,
  usdPerYear: number,
): Phrase =>
  phrase`${said({
    id: `decisions/${id}/${place}/cost`,
    label: `${question} ${option}: cost a year`,
    value: exact(usdPerYear),
    unit: "usd-per-year",
    index: null,
    how: "as stated by whoever asks for the decision",
    facts: [],
    gaps: [],
  })} a year`;

/** Decisions whose trigger has fired, or may have, and those whose day of review has come. */
export function openedAgain({ inputs }: Material, claims: readonly ClaimDraft[]): Drafted<Block>[] {
  const { decisions: isKeptBack } = REDACTIONS[inputs.choices.profile];
  if (isKeptBack) return [];
  const fired = firedTriggers({ claims }, inputs.decided);
  const due = reviewsDue(inputs.decided, inputs.asOf);
  return [
    ...(fired.length === 0 ? [] : [sentence(phrase`Decisions that are open again:`)]),
    ...listOf(fired.map(firedPhrase)),
    ...(due.length === 0
      ? []
      : [sentence(phrase`Decisions that were to be looked at again by now:`)]),
    ...listOf(
      due.map(({ question, chosen, decidedOn, reviewOn }) => {
        const [decided, review]: [Dated, Dated] = [{ day: decidedOn }, { day: reviewOn }];
        return phrase`${named(question)} Decided on ${decided}: ${named(chosen)}. Its review was due on ${review}.`;
      }),
    ),
  ];
}

function firedPhrase({ decision, trigger, claim, state }: FiredTrigger): Phrase {
  const line: ClaimDraft = {
    id: `decided/${decision.id}/trigger`,
    label: "The line drawn when it was decided",
    value: exact(trigger.at),
    unit: claim.unit,
    index: null,
    how: "as decided",
    facts: claim.facts,
    gaps: [],
  };
  const day: Dated = { day: decision.decidedOn };
  return phrase`${named(decision.question)} Decided on ${day}: ${named(decision.chosen)}. ${named(claim.label)} ${state === "fired" ? "is" : "may be"} ${trigger.side} ${said(line)}, at ${said(claim)}.`;
}

/** How far the data behind some numbers carries, in one line. */
export function dataQuality({ notes, scores }: Material, claims: readonly ClaimDraft[]): Phrase {
  const facts = [...new Set(claims.flatMap((claim) => claim.facts))];
  const known = facts.flatMap((id) => notes.get(id) ?? []);
  const sources = new Set(known.flatMap((note) => note.sources.map(({ id }) => id)));
  const assumed = known.filter(({ fact }) => fact.method === "assumed").map(({ fact }) => fact.id);
  const count = (what: string, label: string, of: number, behind: readonly string[]) =>
    claimOfCount(`data-quality/${what}`, label, of, behind);
  return phrase`Behind these numbers stand ${counted(count("facts", "Facts behind the summary", facts.length, facts), "fact")} from ${counted(count("sources", "Sources behind the summary", sources.size, facts), "source")}; ${said(count("assumed", "Facts that are assumed", assumed.length, assumed))} of the facts are assumed, and ${counted(count("questions", "Open questions", openQuestions(scores).length, []), "question")} to vendors stand open.`;
}

/** What was let pass when the pack was made, with the reason that was given. */
export const overridesIn = ({ overrides }: PackChoices): Drafted<Block>[] =>
  overrides.length === 0
    ? []
    : [
        sentence(phrase`Let pass with a reason:`, "note"),
        ...listOf(
          overrides.map(
            ({ obstacle, reason }) => phrase`${named(obstacle)} Reason: ${named(reason)}`,
          ),
        ),
      ];
