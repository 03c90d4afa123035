import {
  conflictClaim,
  contractsClaim,
  independentClaim,
  labShareClaim,
  linesClaim,
  lockInClaim,
} from "../report/claims-of-scores.ts";
import { counted, listedPhrases, named, type Phrase, phrase, said } from "../report/phrase.ts";
import { hardestToLeave } from "./hardest-to-leave.ts";
import type { PortfolioScores, VendorScores } from "./portfolio-scores.ts";

/** What the scores say: a headline and three sentences, each number bound to its claim. */
export type Findings = {
  /** The largest type on the page. */
  readonly headline: Phrase;
  readonly sentences: readonly Phrase[];
};

/** The findings of a company, as a page and a pack say them alike. */
export const findingsOf = (scores: PortfolioScores): Findings => ({
  headline: phrase`${counted(contractsClaim(scores), "contract")} ${scores.byVendor.length === 1 ? "acts" : "act"} like ${said(independentClaim(scores.independent), "spoken-interval")} independent suppliers`,
  sentences: [labsSentence(scores), lockInSentence(scores), conflictSentence(scores)],
});

/** A sum of shares; rounding must not make a part of it. */
const WHOLE = 1 - 1e-9;

function labsSentence({ labs }: Pick<PortfolioScores, "labs">): Phrase {
  const [first, second] = labs.recipients;
  if (first === undefined) return phrase`Whose models do the work is not known.`;
  if (second !== undefined)
    return phrase`${named(first.label)} and ${named(second.label)} do ${said(labShareClaim(first))} and ${said(labShareClaim(second))} of the work, whichever invoice it is on.`;
  return first.share.low < WHOLE
    ? phrase`${named(first.label)} does ${said(labShareClaim(first))} of the work, whichever invoice it is on.`
    : phrase`One lab’s models do all of the work.`;
}

function lockInSentence(scores: PortfolioScores): Phrase {
  const { byVendor, agreements } = scores;
  const hardest = hardestToLeave(byVendor, agreements);
  const fired = linesClaim(scores, "fires");
  const lines = phrase`across all vendors ${counted(fired, "line")} that no average may hide ${fired.value?.high === 1 ? "is" : "are"} crossed`;
  const scored = (vendor: VendorScores) =>
    phrase`${named(vendor.contract.vendorName)} at ${said(lockInClaim(vendor))}`;
  if (hardest.kind === "unknown")
    return phrase`Too little is known to say which vendor is hardest to leave; ${lines}.`;
  return hardest.kind === "clear"
    ? phrase`The hardest to leave is ${scored(hardest.vendor)}; ${lines}.`
    : phrase`No clear difference in how hard it is to leave ${listedPhrases(hardest.among.map(scored))}; ${lines}.`;
}

function conflictSentence(scores: Pick<PortfolioScores, "byVendor" | "conflict">): Phrase {
  const open = scores.byVendor.filter((vendor) => !vendor.conflict.conflict.determinable);
  return open.length > 0
    ? phrase`Whether ${listedPhrases(open.map(({ contract }) => [named(contract.vendorName)]))} would gain from steering us cannot be told from what is known and assumed; ask before renewal.`
    : phrase`Conflict of interest across all vendors stands at ${said(conflictClaim(scores))}.`;
}

/** One, two and three. */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
