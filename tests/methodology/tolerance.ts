import { z } from "zod";

/** How far a number may be from the expected one; a bare number is absolute. */
export const Tolerance = z.union([
  z.number().nonnegative(),
  z.object({ abs: z.number().nonnegative() }),
  z.object({ rel: z.number().nonnegative() }),
  z.object({ abs_by_key: z.record(z.string(), z.number().nonnegative()) }),
  z.object({ max: z.number().nonnegative() }),
  z.object({ exact: z.literal(true) }),
]);
export type Tolerance = z.infer<typeof Tolerance>;

/** The distance allowed around an expected number that stands under these keys. */
export function allowance(tolerance: Tolerance, expected: number, keys: readonly string[]): number {
  if (typeof tolerance === "number") return tolerance;
  if ("abs" in tolerance) return tolerance.abs;
  if ("max" in tolerance) return tolerance.max;
  if ("rel" in tolerance) return tolerance.rel * Math.abs(expected);
  if ("exact" in tolerance) return 0;
  const innermost = keys.findLast((key) => key in tolerance.abs_by_key);
  return innermost === undefined ? 0 : (tolerance.abs_by_key[innermost] ?? 0);
}
