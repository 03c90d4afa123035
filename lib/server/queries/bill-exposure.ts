import "server-only";
import { attribute } from "../../domain/bill/attribute.ts";
import { type BillExposure, billExposure } from "../../domain/bill/bill-exposure.ts";
import { inUsd } from "../../domain/bill/in-usd.ts";
import type { Model } from "../../domain/catalog/offering.ts";
import type { Dimension } from "../../domain/exposure/dimension.ts";
import { dimensionLabels } from "../../domain/exposure/exposure.ts";
import type { OperationalExposure } from "../../domain/exposure/operational-exposure.ts";
import type { Market } from "../../domain/portfolio/hosting.ts";
import { addDays, addMonths } from "../../domain/quantity/plain-date.ts";
import { clocksOf, type View } from "../../domain/view/view.ts";
import { db } from "../db.ts";
import { getAddedRules, getModelNames } from "./attribution-rules.ts";
import { getBillLines } from "./bill-lines.ts";
import { type CompanyOfBills, getCompanyOfBills } from "./company-of-bills.ts";
import { getExchangeRates } from "./exchange-rates.ts";
import type { ExposureOnShow } from "./exposure.ts";
import { getParties } from "./parties.ts";
import { getRegister } from "./profiles.ts";
import { getStanding } from "./standing.ts";

/** Bills of this many months up to the view's day are counted: as long as the spend of a contract. */
const MONTHS = 12;

/** What a bill is followed over, and the contracts it stands beside. */
export type BillGround = {
  readonly dimension: Dimension;
  readonly company: CompanyOfBills;
  readonly market: Market;
  readonly labelOf: (key: string) => string;
  /** What the contracts say; null where there are none on the day. */
  readonly contracted: OperationalExposure | null;
};
export type FollowedBill = { readonly bill: BillExposure; readonly ground: BillGround };

/** What the company's bills say of its exposure, in the dimension on show; null where there is no bill. */
export async function getBillExposure(
  shown: Pick<ExposureOnShow, "dimension" | "found">,
  view: View,
): Promise<FollowedBill | null> {
  const ground = await groundOf(shown, view);
  if (ground === null) return null;
  const knownAt = view.asKnown === null ? null : new Date(clocksOf(view).knownAt);
  const lines = await getBillLines({
    organisationId: ground.company.id,
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
  const bill = billExposure(
    {
      converted: inUsd(attributed, rates),
      models: known,
      market: ground.market,
      ties,
      labelOf: (key) =>
        key.startsWith("model:")
          ? (known.get(key.slice("model:".length))?.name ?? key)
          : ground.labelOf(key),
    },
    ground.dimension,
  );
  return bill === null ? null : { bill, ground };
}

/** Of a company without contracts on the day, the register alone; null where nothing can be followed. */
async function groundOf(
  { dimension, found }: Pick<ExposureOnShow, "dimension" | "found">,
  view: View,
): Promise<BillGround | null> {
  const company = await getCompanyOfBills();
  if (found.state === "refused" || company === undefined) return null;
  if (found.state === "found") {
    const { exposure, market, portfolio } = found;
    const { labelOf, operational } = exposure;
    // A company's own bill never stands beside another's contracts.
    const contracted = company.id === portfolio.organisation.id ? operational : null;
    return { dimension, company, market, labelOf, contracted };
  }
  const parties = await getParties(view);
  const market: Market = {
    day: view.asOf,
    offerings: [],
    resellerIds: [],
    platformIds: [],
    parties,
    egress: new Map(),
  };
  const labelOf = dimensionLabels(market, dimension);
  return { dimension, company, market, labelOf, contracted: null };
}
