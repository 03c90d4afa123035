import { isRetiredOn, labKey, type Offering, operatorKey } from "../catalog/offering.ts";
import type { SellerKind } from "../catalog/seller-kind.ts";
import { keysOf } from "../quantity/closed-set.ts";
import type { PlainDate } from "../quantity/plain-date.ts";
import type { Party } from "../ties/party.ts";
import { newestFirst } from "./newest-first.ts";
import { type StackRegister, type StackVendor, VENDOR_KINDS } from "./stack-register.ts";
import { byName, byText } from "../quantity/text-order.ts";

/** How many models of one lab a vendor's list names; the rest is “another model”. */
const NEWEST = 8;

type Sold = Omit<Offering, "prices"> & {
  readonly sellerKind: SellerKind;
  readonly sourceId: string;
  readonly observedAt: string;
};

/**
 * Vendors, models and listings that the page carries. Left out are prices,
 * which no score of a stack reads; all but one listing of a model at a seller;
 * what is retired or not out yet; trial services; and, of each lab at each
 * vendor, all but the newest eight models, for which “another model” stands.
 */
export function prunedCatalog(
  offerings: readonly Sold[],
  parties: ReadonlyMap<string, Party>,
  day: PlainDate,
): Pick<StackRegister, "vendors" | "models" | "sellers" | "listings" | "leftOut"> {
  const sold = offerings.filter(
    (one) =>
      !isRetiredOn(one, day) && one.sellerKind !== "trial" && (one.model.released ?? "") <= day,
  );
  const byVendor = Map.groupBy(sold, operatorKey);
  const vendors = [...byVendor].flatMap(([id, own]) => vendorOf(id, own, parties) ?? []);
  const wanted = new Set(
    vendors.flatMap(({ id }) => newestOfEach(byVendor.get(id) ?? [], parties)),
  );
  const listings = [
    ...new Map(
      sold
        .filter(({ model }) => wanted.has(model.id))
        .toReversed()
        .map((one) => [`${one.model.id} ${one.seller.id}`, one]),
    ).values(),
  ].toSorted((a, b) => byText(a.id, b.id));
  const models = new Map(listings.map(({ model }) => [model.id, model]));
  const sellers = new Map(
    listings.map(({ seller, sellerKind }) => [seller.id, { ...seller, kind: sellerKind }]),
  );
  const isVendor = (one: Sold) => vendors.some(({ id }) => id === operatorKey(one));
  return {
    vendors: vendors.toSorted(inReadingOrder(vendors)),
    models: [...models.values()].map(({ id, name, labId, openWeights, released }) => ({
      id,
      name,
      labId: labId ?? "",
      openWeights,
      released,
    })),
    sellers: [...sellers.values()].map(({ id, name, operatorId, kind }) => ({
      id,
      name,
      operatorId,
      kind,
    })),
    listings: listings.map(({ id, model, seller, sellerModelId, sourceId, observedAt }) => ({
      id,
      model: model.id,
      seller: seller.id,
      as: sellerModelId,
      source: sourceId,
      observed: observedAt,
    })),
    leftOut: {
      models: new Set(sold.map(({ model }) => model.id)).size - models.size,
      kept: models.size,
      services: [
        ...new Set(offerings.filter((one) => !isVendor(one)).map(({ seller }) => seller.name)),
      ].toSorted(),
    },
  };
}

function vendorOf(
  id: string,
  own: readonly Sold[],
  parties: ReadonlyMap<string, Party>,
): StackVendor | undefined {
  const party = parties.get(id);
  const kinds = new Set(own.map(({ sellerKind }) => sellerKind));
  // A company that has a cloud and a service of its own is ticked as the cloud.
  const kind = KINDS.find((one) => kinds.has(one));
  return party === undefined || kind === undefined
    ? undefined
    : { id, name: party.name, kind, labs: [...new Set(own.map(labKey))] };
}

const KINDS = keysOf(VENDOR_KINDS);

/** By kind; labs first whose models most vendors sell, others first that sell most labs. */
const inReadingOrder =
  (vendors: readonly StackVendor[]) =>
  (a: StackVendor, b: StackVendor): number => {
    const size = ({ kind, labs }: StackVendor) =>
      kind === "first-party"
        ? vendors.filter((other) => labs.some((lab) => other.labs.includes(lab))).length
        : labs.length;
    return (
      KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || size(b) - size(a) || byName(a.name, b.name)
    );
  };

/** Ids of a vendor's newest models, lab by lab; a lab that is not in the register is left out. */
function newestOfEach(own: readonly Sold[], parties: ReadonlyMap<string, Party>): string[] {
  const byLab = Map.groupBy(
    own.filter(({ model }) => model.labId !== null && parties.has(model.labId)),
    labKey,
  );
  return [...byLab.values()].flatMap((ofLab) =>
    [...new Map(ofLab.map(({ model }) => [model.id, model])).values()]
      .toSorted(newestFirst)
      .slice(0, NEWEST)
      .map(({ id }) => id),
  );
}
