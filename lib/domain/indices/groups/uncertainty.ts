import type { IndexGroup } from "../index-group.ts";
import { anyWeights } from "../uncertainty/any-weights.ts";
import { shareInterval } from "../uncertainty/share-interval.ts";

export const uncertaintyGroup: IndexGroup = {
  id: "uncertainty",
  name: "Uncertainty",
  question: "How sure are we, and what would move it?",
  indices: [shareInterval, anyWeights],
};
