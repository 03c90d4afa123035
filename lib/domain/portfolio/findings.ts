import type { PortfolioScores } from "./portfolio-scores.ts";

/** What the scores say in three sentences; numbers are those of the scores, worded by the caller's format. */
export type Findings = {
  /** The largest type on the page. */
  readonly headline: string;
  readonly sentences: readonly string[];
};

export type Words = {
  readonly suppliers: (value: { low: number; point: number | null; high: number }) => string;
  readonly share: (value: { low: number; point: number | null; high: number }) => string;
  readonly score: (value: { low: number; point: number | null; high: number }) => string;
};

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

export function findingsOf(scores: PortfolioScores, words: Words): Findings {
  const { byVendor, labs, conflict } = scores;
  const hardest = byVendor
    .filter(({ lockIn }) => lockIn.headline)
    .toSorted((a, b) => b.lockIn.score.value.high - a.lockIn.score.value.high)[0];
  const fired = byVendor.flatMap(({ gates }) =>
    gates.gates.filter(({ state }) => state === "fires"),
  );
  const open = byVendor.filter((vendor) => !vendor.conflict.conflict.determinable);
  const [first, second] = labs.recipients;
  return {
    headline: `${plural(scores.contracts, "contract")} act like ${words.suppliers(scores.independent.value)} independent suppliers`,
    sentences: [
      first !== undefined && second !== undefined
        ? `${first.label} and ${second.label} do ${words.share(first.share)} and ${words.share(second.share)} of the work, whichever invoice it is on.`
        : "One lab’s models do all of the work.",
      hardest === undefined
        ? "Too little is known to say which vendor is hardest to leave."
        : `${hardest.contract.vendorName} is the hardest to leave (lock-in ${words.score(hardest.lockIn.score.value)}); ${plural(fired.length, "line")} that no average may hide ${fired.length === 1 ? "is" : "are"} crossed.`,
      open.length > 0
        ? `Whether ${open.map(({ contract }) => contract.vendorName).join(" and ")} would gain from steering us cannot be told from what is public; ask before renewal.`
        : `Conflict of interest across all vendors stands at ${words.score(conflict.score.value)}.`,
    ],
  };
}
