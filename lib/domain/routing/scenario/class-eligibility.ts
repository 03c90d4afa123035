import type { Offering } from "../../catalog/offering.ts";
import type { PlainDate } from "../../quantity/plain-date.ts";
import { type Refusal, refusalsOf } from "../eligibility.ts";
import type { Workload } from "../workload.ts";
import type { ClassQuote } from "./class-quote.ts";
import type { RequestClass } from "./request-class.ts";
import type { ScenarioFile } from "./scenario-file.ts";

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
  {
    day,
    terms,
  }: { readonly day: PlainDate; readonly terms: ScenarioFile["terms"][number] | undefined },
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

function latencyRefusals(
  { maxLatencySeconds }: RequestClass,
  { seller }: Offering,
  terms: ScenarioFile["terms"][number] | undefined,
): Refusal[] {
  if (maxLatencySeconds === null) return [];
  const seconds = terms?.latencySeconds ?? null;
  if (seconds === null)
    return [
      { code: "latency-unknown", text: `how long ${seller.name} takes to answer is not stated` },
    ];
  return seconds <= maxLatencySeconds
    ? []
    : [
        {
          code: "latency-too-long",
          text: `it takes ${seconds} seconds to answer; the work allows ${maxLatencySeconds}`,
        },
      ];
}

function dataRefusals(
  { dataPolicies }: RequestClass,
  { seller }: Offering,
  terms: ScenarioFile["terms"][number] | undefined,
): Refusal[] {
  const promised = terms?.dataPolicies ?? null;
  return dataPolicies.flatMap((policy): Refusal[] => {
    if (promised === null)
      return [
        {
          code: "data-policy-unknown",
          text: `whether ${seller.name} would ${POLICY_WORDS[policy]} is not stated`,
        },
      ];
    return promised.includes(policy)
      ? []
      : [
          {
            code: "data-policy-not-offered",
            text: `${seller.name} does not promise to ${POLICY_WORDS[policy]}`,
          },
        ];
  });
}

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
        text: `${model.name} reaches ${percent(quality)} of the best possible score; the work asks for ${percent(floor)}`,
      };
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;

const asWorkload = (of: RequestClass, { model }: Offering): Workload => ({
  ...of,
  acceptableModelIds: of.acceptableModelIds ?? [model.id],
});

const asQuote = (quote: ClassQuote, { id: offeringId }: Offering) =>
  quote.kind === "unpriced"
    ? { ...quote, offeringId }
    : ({ kind: "quoted", offeringId, usd: quote.usdPerRequest, items: [], notes: [] } as const);
