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

/** Numbers that may be held against a line or a trigger of an earlier pack, whether or not a template prints them. */
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
