import { modelPath } from "../catalog/model-path.ts";
import type { Offering } from "../catalog/offering.ts";
import { offeringSheet } from "../catalog/offering-sheet.ts";
import { priceFor } from "../catalog/price-sheet.ts";
import type { PlainDate } from "../quantity/plain-date.ts";
import type { Cell, Table } from "../table/table.ts";
import type { Party } from "../ties/party.ts";

const AGREEMENT = {
  confirmed: "confirmed by two sources",
  "single-source": "one source",
  disputed: "sources disagree, higher shown",
  "scope-unknown": "region not stated, not compared",
} as const;

/** Whose offerings: what a party sells, or its models wherever they are sold. */
export type OfferingSide = "sold" | "made";

/** What is on sale on a day: model, lab, seller, scope and the price of a short prompt. */
export function offeringsTable(
  partyId: string,
  side: OfferingSide,
  offerings: readonly Offering[],
  parties: ReadonlyMap<string, Party>,
  day: PlainDate,
): Table {
  const name = parties.get(partyId)?.name ?? partyId;
  return {
    id: side === "sold" ? `offerings-${partyId}` : `lab-offerings-${partyId}`,
    title: side === "sold" ? `Offerings of ${name}` : `Offerings of ${name}’s models`,
    note: `Standard tier, prompts of ordinary length, US dollars per million tokens on ${day}. A price missing here is not known; it is never filled in from another seller.`,
    columns: [
      { id: "model", label: "Model", unit: null },
      { id: "lab", label: "Lab", unit: null },
      { id: "seller", label: "Sold by", unit: null },
      { id: "scope", label: "Where", unit: null },
      { id: "input", label: "Input", unit: "usd-per-mtok" },
      { id: "cache-read", label: "Cached input", unit: "usd-per-mtok" },
      { id: "output", label: "Output", unit: "usd-per-mtok" },
      { id: "says", label: "Who says so", unit: null },
      { id: "sellerModelId", label: "Seller’s name for it", unit: null, exportOnly: true },
    ],
    rows: offerings.map((offering) => {
      const { model, seller, scope, scopeName } = offering;
      const sheet = offeringSheet(offering, day);
      const price = (unit: "input" | "cache-read" | "output"): Cell => {
        const found = priceFor(sheet, unit, 1);
        if (found === undefined) return { value: null, note: "no price" };
        return { value: found.usdPerMtok };
      };
      const input = priceFor(sheet, "input", 1)?.from;
      const sourceId = input?.rows[0]?.sourceId;
      return {
        id: offering.id,
        cells: {
          model: { value: model.name, href: modelPath(model.id) },
          lab: {
            value:
              model.labId === null
                ? "not in the register"
                : (parties.get(model.labId)?.name ?? model.labId),
          },
          seller: { value: seller.name },
          scope: { value: scopeName === null ? scope : `${scope}, ${scopeName}` },
          input: price("input"),
          "cache-read": price("cache-read"),
          output: price("output"),
          says:
            input === undefined || sourceId === undefined
              ? { value: null, note: "no price" }
              : {
                  value: AGREEMENT[input.agreement],
                  href: `/sources/${sourceId}`,
                  ...(input.outsideDates ? { note: "first seen after this day" } : {}),
                },
          sellerModelId: { value: offering.sellerModelId },
        },
      };
    }),
  };
}
