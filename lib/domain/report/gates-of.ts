import type { Obstacle } from "./obstacles.ts";
import type { PackChoices } from "./pack-choices.ts";

/** One thing that keeps a pack from leaving, with every place it stands in, and why it was let pass. */
export type Gate = Pick<Obstacle, "code" | "sentence" | "mayBeOverridden"> & {
  readonly places: readonly string[];
  /** The facts that it is about; none where it is about none. */
  readonly facts: readonly string[];
  /** Printed in the pack; null where the gate is closed. */
  readonly reason: string | null;
};

/**
 * Obstacles as somebody mends them: each thing once, with its places. A reason opens
 * only a gate that a reason may open.
 *
 * @param overrides of the choices that the report was worked out from
 */
export function gatesOf(
  obstacles: readonly Obstacle[],
  overrides: PackChoices["overrides"],
): Gate[] {
  const reasons = new Map(overrides.map(({ obstacle, reason }) => [obstacle, reason]));
  return [...Map.groupBy(obstacles, ({ sentence }) => sentence).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const { code, sentence, mayBeOverridden } = first;
    const reason = mayBeOverridden ? (reasons.get(sentence) ?? null) : null;
    const places = [...new Set(same.map(({ place }) => place))];
    const facts = [...new Set(same.flatMap(({ fact }) => fact ?? []))];
    return [{ code, sentence, mayBeOverridden, places, facts, reason }];
  });
}
