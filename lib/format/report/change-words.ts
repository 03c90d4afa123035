import type { FigureBlock, ReportFrame } from "../../domain/report/board-report.ts";
import type { Claim, ClaimChange } from "../../domain/report/claim.ts";
import { longDate } from "../date.ts";
import { estimateText } from "../estimate.ts";

/** The letter that stands beside a number, and the word for it: neither needs a colour. */
export const CHANGES: Readonly<
  Record<ClaimChange["kind"], { readonly sign: string; readonly word: string }>
> = {
  new: { sign: "N", word: "new" },
  changed: { sign: "C", word: "changed" },
  restated: { sign: "R", word: "restated" },
};

/** The letter beside a number; empty where it is what the last pack said. */
export const changeSign = (claim: Pick<Claim, "change"> | undefined): string =>
  claim?.change === undefined ? "" : CHANGES[claim.change.kind].sign;

/** The word for a letter. */
export const wordOfSign = (sign: string): string =>
  Object.values(CHANGES).find((one) => one.sign === sign)?.word ?? "";

/** What the letters mean, and since when; null where nothing is marked. */
export const changesLegend = ({ highlighted }: ReportFrame): string | null =>
  highlighted === undefined
    ? null
    : `Marked since ${highlighted.edition}, as of ${longDate(highlighted.asOf)}: N new, C changed, R restated (a fact was corrected)`;

/** How a claim stands to the last pack, with what that said; empty where it is the same. */
export function changeWords({
  change,
  unit,
  value,
}: Pick<Claim, "change" | "unit" | "value">): string {
  if (change === undefined) return "";
  if (change.kind === "new") return CHANGES.new.word;
  const words = (estimate: Claim["value"]) =>
    estimate === null ? "not known" : estimateText(estimate, unit);
  const [was, is] = [words(change.was), words(value)];
  return `${CHANGES[change.kind].word}, ${
    was !== is
      ? `was ${was}`
      : change.kind === "changed"
        ? "in digits that are not shown"
        : `was and is ${was}`
  }`;
}

/** Names that are told before the rest is counted. */
const TOLD = 4;

/** What of a drawing changed, in words; empty where nothing is marked. */
export function figureChanges({
  changes,
  figure,
}: Pick<FigureBlock, "changes" | "figure">): string {
  if (changes === undefined) return "";
  const parts = (["new", "changed", "restated"] as const).flatMap((kind) => {
    const names = changes[kind] ?? [];
    if (names.length === 0) return [];
    const isAll = names.length === figure.categories.length;
    const told = isAll ? "all of it" : names.slice(0, TOLD).join(", ");
    const more = isAll || names.length <= TOLD ? "" : ` and ${names.length - TOLD} more`;
    return [`${CHANGES[kind].word}: ${told}${more}`];
  });
  return `Since the last pack ${parts.join("; ")}.`;
}
