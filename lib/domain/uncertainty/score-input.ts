import type { Measured } from "../explain/measured.ts";
import type { Unit } from "../quantity/unit.ts";

/**
 * How an input may differ from what is stated of it.
 *
 * `unknown` is no distribution: every value between the ends is as good as any
 * other, and a score is worked out at both.
 */
export type Spread =
  | { readonly kind: "fixed" }
  | { readonly kind: "unknown" }
  | { readonly kind: "triangular" }
  | { readonly kind: "pert" }
  /** Around the point; the standard deviation of its logarithm. */
  | { readonly kind: "lognormal"; readonly logSd: number }
  /** Around the point, within 0 and 1; the standard deviation of its log odds. */
  | { readonly kind: "logit-normal"; readonly logitSd: number };

/** What sort of quantity an input is: it decides how ignorance of it is drawn. */
export type InputKind = "amount" | "share" | "effort" | "count";

/** One number that a score reads, with all that is not known of it. */
export type ScoreInput = {
  /** Subject, property and part; never changes with what is claimed. */
  readonly id: string;
  /** The stream of chance it draws from: its own, or one it shares with inputs that would be wrong together. */
  readonly chance: string;
  readonly label: string;
  readonly unit: Unit;
  readonly low: number;
  /** null where nothing singles out a value. */
  readonly point: number | null;
  readonly high: number;
  readonly spread: Spread;
  readonly facts: readonly string[];
  /** The question whose answer would narrow it; null where nothing is missing. */
  readonly ask: string | null;
  /** Between which ends any answer must lie. */
  readonly within: { readonly low: number; readonly high: number | null };
};

/** How much the facts behind an input can be trusted: variances of a logarithm. */
export type Quality = {
  /** All grades together. */
  readonly variance: number;
  /** The part that comes from age alone; above zero only where the fact is overdue. */
  readonly staleVariance: number;
};

/** What an input is, apart from what is claimed of it. */
export type InputDescription = Pick<ScoreInput, "label" | "unit" | "within"> & {
  readonly kind: InputKind;
  /** A stream of chance shared with others that are off by the same factor. */
  readonly chance?: string;
  /** Inputs of this name that state the same are one judgement, wrong for all of them alike. */
  readonly alike?: string;
};

/** Standard deviations on either side of the middle 90 %, by which a stale range widens. */
const MIDDLE_90 = 1.6448536269514722;

/**
 * An input as the draws take it, from what is stated and how well.
 *
 * A range with a best value is a triangle (shares), a three-point estimate
 * (effort) or, without a best value, unknown; a single amount is lognormal and a
 * single share logit-normal, as wide as its grade says. Ranges that rest on an
 * overdue fact widen.
 */
export function scoreInput(
  id: string,
  { label, unit, kind, within, chance = id, alike }: InputDescription,
  { value, facts, missing }: Measured,
  { variance, staleVariance }: Quality,
): ScoreInput {
  const said = `${alike} ${value.low} ${value.point} ${value.high}`;
  const shared = {
    id,
    chance,
    label,
    unit,
    facts: facts.toSorted(),
    ask: missing ?? null,
    within,
  };
  if (value.low === value.high)
    return {
      ...shared,
      ...value,
      chance: alike === undefined ? chance : said,
      spread: spreadOfSingle(kind, value.low, Math.sqrt(variance)),
    };
  const spread = spreadOfRange(kind, value.point);
  const wider = MIDDLE_90 * Math.sqrt(staleVariance);
  const [low, high] = [value.low * Math.exp(-wider), value.high * Math.exp(wider)];
  return {
    ...shared,
    // What is unknown of one says nothing of another, though the same is unknown of both.
    chance: alike === undefined || spread.kind === "unknown" ? chance : said,
    low: Math.max(within.low, low),
    point: value.point,
    high: Math.min(within.high ?? high, high),
    spread,
  };
}

function spreadOfSingle(kind: InputKind, value: number, sd: number): Spread {
  if (kind === "count" || value === 0 || sd === 0) return { kind: "fixed" };
  if (kind !== "share") return { kind: "lognormal", logSd: sd };
  return value > 0 && value < 1 ? { kind: "logit-normal", logitSd: sd } : { kind: "fixed" };
}

function spreadOfRange(kind: InputKind, point: number | null): Spread {
  if (point === null || kind === "count") return { kind: "unknown" };
  return kind === "share" ? { kind: "triangular" } : { kind: "pert" };
}
