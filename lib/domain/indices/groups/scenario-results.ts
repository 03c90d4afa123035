import type { IndexGroup } from "../index-group.ts";
import { bandsOfDrawsIndex } from "../routing/bands-of-draws-index.ts";
import { clearDifferenceIndex } from "../routing/clear-difference-index.ts";
import { costDriversIndex } from "../routing/cost-drivers-index.ts";
import { frontierIndex } from "../routing/frontier-index.ts";
import { leavingCostIndex } from "../routing/leaving-cost-index.ts";
import { mixIndependenceIndex } from "../routing/mix-independence-index.ts";
import { supplierPriceIndex } from "../routing/supplier-price-index.ts";
import { tornadoIndex } from "../routing/tornado-index.ts";
import { worstTenthIndex } from "../routing/worst-tenth-index.ts";

/** What the numbers of a scenario's result, its comparison and its frontier mean. */
export const scenarioResultsGroup: IndexGroup = {
  id: "scenario-results",
  name: "Results of a scenario",
  question: "What does a scenario’s result say?",
  indices: [
    bandsOfDrawsIndex,
    worstTenthIndex,
    tornadoIndex,
    costDriversIndex,
    clearDifferenceIndex,
    mixIndependenceIndex,
    frontierIndex,
    supplierPriceIndex,
    leavingCostIndex,
  ],
};
