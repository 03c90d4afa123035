import type { IndexGroup } from "../index-group.ts";
import { circularity } from "../conflict/circularity.ts";
import { conflictOfInterest } from "../conflict/conflict-of-interest.ts";
import { demotionLoss } from "../conflict/demotion-loss.ts";
import { ecosystemMix } from "../conflict/ecosystem-mix.ts";
import { inputWithholding } from "../conflict/input-withholding.ts";
import { providerGain } from "../conflict/provider-gain.ts";
import { rightsGrid } from "../conflict/rights-grid.ts";
import { steeringLift } from "../conflict/steering-lift.ts";
import { steeringPressure } from "../conflict/steering-pressure.ts";
import { upwardPricing, verticalPricing } from "../conflict/upward-pricing.ts";
import { verticalForeclosure } from "../conflict/vertical-foreclosure.ts";

export const conflictGroup: IndexGroup = {
  id: "conflict",
  name: "Conflict of interest",
  question: "What does the provider gain from our choices?",
  indices: [
    providerGain,
    steeringPressure,
    conflictOfInterest,
    steeringLift,
    rightsGrid,
    circularity,
    ecosystemMix,
    demotionLoss,
    verticalForeclosure,
    inputWithholding,
    verticalPricing,
    upwardPricing,
  ],
};
