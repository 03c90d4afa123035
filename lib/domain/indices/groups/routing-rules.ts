import type { IndexGroup } from "../index-group.ts";
import { cascadeIndex } from "../routing/cascade-index.ts";
import { exposureCapsIndex } from "../routing/exposure-caps-index.ts";
import { failoverChainIndex } from "../routing/failover-chain-index.ts";
import { litellmScoreIndex } from "../routing/litellm-score-index.ts";
import { openrouterSharesIndex } from "../routing/openrouter-shares-index.ts";
import { priceRiseIndex } from "../routing/price-rise-index.ts";
import { qualityGapRouterIndex } from "../routing/quality-gap-router-index.ts";

/** How routers and strategies divide the work. */
export const routingRulesGroup: IndexGroup = {
  id: "routing-rules",
  name: "Routing rules",
  question: "Who serves what, by which rule?",
  indices: [
    exposureCapsIndex,
    openrouterSharesIndex,
    litellmScoreIndex,
    qualityGapRouterIndex,
    cascadeIndex,
    failoverChainIndex,
    priceRiseIndex,
  ],
};
