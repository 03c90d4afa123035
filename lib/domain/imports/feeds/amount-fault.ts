/** Three times what the dearest model costs: more is a price of another unit in a field of this one. */
const MOST_USD_PER_MTOK = 2_000;
/** Far above what one image, second, search or hour costs. */
const MOST_USD_EACH = 10_000;
/** Less than the catalog can keep. */
const LEAST_USD = 1e-9;

/**
 * Why an amount of money can't be a price; undefined where it can. Zero can: it
 * is not a price either, but not a mistake.
 *
 * @param per what it is for; `number` asks only whether it is one
 */
export function amountFault(
  usd: unknown,
  per: "million tokens" | "each" | "number",
): string | undefined {
  if (typeof usd !== "number") return `is ${wordOf(usd)}; a price is a number`;
  if (Number.isNaN(usd) || (per === "number" && !Number.isFinite(usd)))
    return `is ${usd}; a price is a finite number`;
  if (usd < 0) return `is ${usd}; a price is not negative`;
  if (usd === 0 || per === "number") return undefined;
  const most = per === "each" ? MOST_USD_EACH : MOST_USD_PER_MTOK;
  const unit = per === "each" ? "for one" : "per million tokens";
  if (usd > most)
    return `comes to ${inUsd(usd)} ${unit}; above ${inUsd(most)} it is taken for a price in another unit`;
  if (usd < LEAST_USD)
    return `comes to $${usd} ${unit}, less than can be kept; is it a price in another unit?`;
  return undefined;
}

const wordOf = (value: unknown): string => {
  if (typeof value === "string") return `“${value.slice(0, 40)}”`;
  return value === null ? "empty" : Array.isArray(value) ? "a list" : `of the type ${typeof value}`;
};

/** Digits in threes, or a power of ten where there are too many. */
function inUsd(usd: number): string {
  if (usd === Infinity) return "more than can be counted";
  if (usd >= 1e15) return `$${usd.toExponential(2)}`;
  return `$${String(usd).replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ",")}`;
}
