import { type Estimate, widthOf } from "../quantity/estimate.ts";

/** A gain known only to within a whole dollar of a dollar is not known. */
const WHOLE_DOLLAR = 1;

/** Whether a gain per dollar is so open that it is no reading at all. */
export const saysNothing = (gain: Estimate): boolean => widthOf(gain) >= WHOLE_DOLLAR;
