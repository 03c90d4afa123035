import "server-only";
import { attribute } from "../../domain/bill/attribute.ts";
import { type BillExposure, billExposure } from "../../domain/bill/bill-exposure.ts";
import { inUsd } from "../../domain/bill/in-usd.ts";
import type { Model } from "../../domain/catalog/offering.ts";
import { addDays, addMonths } from "../../domain/quantity/plain-date.ts";
import { clocksOf, type View } from "../../domain/view/view.ts";
import { db } from "../db.ts";
import { getAddedRules, getModelNames } from "./attribution-rules.ts";
import { getBillLines } from "./bill-lines.ts";
import { getExchangeRates } from "./exchange-rates.ts";
import type { FoundExposure } from "./exposure.ts";
import { getRegister } from "./profiles.ts";
import { getStanding } from "./standing.ts";

/** Bills of this many months up to the view's day are counted: as long as the spend of a contract. */
const MONTHS = 12;

/** What the company's bills say of its exposure, in the dimension on show; null where there is no bill. */
export async function getBillExposure(
  { exposure, portfolio, market }: Extract<FoundExposure, { readonly state: "found" }>,
  view: View,
): Promise<BillExposure | null> {
  const knownAt = view.asKnown === null ? null : new Date(clocksOf(view).knownAt);
  const lines = await getBillLines({
    organisationId: portfolio.organisation.id,
    knownAt,
    // The period that began on this day of the year before is the thirteenth.
    from: addDays(addMonths(view.asOf, -MONTHS), 1),
    through: view.asOf,
  });
  if (lines.length === 0) return null;
  const [added, names, rates, models, { ties }, { readsAs }] = await Promise.all([
    getAddedRules(knownAt),
    getModelNames(view),
    getExchangeRates(knownAt),
    db().model.findMany({
      select: { id: true, name: true, labId: true, openWeights: true, released: true },
    }),
    getRegister(view),
    getStanding(view),
  ]);
  const known = new Map(
    models.map((model): [string, Model] => [
      model.id,
      { ...model, labId: model.labId === null ? null : readsAs(model.labId) },
    ]),
  );
  const attributed = lines.map((line) => attribute(line, { added, names }));
  return billExposure(
    {
      converted: inUsd(attributed, rates),
      models: known,
      market,
      ties,
      labelOf: (key) =>
        key.startsWith("model:")
          ? (known.get(key.slice("model:".length))?.name ?? key)
          : exposure.labelOf(key),
    },
    exposure.dimension,
  );
}
