import type { Findings } from "../portfolio/findings.ts";
import {
  contractsClaim,
  effectiveClaim,
  exitDaysClaim,
  independentClaim,
  labShareClaim,
  linesClaim,
} from "../report/claims-of-scores.ts";
import { type ClaimDraft, claimOfFacts } from "../report/claim.ts";
import { listedPhrases, named, type Phrase, phrase, said, type Saying } from "../report/phrase.ts";
import { exact } from "../quantity/estimate.ts";
import type { StackResult } from "./stack-result.ts";

/** What the scores say of a stack: the headline, and three sentences on exposure, leaving and conflict. */
export const stackFindings = (result: StackResult): Findings => ({
  headline: headlineOf(result),
  sentences: [labsSentence(result), leavingSentence(result), conflictSentence(result)],
});

function headlineOf({ scores, behind }: StackResult): Phrase {
  const yours =
    scores.contracts === 1
      ? phrase`Your one vendor`
      : phrase`Your ${said(contractsClaim(scores))} vendors`;
  if (behind === null)
    return phrase`${yours} ${verb("count", scores.contracts)} as ${suppliers(effectiveClaim(scores.vendors.effective))} by what you pay; say which models you use, and see how independent they are`;
  return phrase`${yours} ${verb("act", scores.contracts)} like ${suppliers(independentClaim(behind.independent), "independent ")}`;
}

/** “1.9 suppliers, between 1.4 and 2.3”; the interval alone where nothing singles out a value. */
function suppliers(claim: ClaimDraft, kind = ""): Phrase {
  const { low, point, high } = claim.value ?? exact(0);
  const all = (as: Saying) => ({
    ...said(claim, as),
    noun: { one: `${kind}supplier`, many: `${kind}suppliers` },
  });
  return point === null || low === high
    ? [all("spoken-interval")]
    : phrase`${all("best")}, between ${said(claim, "between-ends")}`;
}

function labsSentence({ scores, behind }: StackResult): Phrase {
  const vendors = scores.contracts === 1 ? "your vendor" : "each vendor";
  if (behind === null)
    return phrase`Whose models do the work is not known: tick the models you use at ${vendors}.`;
  const { recipients, undisclosed } = behind.labs;
  const open = (undisclosed.value.point ?? undisclosed.value.high) / scores.spendUsdPerYear;
  const [first, second] = recipients;
  const openClaim = claimOfFacts(
    "spend-not-followed",
    "Spend of which it is not known whose models it pays for",
    exact(open),
    "share",
    undisclosed.facts,
  );
  const rest =
    open > 0
      ? phrase` For ${said(openClaim)} of the spend it is not known whose models they are.`
      : [];
  if (first === undefined) return phrase`Whose models do the work is not known.${rest}`;
  if (second === undefined)
    return open > 0
      ? phrase`${named(first.label)} does ${said(labShareClaim(first))} of the work.${rest}`
      : phrase`${named(first.label)}’s models do all of the work, whichever invoice it is on.`;
  return phrase`${named(first.label)} and ${named(second.label)} do ${said(labShareClaim(first))} and ${said(labShareClaim(second))} of the work, whichever invoice it is on.${rest}`;
}

/** In days, the unit people plan in; the composite score of lock-in is wide while little is known. */
function leavingSentence({ scores }: StackResult): Phrase {
  const [fired, open] = [linesClaim(scores, "fires"), linesClaim(scores, "cannot-tell")];
  const crossed = fired.value?.high ?? 0;
  const lines = phrase`Of the ${said(linesClaim(scores))} lines that no average may hide ${crossed === 0 ? "none" : said(fired)} ${crossed < 2 ? "is" : "are"} crossed for sure, and of ${said(open)} it cannot be told.`;
  const longest = scores.byVendor.toSorted((a, b) => b.exit.days.low - a.exit.days.low)[0];
  if (longest === undefined || longest.exit.days.low === 0)
    return phrase`How long leaving would take cannot be told: say a notice period, or how long it takes to rebuild the work elsewhere. ${lines}`;
  return phrase`Leaving ${named(longest.contract.vendorName)} would take ${said(exitDaysClaim(longest), "in-full")}. ${lines}`;
}

function conflictSentence({ scores: { byVendor } }: StackResult): Phrase {
  const open = byVendor.filter(({ conflict }) => !conflict.conflict.determinable);
  const clear = byVendor.filter(({ conflict }) => conflict.conflict.score.value.high === 0);
  const vendors = (some: typeof byVendor) =>
    listedPhrases(some.map(({ contract }) => [named(contract.vendorName)]));
  const none =
    clear.length === 0
      ? null
      : phrase`${vendors(clear)} ${verb("gain", clear.length)} nothing from steering you between the models you named.`;
  if (open.length === 0)
    return (
      none ??
      phrase`What each vendor would gain from steering you is narrow enough to be a finding: see below.`
    );
  return phrase`Whether ${vendors(open)} would gain from steering you cannot be told from what is known; ask before renewal.${none === null ? [] : phrase` ${none}`}`;
}

const verb = (plain: string, count: number): string => (count === 1 ? `${plain}s` : plain);
