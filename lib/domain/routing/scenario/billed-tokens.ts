import type { BillLine } from "../../bill/bill-line.ts";
import { exactToNumber } from "../../quantity/exact-decimal.ts";

export type TokenKind = "input" | "cacheRead" | "cacheWrite" | "output";

/** How many of what a line of a bill counts. */
export type BilledCount = {
  readonly count: number;
  /** Null where its words don't say which tokens they are. */
  readonly kind: TokenKind | "requests" | null;
  readonly isBatch: boolean;
};

const MULTIPLES: Readonly<Record<string, number>> = {
  "": 1,
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  b: 1e9,
  billion: 1e9,
};

/** `Tokens`, `1K tokens`, `1M Tokens`, `1,000 tokens`. */
const TOKENS = /^(\d[\d,]*)?\s*(k|m|b|thousand|million|billion)?\s*tokens?$/i;
const REQUESTS = /^(\d[\d,]*)?\s*(k|m|thousand|million)?\s*(?:requests?|calls?|api calls?)$/i;

/** The first that fits: a cached prompt is also an input, a batch of outputs also an output. */
const KINDS: readonly (readonly [TokenKind, RegExp])[] = [
  ["cacheWrite", /cache[\s_-]*(?:write|creation|creat|storage)|write[\s_-]*cache/i],
  ["cacheRead", /cache[\s_-]*(?:read|hit)|cached|cchd|cache[\s_-]*(?:d|input|inp)/i],
  ["output", /out(?:put|p|pt)?(?![a-z])|completion|generated|response/i],
  ["input", /in(?:put|p|pt)?(?![a-z])|prompt|context/i],
];

/**
 * The tokens or requests that one line of a bill counts; null where it counts neither.
 *
 * @example
 * billedTokens(line) // => { count: 5_000_000, kind: "input", isBatch: false } of 5000 “1K tokens”
 */
export function billedTokens(line: BillLine): BilledCount | null {
  const { quantity, quantityUnit, evidence } = line;
  if (quantity === null || quantityUnit === null) return null;
  const unit = quantityUnit.trim();
  const words = [
    evidence.SkuMeter,
    evidence.ChargeDescription,
    evidence.SkuPriceDetails,
    evidence.SkuId,
  ];
  const isBatch = words.some((word) => /batch/i.test(word ?? ""));
  const requests = perUnit(REQUESTS, unit);
  if (requests !== null)
    return { count: exactToNumber(quantity) * requests, kind: "requests", isBatch };
  const tokens = perUnit(TOKENS, unit);
  if (tokens === null) return null;
  // The meter says most exactly what was sold.
  const text = words.find((word) => KINDS.some(([, fits]) => fits.test(word ?? ""))) ?? "";
  const kind = KINDS.find(([, fits]) => fits.test(text))?.[0] ?? null;
  return { count: exactToNumber(quantity) * tokens, kind, isBatch };
}

function perUnit(form: RegExp, unit: string): number | null {
  const match = form.exec(unit);
  if (match === null) return null;
  const [, digits = "1", multiple = ""] = match;
  return Number(digits.replaceAll(",", "")) * (MULTIPLES[multiple.toLowerCase()] ?? 1);
}
