import type { IndexGroup } from "../index-group.ts";
import { cacheBlendingIndex } from "../routing/cache-blending-index.ts";
import { growthOfABillIndex } from "../routing/growth-of-a-bill-index.ts";
import { minimumCommitmentIndex } from "../routing/minimum-commitment-index.ts";
import { provisionedBreakEvenIndex } from "../routing/provisioned-break-even-index.ts";
import { provisionedSizingIndex } from "../routing/provisioned-sizing-index.ts";
import { requestCostIndex } from "../routing/request-cost-index.ts";
import { routerSurchargeIndex } from "../routing/router-surcharge-index.ts";
import { tokenEgressIndex } from "../routing/token-egress-index.ts";

/** What a request costs, and what promises and capacity make of it. */
export const routingPricesGroup: IndexGroup = {
  id: "routing-prices",
  name: "Cost of requests",
  question: "What does the work cost at an offering?",
  indices: [
    requestCostIndex,
    cacheBlendingIndex,
    routerSurchargeIndex,
    provisionedSizingIndex,
    provisionedBreakEvenIndex,
    minimumCommitmentIndex,
    growthOfABillIndex,
    tokenEgressIndex,
  ],
};
