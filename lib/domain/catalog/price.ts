import type { PlainDate } from "../quantity/plain-date.ts";
import { daysBetween } from "../quantity/plain-date.ts";
import type { FeedId } from "./feed.ts";
import type { TimeWindow } from "./time-window.ts";

/** What a price counts in tokens. Cache writes are told apart by how long the cache holds. */
export const TOKEN_UNITS = [
  "input",
  "output",
  "cache-read",
  "cache-write-5m",
  "cache-write-1h",
  "reasoning",
  "audio-input",
  "audio-output",
  "audio-cache-read",
  "image-input",
  "image-output",
] as const;
export type TokenUnit = (typeof TOKEN_UNITS)[number];

const IN_TOKENS: ReadonlySet<string> = new Set(TOKEN_UNITS);
/** Whether a unit is paid by the million tokens, and not one by one. */
export const isTokenUnit = (unit: string): unit is TokenUnit => IN_TOKENS.has(unit);

/** What a price counts one by one: its amount is US dollars for each. */
export const COUNTED_UNITS = [
  "image",
  "request",
  "search",
  "character",
  "audio-second",
  "video-second",
  "provisioned-hour",
] as const;
export type CountedUnit = (typeof COUNTED_UNITS)[number];

export const SERVICE_TIERS = ["standard", "batch", "flex", "priority", "provisioned"] as const;
export type ServiceTier = (typeof SERVICE_TIERS)[number];

/** Whether a long prompt lifts the price of the whole request, or of the part above the threshold. */
export const TIER_RULES = ["whole-request", "marginal"] as const;
export type TierRule = (typeof TIER_RULES)[number];

/**
 * One price, as one source stated it: a row, never a column, so that a price
 * that is missing is absent and not zero.
 */
export type PriceRow = {
  readonly unit: TokenUnit;
  readonly serviceTier: ServiceTier;
  /** US dollars per million tokens. */
  readonly usdPerMtok: number;
  /** The smallest prompt, in tokens and cached ones included, that the price is for; 0 for the base price. */
  readonly minPromptTokens: number;
  readonly tierRule: TierRule;
  /** Hours of the day it holds in; null for all day. */
  readonly timeWindow: TimeWindow | null;
  /** First day; null where the source does not say. */
  readonly effectiveFrom: PlainDate | null;
  /** First day on which it no longer holds; null while it does. */
  readonly effectiveTo: PlainDate | null;
  /** Day the source was made: the price was seen in it then. */
  readonly observedAt: PlainDate;
  /** Day on which a later file of its feed last listed it unchanged; absent where none did. */
  readonly seenAt?: PlainDate;
  readonly feedId: FeedId;
  readonly sourceId: string;
  /** The page that the source itself names for it; absent where it names none. */
  readonly sourceUrl?: string;
  /** Worked out from another price by a rule; never stands in for a stated one. */
  readonly derived: boolean;
};

/** A price of something that is counted one by one; token arithmetic never meets it. */
export type CountedPrice = Omit<PriceRow, "unit" | "usdPerMtok"> & {
  readonly unit: CountedUnit;
  /** US dollars for one. */
  readonly usdEach: number;
};

/** The smallest whole prompt above a threshold that is stated as "more than so many tokens". */
export const promptTokensAbove = (tokens: number): number => tokens + 1;

/**
 * Whether two thresholds are one: where a feed says "above 272,000 tokens" another
 * says "272,000 and more", a token apart.
 */
export const isSameThreshold = (a: number, b: number): boolean => Math.abs(a - b) <= 1;

/** Sorts before every day: when something began whose first day is not known. */
const BEFORE_ALL_DAYS: PlainDate = "0000-00-00";

/** When a price was seen, and in which days it holds: all that tells two statements of a feed apart in time. */
export type Dated = Pick<PriceRow, "effectiveFrom" | "effectiveTo" | "observedAt" | "seenAt">;

/**
 * The first day on which a price holds; before all days where only its last one is known.
 *
 * A row with neither holds from the day it was seen.
 */
export const beginOf = ({ effectiveFrom, effectiveTo, observedAt }: Dated): PlainDate =>
  effectiveFrom ?? (effectiveTo === null ? observedAt : BEFORE_ALL_DAYS);

/** The last day on which a file of its feed is known to have said it. */
export const lastSeen = ({ observedAt, seenAt }: Dated): PlainDate =>
  seenAt !== undefined && seenAt > observedAt ? seenAt : observedAt;

/**
 * Orders what one feed said: of two rows that hold, the one that sorts last counts.
 *
 * A later observation counts before an earlier one, save that a price which was
 * announced for a day that the later observation had not reached begins then.
 */
export function laterStatement(a: Dated, b: Dated): number {
  const [from, to] = [beginOf(a), beginOf(b)];
  const [left, right] = [
    from > a.observedAt ? from : a.observedAt,
    to > b.observedAt ? to : b.observedAt,
  ];
  if (left !== right) return left < right ? -1 : 1;
  return from === to ? 0 : from < to ? -1 : 1;
}

/**
 * Whether a price holds on a day.
 *
 * A row with no first day and no last one holds from the day it was seen; one
 * with a last day only is history and holds on every day before it.
 *
 * @param day the day asked about; it may be the one before all days
 */
export const holdsOn = (row: Dated, day: PlainDate): boolean =>
  beginOf(row) <= day && (row.effectiveTo === null || day < row.effectiveTo);

/**
 * How many days a price is from holding on a day: 0 where it holds.
 *
 * @param day the day asked about, as `2026-11-22`
 */
export function daysOutside(row: Dated, day: PlainDate): number {
  const from = beginOf(row);
  if (day < from) return daysBetween(day, from);
  if (row.effectiveTo !== null && day >= row.effectiveTo)
    return daysBetween(row.effectiveTo, day) + 1;
  return 0;
}

/** @throws RangeError if a price, a threshold or a period makes no sense */
export function checkPriceRow(row: PriceRow): PriceRow {
  const { unit, usdPerMtok, minPromptTokens, effectiveFrom, effectiveTo } = row;
  if (!(usdPerMtok >= 0 && Number.isFinite(usdPerMtok)))
    throw new RangeError(`the ${unit} price is ${usdPerMtok}; expected zero or more`);
  if (!(minPromptTokens >= 0))
    throw new RangeError(`the ${unit} price starts at ${minPromptTokens} tokens`);
  if (effectiveFrom !== null && effectiveTo !== null && effectiveTo <= effectiveFrom)
    throw new RangeError(`the ${unit} price ends on ${effectiveTo}, before it begins`);
  return row;
}
