/** Lanczos' coefficients for g = 7 and nine terms (Godfrey 2001); good to 15 digits. */
const LANCZOS_G = 7;
const LANCZOS_FIRST = 0.9999999999998099;
const LANCZOS_REST: readonly number[] = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];
const LN_ROOT_TWO_PI = 0.9189385332046728;

/**
 * The logarithm of Euler's gamma function, ln((x - 1)!) where x is whole.
 *
 * Lanczos' approximation.
 *
 * @throws RangeError if x is not above zero
 */
export function lnGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`the gamma function is taken at ${x}; expected above zero`);
  const series = LANCZOS_REST.reduce((sum, term, i) => sum + term / (x + i), LANCZOS_FIRST);
  const t = x + LANCZOS_G - 0.5;
  return LN_ROOT_TWO_PI + (x - 0.5) * Math.log(t) - t + Math.log(series);
}

const PRECISION = 1e-16;
const MOST_TERMS = 10_000;

/**
 * The chance that a gamma-distributed number of shape a and rate one is at most x.
 *
 *     P(a, x) = x^a e^(-x) / Γ(a) * sum(x^n / (a (a + 1) ... (a + n)))       for x < a + 1
 *     P(a, x) = 1 - Q(a, x), Q by its continued fraction                      otherwise
 *
 * Digital Library of Mathematical Functions, 8.7.1 and 8.9.2, the fraction by Lentz' method.
 *
 * @throws RangeError if the shape is not above zero or x is negative
 *
 * @example
 * regularisedGamma(1, 2);
 * // => 0.8646647167633873, which is 1 - e^-2
 */
export function regularisedGamma(shape: number, x: number): number {
  requireArguments(shape, x);
  return x < shape + 1 ? lowerBySeries(shape, x) : 1 - upperByFraction(shape, x);
}

/** The chance of more than x, exact where it is tiny. @throws RangeError as `regularisedGamma` */
export function regularisedGammaAbove(shape: number, x: number): number {
  requireArguments(shape, x);
  return x < shape + 1 ? 1 - lowerBySeries(shape, x) : upperByFraction(shape, x);
}

function requireArguments(shape: number, x: number): void {
  if (!(shape > 0 && x >= 0)) throw new RangeError(`a gamma of shape ${shape} at ${x}`);
}

const density = (shape: number, x: number): number =>
  Math.exp(shape * Math.log(x) - x - lnGamma(shape));

function lowerBySeries(shape: number, x: number): number {
  if (x === 0) return 0;
  let term = 1 / shape;
  let sum = term;
  for (let n = 1; n < MOST_TERMS && term > sum * PRECISION; n += 1) {
    term *= x / (shape + n);
    sum += term;
  }
  return sum * density(shape, x);
}

function upperByFraction(shape: number, x: number): number {
  if (x === Number.POSITIVE_INFINITY) return 0;
  let b = x + 1 - shape;
  let c = Number.MAX_VALUE;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < MOST_TERMS; n += 1) {
    const a = -n * (n - shape);
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    const factor = d * c;
    fraction *= factor;
    if (Math.abs(factor - 1) < PRECISION * 2) break;
  }
  return fraction * density(shape, x);
}

/**
 * The number below which a gamma-distributed one of rate one falls with a given chance.
 *
 * Inverse of `regularisedGamma` by bisection, to the last digits.
 *
 * @throws RangeError if the shape is not above zero or the chance not within 0 to 1, 1 excluded
 *
 * @example
 * gammaQuantile(1, 0.975);
 * // => 3.6889, the upper end of an exact 95 % interval for no event
 */
export function gammaQuantile(shape: number, chance: number): number {
  if (!(chance >= 0 && chance < 1)) throw new RangeError(`a chance of ${chance}; expected 0 to 1`);
  if (chance === 0) return 0;
  let low = 0;
  let high = Math.max(1, shape);
  while (regularisedGamma(shape, high) < chance) {
    low = high;
    high *= 2;
  }
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (regularisedGamma(shape, middle) < chance) low = middle;
    else high = middle;
  }
}
