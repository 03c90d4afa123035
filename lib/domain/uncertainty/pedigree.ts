/** In what a figure may fall short, each graded from 1 (as it should be) to 5. */
export const PEDIGREE_ASPECTS = [
  "reliability",
  "completeness",
  "temporal",
  "geographical",
  "technological",
] as const;
export type PedigreeAspect = (typeof PEDIGREE_ASPECTS)[number];
export type Pedigree = Readonly<Record<PedigreeAspect, number>>;

/** What each grade adds to the variance of the figure's logarithm, grades 1 to 5. */
const ADDED_VARIANCE: Readonly<Record<PedigreeAspect, readonly number[]>> = {
  reliability: [0, 0.0006, 0.002, 0.008, 0.04],
  completeness: [0, 0.0001, 0.0006, 0.002, 0.008],
  temporal: [0, 0.0002, 0.002, 0.008, 0.04],
  geographical: [0, 0.000025, 0.0001, 0.0006, 0.002],
  technological: [0, 0.0006, 0.008, 0.04, 0.12],
};

/** What even a perfect figure of its kind varies by. */
export const BASIC_VARIANCE = 0.0006;
/** Standard deviations on either side of the middle 95 %. */
const MIDDLE_95 = 1.959963984540054;

/**
 * How far an amount may be off, from grades of its quality.
 *
 * The grades' variances of the logarithm add up: the amount is lognormal around
 * the stated value with geometric standard deviation e^√variance.
 *
 * Source: Weidema et al. (2013), ecoinvent data quality guideline, version 3
 * (original table, recalled and recomputed). It was calibrated for life-cycle
 * inventories, not for finance: a convention, to be replaced by observed error.
 *
 * @param value the amount as stated, zero or more
 * @throws RangeError if a grade is not a whole number from 1 to 5, or the value or variance is negative
 *
 * @example
 * pedigreeSpread(100, { reliability: 2, completeness: 2, temporal: 3, geographical: 1, technological: 1 }).gsd;
 * // => 1.0591 (rounded)
 */
export function pedigreeSpread(
  value: number,
  grades: Pedigree,
  basicVariance = BASIC_VARIANCE,
): {
  readonly variance: number;
  readonly gsd: number;
  readonly low95: number;
  readonly high95: number;
} {
  if (!(value >= 0 && basicVariance >= 0))
    throw new RangeError(
      `a value of ${value}, basic variance ${basicVariance}; expected no less than zero`,
    );
  const variance = PEDIGREE_ASPECTS.reduce((sum, aspect) => {
    const added = ADDED_VARIANCE[aspect][grades[aspect] - 1];
    if (added === undefined)
      throw new RangeError(`the grade of ${aspect} is ${grades[aspect]}; expected 1, 2, 3, 4 or 5`);
    return sum + added;
  }, basicVariance);
  const sd = Math.sqrt(variance);
  return {
    variance,
    gsd: Math.exp(sd),
    low95: value * Math.exp(-MIDDLE_95 * sd),
    high95: value * Math.exp(MIDDLE_95 * sd),
  };
}
