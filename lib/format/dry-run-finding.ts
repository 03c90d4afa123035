import type { DryRun } from "../domain/uncertainty/dry-run.ts";
import type { DryRunAgreement } from "../domain/uncertainty/dry-run-agreement.ts";
import { estimateText, quantity } from "./estimate.ts";

/** Whether the method gives back its published table, as a part of a sentence. */
export const dryRunAgreementText = ({ figures, agreeing }: DryRunAgreement): string =>
  agreeing === figures
    ? "it gives back the published table"
    : `it gives back ${agreeing} of ${figures} figures of the published table`;

/** What the record changes in the dry run of the method, and which stakes do it. */
export function dryRunFinding(
  { section, today, stakes }: DryRun,
  nameOf: (partyId: string) => string,
): string {
  if (today === null)
    return "On this day no stake was on record in one of the two labs, so that nothing can be drawn from it.";
  const differing = stakes
    .filter(({ isSame }) => !isSame)
    .toSorted((a, b) => effectOf(b) - effectOf(a));
  const [largest] = differing;
  if (largest === undefined) return "The stakes on record are those of the section.";
  const [then, now] = [section, today].map(({ weights }) => {
    const [countless] = weights;
    return countless === undefined
      ? "nothing"
      : `${estimateText(countless.ofOpenAi, "usd-per-usd")} and ${estimateText(countless.ofAnthropic, "usd-per-usd")}`;
  });
  const shareText = (share: typeof largest.section) =>
    share === null ? "nothing" : estimateText(share, "share");
  const moved = (["ofOpenAi", "ofAnthropic"] as const).map((of) =>
    quantity(largest.moves[of], "usd-per-usd"),
  );
  return `With countless hands the two weights were ${then}; from the record they are ${now}. ${differing.length} of ${stakes.length} stakes differ. The one that moves most is ${nameOf(largest.holderId)} in ${nameOf(largest.labId)}: ${shareText(largest.section)} in the section, ${shareText(largest.today?.share ?? null)} on record, which moves them by ${moved.join(" and ")}.`;
}

const effectOf = ({ moves }: DryRun["stakes"][number]): number =>
  Math.abs(moves.ofOpenAi) + Math.abs(moves.ofAnthropic);
