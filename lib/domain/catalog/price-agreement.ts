import type { PlainDate } from "../quantity/plain-date.ts";
import type { PricedSeller } from "./feed-precedence.ts";
import { precedenceOf } from "./feed-precedence.ts";
import type { FeedStatement, Voice } from "./feed-statement.ts";
import { voicesOf } from "./feed-statement.ts";
import type { PriceRow } from "./price.ts";
import { notFollowed } from "./price-followers.ts";
import { isSamePrice } from "./same-price.ts";

/**
 * How the witnesses of a price stand to one another. `scope-unknown` is of an id that
 * names no region: what sources say of it is kept and not compared, for each may mean
 * another one.
 */
export const AGREEMENTS = ["confirmed", "single-source", "disputed", "scope-unknown"] as const;
export type Agreement = (typeof AGREEMENTS)[number];

/** The same in words. */
export const AGREEMENT_NAMES: Readonly<Record<Agreement, string>> = {
  confirmed: "confirmed",
  "single-source": "one source",
  disputed: "disputed",
  "scope-unknown": "region not stated",
};

/** Why prices of an id without a region are in none of the three counts. */
export const SCOPE_UNKNOWN =
  "not compared: its id names no region, and sources read that differently";

/**
 * How a statement stands beside the others.
 *
 * - `counts`: it is one of the witnesses.
 * - `repeated`: a newer statement of the same lineage took its place.
 * - `not-followed`: it was made before the price changed, by a feed that was not seen since.
 * - `beside-contract`: it is a list price where the company has one of its own.
 * - `other-hours`: it is a list price, paid in the hours that the company's own leaves out.
 */
export const STANDINGS = [
  "counts",
  "repeated",
  "not-followed",
  "beside-contract",
  "other-hours",
] as const;
export type Standing = (typeof STANDINGS)[number];
export type StandingStatement = FeedStatement & { readonly standing: Standing };

/** Of which day, of whom and at what time of day a price is asked. */
export type Weighing = {
  readonly day: PlainDate;
  readonly seller: PricedSeller | undefined;
  readonly atUtc?: string;
};

/** Witnesses weighed: who agrees, whose price is shown, and what everybody says. */
export type Weighed = {
  readonly agreement: Agreement;
  /** The price to show: of the witness that is believed first. */
  readonly preferred: FeedStatement;
  readonly highest: FeedStatement;
  readonly lowest: FeedStatement;
  /** Every feed's own statement, also those that do not count; the preferred one first. */
  readonly said: readonly StandingStatement[];
};

const CONTRACT = "contract";

/**
 * Weighs what feeds say of one price on a day.
 *
 * Feeds of one lineage are one witness. A contract price stands alone: it is what
 * the company pays. A lineage that was last seen before another one changed its
 * price, and that said what the other said until then, has not been seen to
 * follow; it is set aside, unless a lineage seen since still says the old price,
 * for then nobody knows that there was a change.
 *
 * Undefined where nobody says anything of the hour asked about.
 *
 * @param used the rows that hold on the day, of one unit, tier and prompt size
 * @param known all rows of the same unit, tier and prompt size: what was said before
 */
export function weigh(
  used: readonly PriceRow[],
  known: readonly PriceRow[],
  { day, seller, atUtc }: Weighing,
): Weighed | undefined {
  const voices = voicesOf(used, atUtc);
  const [only, ...others] = voices;
  if (only === undefined) return undefined;
  if (others.length === 0 && only.said.length === 1 && only.repeated.length === 0)
    return soleStatement(only.said[0]);
  const contract = voices.find(({ lineage }) => lineage === CONTRACT);
  const late = contract === undefined ? notFollowed(voices, known, day) : NOBODY;
  const witnesses =
    contract === undefined ? voices.filter((voice) => !late.has(voice)) : [contract];
  const counting = witnesses
    .flatMap(({ said }) => said)
    .toSorted((a, b) => byPrecedence(a, b, seller));
  const [preferred] = counting;
  if (preferred === undefined) return undefined;
  const byPrice = counting.toSorted((a, b) => a.usdPerMtok - b.usdPerMtok);
  const [lowest, highest] = [byPrice[0] ?? preferred, byPrice.at(-1) ?? preferred];
  const agrees = (voice: Voice) =>
    voice.said.every(({ usdPerMtok }) => isSamePrice(usdPerMtok, preferred.usdPerMtok));
  const seconds = (contract === undefined ? witnesses : voices).filter(agrees).length;
  return {
    agreement: !isSamePrice(lowest.usdPerMtok, highest.usdPerMtok)
      ? "disputed"
      : seconds > 1
        ? "confirmed"
        : "single-source",
    preferred,
    highest,
    lowest,
    said: [
      ...counting.map((statement) => ({ ...statement, standing: "counts" as const })),
      ...voices.flatMap((voice) => [
        ...(witnesses.includes(voice) ? [] : voice.said).map((statement) => ({
          ...statement,
          standing: late.has(voice) ? ("not-followed" as const) : ("beside-contract" as const),
        })),
        ...voice.repeated.map((statement) => ({ ...statement, standing: "repeated" as const })),
      ]),
    ],
  };
}

const NOBODY: ReadonlySet<Voice> = new Set();

/** Nothing to weigh: one feed's word, whoever it is. */
function soleStatement(statement: FeedStatement | undefined): Weighed | undefined {
  if (statement === undefined) return undefined;
  return {
    agreement: "single-source",
    preferred: statement,
    highest: statement,
    lowest: statement,
    said: [{ ...statement, standing: "counts" }],
  };
}

/** Whom to believe first; of two equally believed, the dearer price. */
function byPrecedence(
  a: FeedStatement,
  b: FeedStatement,
  seller: PricedSeller | undefined,
): number {
  const believed = precedenceOf(a.feedId, seller) - precedenceOf(b.feedId, seller);
  if (believed !== 0) return believed;
  return b.usdPerMtok - a.usdPerMtok || (a.feedId < b.feedId ? -1 : 1);
}
