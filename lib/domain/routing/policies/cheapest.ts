import type { Policy } from "../policy.ts";
import { allTo, unserved } from "../policy.ts";

/** Every workload goes to the cheapest offering that may serve it, priced for that workload's own mix of tokens. */
export const cheapest: Policy = {
  id: "cheapest",
  name: "Cheapest that may serve",
  means: "Every workload moves to the cheapest offering of a model accepted for it.",
  allocate(_workload, candidates) {
    const best = candidates.eligible[0];
    return best === undefined
      ? unserved(candidates, "no accepted model is on sale")
      : allTo(best.offering.id);
  },
};
