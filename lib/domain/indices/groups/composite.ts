import type { IndexGroup } from "../index-group.ts";
import { averages } from "../../composite/averages.ts";
import { benefitOfTheDoubt } from "../../composite/benefit-of-the-doubt.ts";
import { goalposts } from "../../composite/goalposts.ts";
import { humanDevelopment } from "../../composite/human-development.ts";
import { pairwiseWins } from "../../composite/pairwise-wins.ts";
import { rankShift } from "../../composite/rank-shift.ts";
import { technologyAchievement } from "../../composite/technology-achievement.ts";
import { rankOrderWeights } from "../composite/rank-order-weights.ts";

export const compositeGroup: IndexGroup = {
  id: "composite",
  name: "Composite scores",
  question: "How do several measures become one, and what does that hide?",
  indices: [
    goalposts,
    averages,
    rankOrderWeights,
    benefitOfTheDoubt,
    pairwiseWins,
    rankShift,
    humanDevelopment,
    technologyAchievement,
  ],
};
