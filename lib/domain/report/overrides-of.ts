import type { Obstacle } from "./obstacles.ts";
import type { PackChoices } from "./pack-choices.ts";

/**
 * The obstacles that a reason lets pass, each thing once, as they are printed
 * with that reason; those that no reason lets pass are left out.
 */
export const overridesOf = (
  obstacles: readonly Obstacle[],
  reason: string,
): PackChoices["overrides"] =>
  [
    ...new Set(
      obstacles.filter(({ mayBeOverridden }) => mayBeOverridden).map(({ sentence }) => sentence),
    ),
  ].map((obstacle) => ({ obstacle, reason }));
