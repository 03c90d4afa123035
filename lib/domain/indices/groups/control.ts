import type { IndexGroup } from "../index-group.ts";
import { commonOwnership } from "../conflict/common-ownership.ts";
import { controlScenarios } from "../conflict/control-scenarios.ts";
import { influenceTier } from "../conflict/influence-tier.ts";
import { modifiedHerfindahl } from "../conflict/modified-herfindahl.ts";
import { controlledCompanies } from "../control/controlled-companies.ts";
import { fareEffect } from "../control/fare-effect.ts";
import { finalClaims, integratedStakes } from "../control/integrated-stakes.ts";
import { pricePressure } from "../control/price-pressure.ts";
import { votingPowerIndex } from "../control/voting-power.ts";

export const controlGroup: IndexGroup = {
  id: "control",
  name: "Ownership and control",
  question: "Who owns and who decides?",
  indices: [
    influenceTier,
    commonOwnership,
    modifiedHerfindahl,
    controlScenarios,
    integratedStakes,
    finalClaims,
    controlledCompanies,
    votingPowerIndex,
    pricePressure,
    fareEffect,
  ],
};
