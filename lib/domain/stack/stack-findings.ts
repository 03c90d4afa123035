import { type Findings, listed, type Words } from "../portfolio/findings.ts";
import type { Estimate } from "../quantity/estimate.ts";
import type { StackResult } from "./stack-result.ts";

export type StackWords = Words & { readonly days: (value: Estimate) => string };

/** What the scores say of a stack: the headline, and three sentences on exposure, leaving and conflict. */
export const stackFindings = (result: StackResult, words: StackWords): Findings => ({
  headline: headlineOf(result, words),
  sentences: [
    labsSentence(result, words),
    leavingSentence(result, words),
    conflictSentence(result),
  ],
});

function headlineOf({ scores, behind }: StackResult, { suppliers }: StackWords): string {
  const yours = scores.contracts === 1 ? "Your one vendor" : `Your ${scores.contracts} vendors`;
  if (behind === null)
    return `${yours} ${verb("count", scores.contracts)} as ${counted(scores.vendors.effective.value, suppliers)} by what you pay; say which models you use, and see how independent they are`;
  return `${yours} ${verb("act", scores.contracts)} like ${counted(behind.independent.value, suppliers, "independent ")}`;
}

/** “1.9 suppliers, between 1.4 and 2.3”; the interval alone where nothing singles out a value. */
function counted(value: Estimate, suppliers: StackWords["suppliers"], kind = ""): string {
  const { low, point, high } = value;
  const noun = (text: string) => `${text} ${kind}${text === "1.0" ? "supplier" : "suppliers"}`;
  if (point === null || low === high) return noun(suppliers(value));
  return `${noun(suppliers({ low: point, point, high: point }))}, between ${suppliers(value).replace(" to ", " and ")}`;
}

function labsSentence({ scores, behind }: StackResult, { share }: StackWords): string {
  const vendors = scores.contracts === 1 ? "your vendor" : "each vendor";
  if (behind === null)
    return `Whose models do the work is not known: tick the models you use at ${vendors}.`;
  const { recipients, undisclosed } = behind.labs;
  const open = (undisclosed.value.point ?? undisclosed.value.high) / scores.spendUsdPerYear;
  const [first, second] = recipients;
  const rest =
    open > 0
      ? ` For ${share({ low: open, point: open, high: open })} of the spend it is not known whose models they are.`
      : "";
  if (first === undefined) return `Whose models do the work is not known.${rest}`;
  if (second === undefined)
    return open > 0
      ? `${first.label} does ${share(first.share)} of the work.${rest}`
      : `${first.label}’s models do all of the work, whichever invoice it is on.`;
  return `${first.label} and ${second.label} do ${share(first.share)} and ${share(second.share)} of the work, whichever invoice it is on.${rest}`;
}

/** In days, the unit people plan in; the composite score of lock-in is wide while little is known. */
function leavingSentence({ scores: { byVendor } }: StackResult, words: StackWords): string {
  const gates = byVendor.flatMap(({ gates: { gates: all } }) => all);
  const [fired, open] = (["fires", "cannot-tell"] as const).map(
    (wanted) => gates.filter(({ state }) => state === wanted).length,
  );
  const lines = `Of the ${gates.length} lines that no average may hide ${fired === 0 ? "none" : fired} ${(fired ?? 0) < 2 ? "is" : "are"} crossed for sure, and of ${open} it cannot be told.`;
  const longest = byVendor.toSorted((a, b) => b.exit.days.low - a.exit.days.low)[0];
  if (longest === undefined || longest.exit.days.low === 0)
    return `How long leaving would take cannot be told: say a notice period, or how long it takes to rebuild the work elsewhere. ${lines}`;
  return `Leaving ${longest.contract.vendorName} would take ${words.days(longest.exit.days)}. ${lines}`;
}

function conflictSentence({ scores: { byVendor } }: StackResult): string {
  const open = byVendor.filter(({ conflict }) => !conflict.conflict.determinable);
  const clear = byVendor.filter(({ conflict }) => conflict.conflict.score.value.high === 0);
  const named = (some: typeof byVendor) => listed(some.map(({ contract }) => contract.vendorName));
  const none =
    clear.length === 0
      ? ""
      : `${named(clear)} ${verb("gain", clear.length)} nothing from steering you between the models you named`;
  if (open.length === 0)
    return none === ""
      ? "What each vendor would gain from steering you is narrow enough to be a finding: see below."
      : `${none}.`;
  return `Whether ${named(open)} would gain from steering you cannot be told from what is known; ask before renewal.${none === "" ? "" : ` ${none}.`}`;
}

const verb = (plain: string, count: number): string => (count === 1 ? `${plain}s` : plain);
