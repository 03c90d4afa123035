import type { Offering } from "../../catalog/offering.ts";
import type { PlainDate } from "../../quantity/plain-date.ts";
import { type Refusal, type RefusalCode, refusalsOf } from "../eligibility.ts";
import type { Workload } from "../workload.ts";
import type { ClassQuote } from "./class-quote.ts";
import {
  daysKept,
  type OfferingTerms,
  promises,
  type WaitMeasure,
  waitSeconds,
} from "./offering-terms.ts";
import type { RequestClass } from "./request-class.ts";
import { percentInWords } from "../percent-in-words.ts";

const POLICY_WORDS = {
  "no-training": "not train on what it is sent",
  "zero-retention": "keep nothing of what it is sent",
} as const;

/**
 * Every reason against serving a class on an offering; none where it may serve.
 *
 * What the class needs and nobody states of the offering, a wait or a promise
 * about data, counts against it. The quality floor is not among them: it is a
 * floor on the mean, which a mix may meet.
 *
 * @param terms what is known of the offering beyond the catalog; undefined for nothing
 */
export function refusalsOfClass(
  of: RequestClass,
  offering: Offering,
  quote: ClassQuote,
  { day, terms }: { readonly day: PlainDate; readonly terms: OfferingTerms | undefined },
): Refusal[] {
  const usual = refusalsOf(asWorkload(of, offering), offering, asQuote(quote, offering), day);
  return [
    ...usual,
    ...tierRefusals(of, offering, quote),
    ...latencyRefusals(of, offering, terms),
    ...dataRefusals(of, offering, terms),
  ];
}

/** A class that does not want to pay the standard price for what it buys by another tier. */
const tierRefusals = (
  { withoutTier }: RequestClass,
  { seller }: Offering,
  quote: ClassQuote,
): Refusal[] =>
  withoutTier !== "refuse" || quote.kind === "unpriced"
    ? []
    : quote.missingTiers.map((tier) => ({
        code: "tier-not-sold",
        text: `${seller.name} has no ${tier} price for requests of this size`,
      }));
const WAITS: Readonly<Record<WaitMeasure, (seller: string) => string>> = {
  mean: (seller) => `how long ${seller} takes to answer`,
  p50: (seller) => `how long half of the answers of ${seller} take`,
  p95: (seller) => `how long 95 of 100 answers of ${seller} take`,
};

function latencyRefusals(
  { maxLatencySeconds, waitMeasure = "mean" }: RequestClass,
  { seller }: Offering,
  terms: OfferingTerms | undefined,
): Refusal[] {
  if (maxLatencySeconds === null) return [];
  const seconds = waitSeconds(terms, waitMeasure);
  if (seconds === null)
    return [unknown("latency-unknown", `${WAITS[waitMeasure](seller.name)} is not stated`)];
  const of = waitMeasure === "mean" ? "" : ` (${waitMeasure.toUpperCase()})`;
  return seconds <= maxLatencySeconds
    ? []
    : [
        {
          code: "latency-too-long",
          text: `it takes ${seconds} seconds to answer${of}; the work allows ${maxLatencySeconds}`,
        },
      ];
}

/** Unknown is no yes: what nobody states of an offering keeps it out. */
const unknown = (code: RefusalCode, text: string): Refusal => ({
  code,
  text: `${text}, and unknown is not eligible`,
});

function dataRefusals(
  { dataPolicies, maxRetentionDays = null, residency = null }: RequestClass,
  { seller }: Offering,
  terms: OfferingTerms | undefined,
): Refusal[] {
  const refusals = dataPolicies.flatMap((policy): Refusal[] => {
    const promised = promises(terms, policy);
    if (promised === null)
      return [
        unknown(
          "data-policy-unknown",
          `whether ${seller.name} would ${POLICY_WORDS[policy]} is not stated`,
        ),
      ];
    return promised
      ? []
      : [
          {
            code: "data-policy-not-offered",
            text: `${seller.name} does not promise to ${POLICY_WORDS[policy]}`,
          },
        ];
  });
  const kept = daysKept(terms);
  if (maxRetentionDays !== null && kept === null)
    refusals.push(
      unknown("retention-unknown", `how long ${seller.name} keeps what it is sent is not stated`),
    );
  if (maxRetentionDays !== null && kept !== null && kept > maxRetentionDays)
    refusals.push({
      code: "retention-too-long",
      text: `${seller.name} keeps what it is sent for ${kept} days; the work allows ${maxRetentionDays}`,
    });
  const where = terms?.residency ?? null;
  if (residency !== null && where === null)
    refusals.push(unknown("residency-unknown", `where ${seller.name} keeps data is not stated`));
  if (residency !== null && where !== null && !isWithin(where, residency))
    refusals.push({
      code: "residency-not-offered",
      text: `${seller.name} keeps data in ${where.join(", ") || "no area it names"}; the work allows ${residency.join(", ")}`,
    });
  return refusals;
}

/** Whether all the areas that data may be in are allowed. */
const isWithin = (where: readonly string[], allowed: readonly string[]): boolean =>
  where.length > 0 && where.every((area) => allowed.includes(area));

/**
 * The reason against an offering that alone is not good enough; undefined where it is.
 *
 * @param quality 0 to 1, NaN where nobody has measured it
 */
export function qualityRefusal(
  { model }: Offering,
  quality: number,
  floor: number | null,
): Refusal | undefined {
  if (floor === null || quality >= floor) return undefined;
  return Number.isNaN(quality)
    ? { code: "quality-unknown", text: `${model.name} has no score on the benchmark` }
    : {
        code: "quality-below-floor",
        text: `${model.name} reaches ${percentInWords(quality)} of the best possible score; the work asks for ${percentInWords(floor)}`,
      };
}

const asWorkload = (of: RequestClass, { model }: Offering): Workload => ({
  ...of,
  acceptableModelIds: of.acceptableModelIds ?? [model.id],
});

const asQuote = (quote: ClassQuote, { id: offeringId }: Offering) =>
  quote.kind === "unpriced"
    ? { ...quote, offeringId }
    : ({ kind: "quoted", offeringId, usd: quote.usdPerRequest, items: [], notes: [] } as const);
