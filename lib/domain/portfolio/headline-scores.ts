import { largestScored } from "./hardest-to-leave.ts";
import type { PortfolioScores } from "./portfolio-scores.ts";

/** The scores that stand at the head of a position, in reading order. */
export function headlineScores({
  vendors,
  independent,
  byVendor,
  conflict,
  contracts,
}: PortfolioScores) {
  const largest = largestScored(byVendor);
  return [
    {
      label: `${contracts} contracts count as`,
      score: vendors.effective,
      unit: "suppliers" as const,
    },
    { label: "Independent suppliers", score: independent, unit: "suppliers" as const },
    ...(largest === undefined
      ? []
      : [
          {
            label: `Lock-in, ${largest.contract.vendorName}`,
            score: largest.lockIn.score,
            unit: "score-0-100" as const,
          },
        ]),
    {
      label: "Conflict of interest, all vendors",
      score: conflict.score,
      unit: "score-0-100" as const,
    },
  ];
}
