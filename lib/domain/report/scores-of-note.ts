import type { PortfolioScores } from "../portfolio/portfolio-scores.ts";
import type { PackChoices } from "./pack-choices.ts";

/** The scores a note about one vendor asks about: that vendor’s; of any other template all of them. */
export const scoresOfNote = (
  scores: PortfolioScores,
  { vendorId }: Pick<PackChoices, "vendorId">,
): PortfolioScores =>
  vendorId === null
    ? scores
    : {
        ...scores,
        byVendor: scores.byVendor.filter(({ contract }) => contract.vendorId === vendorId),
      };
