import { allowance, type Tolerance } from "./tolerance.ts";

/** One place where what was computed is not what was expected. */
export type Difference = {
  readonly path: string;
  readonly expected: unknown;
  readonly got: unknown;
};

/**
 * Where a result departs from what was expected: only the keys that the
 * expectation holds are looked at, lists must be of one length, numbers may
 * differ by the tolerance, all else must be the same.
 */
export function differences(
  expected: unknown,
  got: unknown,
  tolerance: Tolerance,
  keys: readonly string[] = [],
): Difference[] {
  const different = [{ path: keys.join("."), expected, got }];
  if (typeof expected === "number") {
    const isNear =
      typeof got === "number" &&
      (got === expected || Math.abs(got - expected) <= allowance(tolerance, expected, keys));
    return isNear ? [] : different;
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(got) || got.length !== expected.length) return different;
    return expected.flatMap((item: unknown, i) =>
      differences(item, got[i], tolerance, [...keys, `${i}`]),
    );
  }
  if (isRecord(expected)) {
    if (!isRecord(got)) return different;
    return Object.entries(expected).flatMap(([key, value]) =>
      differences(value, got[key], tolerance, [...keys, key]),
    );
  }
  return Object.is(expected, got) ? [] : different;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
