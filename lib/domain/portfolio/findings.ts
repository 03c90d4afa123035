import { hardestToLeave } from "./hardest-to-leave.ts";
import type { PortfolioScores, VendorScores } from "./portfolio-scores.ts";

/** What the scores say: a headline and three sentences. */
export type Findings = {
  /** The largest type on the page. */
  readonly headline: string;
  readonly sentences: readonly string[];
};

type Wording = (value: { low: number; point: number | null; high: number }) => string;

/** How numbers are worded inside sentences; the caller's format decides. */
export type Words = {
  readonly suppliers: Wording;
  readonly share: Wording;
  readonly score: Wording;
};

export const findingsOf = (scores: PortfolioScores, words: Words): Findings => ({
  headline: `${plural(scores.contracts, "contract")} act like ${words.suppliers(scores.independent.value)} independent suppliers`,
  sentences: [
    labsSentence(scores, words),
    lockInSentence(scores, words),
    conflictSentence(scores, words),
  ],
});

function labsSentence({ labs }: PortfolioScores, words: Words): string {
  const [first, second] = labs.recipients;
  return first !== undefined && second !== undefined
    ? `${first.label} and ${second.label} do ${words.share(first.share)} and ${words.share(second.share)} of the work, whichever invoice it is on.`
    : "One lab’s models do all of the work.";
}

function lockInSentence({ byVendor, agreements }: PortfolioScores, words: Words): string {
  const hardest = hardestToLeave(byVendor, agreements);
  const fired = byVendor.flatMap(({ gates }) =>
    gates.gates.filter(({ state }) => state === "fires"),
  );
  const lines = `across all vendors ${plural(fired.length, "line")} that no average may hide ${fired.length === 1 ? "is" : "are"} crossed`;
  const scored = ({ contract, lockIn }: VendorScores) =>
    `${contract.vendorName} at ${words.score(lockIn.score.value)}`;
  if (hardest.kind === "unknown")
    return `Too little is known to say which vendor is hardest to leave; ${lines}.`;
  return hardest.kind === "clear"
    ? `The hardest to leave is ${scored(hardest.vendor)}; ${lines}.`
    : `No clear difference in how hard it is to leave ${listed(hardest.among.map(scored))}; ${lines}.`;
}

function conflictSentence({ byVendor, conflict }: PortfolioScores, words: Words): string {
  const open = byVendor.filter((vendor) => !vendor.conflict.conflict.determinable);
  return open.length > 0
    ? `Whether ${listed(open.map(({ contract }) => contract.vendorName))} would gain from steering us cannot be told from what is known and assumed; ask before renewal.`
    : `Conflict of interest across all vendors stands at ${words.score(conflict.score.value)}.`;
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** One, two and three. */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
