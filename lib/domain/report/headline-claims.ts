import type { PortfolioScores } from "../portfolio/portfolio-scores.ts";
import type { ClaimDraft } from "./claim.ts";
import {
  conflictClaim,
  effectiveClaim,
  exitDaysClaim,
  independentClaim,
  lockInClaim,
  vendorConflictClaim,
} from "./claims-of-scores.ts";

/** Numbers of a company for which a line may be drawn, whichever of them a template prints. */
export const headlineClaims = (scores: PortfolioScores): ClaimDraft[] => [
  effectiveClaim(scores.vendors.effective),
  independentClaim(scores.independent),
  conflictClaim(scores),
  ...scores.byVendor.flatMap((vendor) => [
    lockInClaim(vendor),
    exitDaysClaim(vendor),
    vendorConflictClaim(vendor),
  ]),
];
