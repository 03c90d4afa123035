import { isRetiredOn, labKey, type Offering, operatorKey } from "../catalog/offering.ts";
import type { FactNote } from "../fact/fact-note.ts";
import type { Source } from "../fact/source.ts";
import type { Market } from "../portfolio/hosting.ts";
import type { PlainDate } from "../quantity/plain-date.ts";
import type { Ownership } from "../ties/ownership.ts";
import type { Party } from "../ties/party.ts";

/** What kinds of vendors a person may tick, in reading order. */
export const VENDOR_KINDS = {
  cloud: "Clouds",
  "first-party": "Labs’ own services",
  router: "Routers",
  platform: "Data platforms",
  host: "Hosts of open models",
} as const;
export type VendorKind = keyof typeof VENDOR_KINDS;

export type StackVendor = {
  readonly id: string;
  readonly name: string;
  readonly kind: VendorKind;
  /** Whose models it sells on the day, by `labKey`, those that are left out below included. */
  readonly labs: readonly string[];
};

export type StackModel = {
  readonly id: string;
  readonly name: string;
  readonly labId: string;
  readonly openWeights: boolean | null;
  readonly released: string | null;
};

export type StackListing = {
  readonly id: string;
  readonly model: string;
  readonly seller: string;
  readonly as: string;
  readonly source: string;
  readonly observed: PlainDate;
};

export type StackSeller = {
  readonly id: string;
  readonly name: string;
  readonly operatorId: string | null;
  readonly kind: string;
};

/** The public register as far as a stack needs it: small enough to go with the page. */
export type StackRegister = {
  readonly day: PlainDate;
  readonly parties: readonly Pick<Party, "id" | "name" | "kind" | "parentId">[];
  readonly ownerships: readonly Ownership[];
  readonly vendors: readonly StackVendor[];
  readonly models: readonly StackModel[];
  readonly sellers: readonly StackSeller[];
  /** One of each model at each seller. */
  readonly listings: readonly StackListing[];
  /** Facts behind the shares owned, with the ids of their sources. */
  readonly notes: readonly (Omit<FactNote, "sources"> & { readonly sources: readonly string[] })[];
  readonly sources: readonly Source[];
  readonly leftOut: {
    readonly models: number;
    readonly kept: number;
    /** Services that cannot be ticked, by name: on trial, or of nobody in the register. */
    readonly services: readonly string[];
  };
};

/** How many models of one lab a vendor's list names; the rest is “another model”. */
const NEWEST = 8;

type Sold = Offering & {
  readonly sellerKind: string;
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
  ].toSorted((a, b) => a.id.localeCompare(b.id));
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

const KINDS = ["cloud", "first-party", "router", "platform", "host"] as const;

/** By kind; labs first whose models most vendors sell, others first that sell most labs. */
const inReadingOrder =
  (vendors: readonly StackVendor[]) =>
  (a: StackVendor, b: StackVendor): number => {
    const size = ({ kind, labs }: StackVendor) =>
      kind === "first-party"
        ? vendors.filter((other) => labs.some((lab) => other.labs.includes(lab))).length
        : labs.length;
    return (
      KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
      size(b) - size(a) ||
      a.name.localeCompare(b.name)
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

type Dated = { readonly released: string | null; readonly name: string };
export const newestFirst = (a: Dated, b: Dated): number =>
  (b.released ?? "").localeCompare(a.released ?? "") || a.name.localeCompare(b.name);

/** The market as the scores take it. */
export function marketOf(register: StackRegister): Market {
  const models = new Map(register.models.map((model) => [model.id, model]));
  const sellers = new Map(register.sellers.map((seller) => [seller.id, seller]));
  const idsOf = (...kinds: readonly string[]) =>
    register.sellers.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
  return {
    day: register.day,
    offerings: register.listings.flatMap(({ id, model: modelId, seller: sellerId, as }) => {
      const [model, seller] = [models.get(modelId), sellers.get(sellerId)];
      return model === undefined || seller === undefined
        ? []
        : [
            {
              id,
              model,
              seller,
              sellerModelId: as,
              scope: "unknown" as const,
              scopeName: null,
              contextTokens: null,
              lifecycle: null,
              retiresOn: null,
              prices: [],
            },
          ];
    }),
    resellerIds: idsOf("router"),
    platformIds: idsOf("platform"),
    parties: new Map(
      register.parties.map((party) => [
        party.id,
        { ...party, hqCountry: null, website: null, note: null },
      ]),
    ),
    egress: new Map(),
  };
}
