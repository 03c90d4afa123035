import "server-only";
import { type Dimension, DIMENSIONS } from "../../domain/exposure/dimension.ts";
import { type Exposure, exposureOf } from "../../domain/exposure/exposure.ts";
import { Unfollowable } from "../../domain/graph/unfollowable.ts";
import { keysOf } from "../../domain/quantity/closed-set.ts";
import type { View } from "../../domain/view/view.ts";
import { getRegister } from "./profiles.ts";
import { getPosition, type Position } from "./scores.ts";

/** The dimension shown where none is asked for: whose models do the work. */
const FIRST: Dimension = "lab";

export type ExposureOnShow = {
  readonly dimension: Dimension;
  /** Why another dimension is shown than was asked for; null where it is not so. */
  readonly setAside: string | null;
  readonly found: FoundExposure;
};

export type FoundExposure =
  /** The company has no contracts on the day. */
  | { readonly state: "nothing" }
  /** What is on record cannot be followed, e.g. a ring of money that never ends; who makes it is named. */
  | { readonly state: "refused"; readonly sentence: string }
  | ({ readonly state: "found"; readonly exposure: Exposure } & Position);

/**
 * The company's exposure on the view's day, in the dimension asked for.
 *
 * @param by as the address has it
 */
export async function getExposure(by: string | undefined, view: View): Promise<ExposureOnShow> {
  const asked = keysOf(DIMENSIONS).find((one) => one === by);
  const dimension = asked ?? FIRST;
  const setAside =
    by === undefined || asked !== undefined
      ? null
      : `There is no exposure by “${by}”; this is by ${DIMENSIONS[FIRST].name.toLowerCase()}. Choose one of ${keysOf(DIMENSIONS).join(", ")}.`;
  return { dimension, setAside, found: await exposureOn(dimension, view) };
}

async function exposureOn(dimension: Dimension, view: View): Promise<FoundExposure> {
  try {
    const [position, { ties, routers }] = await Promise.all([getPosition(view), getRegister(view)]);
    return position === undefined
      ? { state: "nothing" }
      : {
          ...position,
          state: "found",
          exposure: exposureOf({ ...position, ties, routers }, dimension, view.basis),
        };
  } catch (error) {
    // What stands on record the page can name; anything else is a fault of ours.
    if (error instanceof Unfollowable) return { state: "refused", sentence: error.message };
    throw error;
  }
}
