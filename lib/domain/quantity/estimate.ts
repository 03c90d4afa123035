/**
 * A number with what we do not know about it: the lowest and highest it could
 * be, and the best single value where there is one. `point` is null when
 * nothing singles out a value between the ends, never a midpoint made up.
 */
export type Estimate = {
  readonly low: number;
  readonly point: number | null;
  readonly high: number;
};

export const exact = (value: number): Estimate => ({ low: value, point: value, high: value });

/** @throws RangeError if the three are not in order */
export function estimate(low: number, point: number | null, high: number): Estimate {
  const inOrder = point === null ? low <= high : low <= point && point <= high;
  if (!inOrder)
    throw new RangeError(`an estimate runs low, point, high; got ${low}, ${point}, ${high}`);
  return { low, point, high };
}

/** Anything between the ends, with no best value. Ends that meet are exact. */
export const bounds = (low: number, high: number): Estimate =>
  estimate(low, low === high ? low : null, high);

export const isExact = ({ low, high }: Estimate): boolean => low === high;

export const widthOf = ({ low, high }: Estimate): number => high - low;

/** An input of a formula, and whether the result rises or falls with it. */
export type Argument = { readonly of: Estimate; readonly falling?: boolean };

/**
 * A formula over estimates, exact where the formula is monotone in each input:
 * the low end takes every rising input at its low and every falling one at its high.
 */
export function evaluate(
  formula: (...inputs: readonly number[]) => number,
  ...inputs: readonly Argument[]
): Estimate {
  const ends = (rising: "low" | "high", falling: "low" | "high") =>
    formula(...inputs.map(({ of, falling: falls }) => (falls ? of[falling] : of[rising])));
  const points = inputs.map(({ of }) => of.point);
  return estimate(
    ends("low", "high"),
    points.every((point) => point !== null) ? formula(...points) : null,
    ends("high", "low"),
  );
}
