import { LOCK_IN_PARTS } from "../indices/lock-in/lock-in.ts";
import type { Estimate } from "../quantity/estimate.ts";
import type { VendorScores } from "./portfolio-scores.ts";

/** The five sub-indices of a vendor's lock-in, in the order of the method, as they went into the score. */
export const barriersOf = ({ lockIn }: VendorScores): Estimate[] =>
  LOCK_IN_PARTS.map(
    (_, i) =>
      lockIn.score.explanation.inputs[i]?.inputs[0]?.value ?? { low: 0, point: null, high: 1 },
  );
