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
import { type Drafted, type DraftedSection, listOf, sectionOf, sentence } from "../drafted.ts";
import { type Headline, keyFiguresOf } from "../key-figures.ts";
import type { Material } from "../material.ts";
import type { PackChoices } from "../pack-choices.ts";
import { claimsIn, counted, type Phrase, phrase, said } from "../phrase.ts";
import { letPassInShort } from "./let-pass.ts";
import { linesOfAppetite, openedAgain } from "./watched.ts";

/** The first page: what is found, four figures, what is to be decided, and how far the data carries. */
export function summarySection(material: Material, claims: readonly ClaimDraft[]): DraftedSection {
  const { scores, inputs } = material;
  const { headline, sentences } = findingsOf(scores);
  const figures = keyFiguresOf(headlinesOf(material), inputs);
  return sectionOf({ id: "summary", title: "Summary" }, [
    sentence(headline, "finding"),
    ...listOf(sentences),
    figures,
    ...linesOfAppetite(
      material,
      claims,
      figures.drafts.map(({ id }) => id),
    ),
    ...openedAgain(material, claims),
    ...decisionsBlock(inputs.choices.decisions),
    sentence(dataQuality(material, [...figures.drafts, ...sentences.flatMap(claimsIn)]), "note"),
    ...letPassInShort(material),
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
      part: { kind: "decisions", asked, tells: "decisions" },
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
    restsOn: "choice",
  })} a year`;

/** How far the data behind some numbers carries, in one line. */
export function dataQuality(
  { notes, scores }: Pick<Material, "notes" | "scores">,
  claims: readonly ClaimDraft[],
): Phrase {
  const facts = [...new Set(claims.flatMap((claim) => claim.facts))];
  const known = facts.flatMap((id) => notes.get(id) ?? []);
  const sources = new Set(known.flatMap((note) => note.sources.map(({ id }) => id)));
  const assumed = known.filter(({ fact }) => fact.method === "assumed").map(({ fact }) => fact.id);
  const count = (
    what: string,
    label: string,
    of: number,
    behind: readonly string[],
  ): ClaimDraft => ({
    ...claimOfCount(`data-quality/${what}`, label, of, behind),
    restsOn: "pack",
  });
  const questions = openQuestions(scores).length;
  return phrase`Behind these numbers ${facts.length === 1 ? "stands" : "stand"} ${counted(count("facts", "Facts behind the summary", facts.length, facts), "fact")} from ${counted(count("sources", "Sources behind the summary", sources.size, facts), "source")}; ${said(count("assumed", "Facts that are assumed", assumed.length, assumed))} of the facts ${assumed.length === 1 ? "is" : "are"} assumed, and ${counted(count("questions", "Open questions", questions, []), "question")} to vendors ${questions === 1 ? "stands" : "stand"} open.`;
}
