import { z } from "zod";
import type { FeedFile } from "../../catalog/feed-listing.ts";
import { sellerById } from "../identity/feed-sellers.ts";
import { identifyModel } from "../identity/identify-model.ts";
import { azureModelName, parseAzureMeter } from "./azure-meter.ts";
import type { FeedTally } from "./feed-tally.ts";
import { addZodFaults, feedFile, leaveOut, newTally } from "./feed-tally.ts";
import { mergeListings } from "./merge-listings.ts";
import { newCollector, notesOf, takePrice } from "./price-collector.ts";

const Item = z.object({
  currencyCode: z.string(),
  retailPrice: z.unknown(),
  tierMinimumUnits: z.number().optional(),
  armRegionName: z.string().max(100).optional(),
  effectiveStartDate: z.iso.datetime({ offset: true }).optional(),
  meterName: z.string().max(300),
  productName: z.string().max(300),
  serviceName: z.string().max(200),
  unitOfMeasure: z.string().max(100),
  type: z.string().max(100).optional(),
});
type Item = z.infer<typeof Item>;

/** Services under which Azure has listed what its models cost. */
const MODEL_SERVICES = new Set([
  "Foundry Models",
  "Azure OpenAI",
  "Cognitive Services",
  "Azure AI Foundry",
]);
/** How many tokens a meter counts as one, to a million. */
const TO_A_MILLION = new Map([
  ["1K", 1000],
  ["1M", 1],
]);
const EU_REGIONS = /europe|sweden|france|germany|italy|spain|poland/;
const PRICE_PAGE = "https://prices.azure.com/api/retail/prices";

/**
 * Microsoft's own price list: items of `prices.azure.com/api/retail/prices`, one a
 * meter and region, by the 1,000 or the million tokens.
 */
export function azureRetailFeed(items: readonly unknown[]): FeedFile {
  const tally = newTally();
  for (const [i, value] of items.entries()) takeItem(tally, `item ${i + 1}`, value);
  mergeListings(tally);
  return feedFile("azure-retail", items.length, tally);
}

function takeItem(tally: FeedTally, place: string, value: unknown): void {
  const { success, data: item, error } = Item.safeParse(value);
  if (!success) return addZodFaults(tally, place, error);
  if (!MODEL_SERVICES.has(item.serviceName)) return leaveOut(tally, "not a price of a model");
  if (item.currencyCode !== "USD") {
    tally.faults.push({
      place,
      field: "currencyCode",
      reason: `is ${item.currencyCode}: prices are kept in US dollars; fetch the list with currencyCode='USD'`,
    });
    return;
  }
  if (item.type !== undefined && item.type !== "Consumption")
    return leaveOut(tally, "a price of a reservation or a saving plan");
  if ((item.tierMinimumUnits ?? 0) > 0) return leaveOut(tally, "a price of a large volume");
  const factor = TO_A_MILLION.get(item.unitOfMeasure);
  const meter = parseAzureMeter(item.meterName);
  const name = azureModelName(item.productName, meter.model);
  if (factor === undefined) return leaveOut(tally, "not priced by the token");
  if (meter.isTuning) return leaveOut(tally, "a tuned model, or the tuning");
  if (meter.isLongPrompt)
    return leaveOut(tally, "for long prompts, without saying from which length on");
  if (meter.unit === null || name === null)
    return leaveOut(tally, "does not say what it counts of which model");
  const collector = newCollector(place);
  takePrice(collector, "retailPrice", item.retailPrice, meter.unit, {
    factor,
    serviceTier: meter.serviceTier,
    effectiveFrom: item.effectiveStartDate?.slice(0, 10) ?? null,
  });
  if (collector.faults.length > 0) {
    tally.faults.push(...collector.faults);
    return;
  }
  takeListing(tally, place, item, { ...meter, name }, collector);
}

function takeListing(
  tally: FeedTally,
  place: string,
  item: Item,
  meter: ReturnType<typeof parseAzureMeter> & { readonly name: string },
  collector: ReturnType<typeof newCollector>,
): void {
  const seller = sellerById("azure");
  if (seller === undefined) throw new RangeError("Azure is a seller of the register");
  const { id, labId } = identifyModel(seller.id, meter.name);
  tally.listings.push({
    place,
    seller,
    sellerModelId: meter.name,
    model: { id, name: meter.name, labId, family: null, openWeights: null, released: null },
    scope: meter.scope,
    scopeName: scopeNameOf(meter.scope, item.armRegionName ?? ""),
    contextTokens: null,
    lifecycle: null,
    announcedOn: null,
    deprecatedOn: null,
    retiresOn: null,
    replacedBy: null,
    prices: collector.prices,
    sourceUrl: PRICE_PAGE,
    notes: notesOf(collector),
  });
}

/** A region is named by Azure; of data zones there are the one of the US and the one of the EU. */
function scopeNameOf(scope: string, region: string): string | null {
  if (scope === "region") return region === "" ? null : region;
  if (scope !== "data-zone") return null;
  if (EU_REGIONS.test(region)) return "eu";
  return region.includes("us") && !region.startsWith("aus") ? "us" : null;
}
