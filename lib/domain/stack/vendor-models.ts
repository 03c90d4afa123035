import { labKey } from "../catalog/offering.ts";
import type { Market } from "../portfolio/hosting.ts";
import type { Stack } from "./stack.ts";
import { newestFirst } from "./newest-first.ts";
import type { StackModel, StackRegister } from "./stack-register.ts";
import { byName } from "../quantity/text-order.ts";

/** Stands for a lab's models that the list does not name: whose it is, is known, which it is, is not. */
const ANOTHER = "another:";
export const anotherOf = (labId: string): string => `${ANOTHER}${labId}`;
export const isAnother = (modelId: string): boolean => modelId.startsWith(ANOTHER);

export type LabModels = {
  readonly labId: string;
  readonly labName: string;
  readonly models: readonly StackModel[];
};

/** What a vendor sells, lab by lab: its own labs first, then those that most vendors sell. */
export function modelsAt(vendorId: string, register: StackRegister): LabModels[] {
  const sellers = new Set(
    register.sellers.filter(({ operatorId }) => operatorId === vendorId).map(({ id }) => id),
  );
  const sold = new Set(
    register.listings.filter(({ seller }) => sellers.has(seller)).map(({ model }) => model),
  );
  const byLab = Map.groupBy(
    register.models.filter(({ id }) => sold.has(id)),
    ({ labId }) => labId,
  );
  const parentOf = (labId: string) => register.parties.find(({ id }) => id === labId)?.parentId;
  const rank = (labId: string) =>
    labId === vendorId || parentOf(labId) === vendorId
      ? Number.POSITIVE_INFINITY
      : register.vendors.filter(({ labs }) => labs.includes(labId)).length;
  return [...byLab]
    .map(([labId, models]) => ({
      labId,
      labName: register.parties.find(({ id }) => id === labId)?.name ?? labId,
      models: models.toSorted(newestFirst).slice(0, SHOWN),
    }))
    .toSorted((a, b) => byRank(rank(a.labId), rank(b.labId)) || byName(a.labName, b.labName));
}
const SHOWN = 8;
const byRank = (a: number, b: number): number => (a === b ? 0 : b - a);

/** Whose a ticked model is; undefined where the register does not have it on this day. */
export function labOf(modelId: string, register: StackRegister): string | undefined {
  if (isAnother(modelId)) return modelId.slice(ANOTHER.length);
  return register.models.find(({ id }) => id === modelId)?.labId;
}

/** How a ticked model is called. */
export const modelName = (modelId: string, register: StackRegister): string =>
  register.models.find(({ id }) => id === modelId)?.name ??
  (isAnother(modelId)
    ? `another model of ${register.parties.find(({ id }) => id === labOf(modelId, register))?.name ?? modelId.slice(ANOTHER.length)}`
    : modelId);

/** Parts of a vendor's spend by lab; they sum to one. */
export type Division = ReadonlyMap<string, number>;

/** Labs whose models are used at a vendor, and how the spend is divided between them. */
export type LabsAt =
  | { readonly kind: "known"; readonly shares: Division }
  /** Between these: every division lies among the extreme ones, in which one lab has all that is open. */
  | { readonly kind: "open"; readonly extremes: readonly Division[] }
  | { readonly kind: "unknown" };

/**
 * How a vendor's spend is divided between labs: all to the only lab it can be,
 * else as the stated parts say, the last one being what the others leave. Where
 * more than one is left open any of them may have the rest; where no model is
 * ticked at a vendor of several labs, nothing is known, and no part is made up.
 */
export function labsAt(stack: Stack, vendorId: string, register: StackRegister): LabsAt {
  const ticked = stack.models.filter(({ vendor }) => vendor === vendorId);
  const found = ticked.map(({ model }) => labOf(model, register));
  const sold = register.vendors.find(({ id }) => id === vendorId)?.labs ?? [];
  const [only, ...others] = new Set(
    ticked.length === 0 ? sold : found.filter((lab) => lab !== undefined),
  );
  if (only === undefined || found.includes(undefined)) return { kind: "unknown" };
  if (others.length === 0) return { kind: "known", shares: new Map([[only, 1]]) };
  if (ticked.length === 0) return { kind: "unknown" };
  const among = [only, ...others];
  const stated = new Map(
    stack.parts
      .filter(({ vendor, lab }) => vendor === vendorId && among.includes(lab))
      .map(({ lab, share }) => [lab, share]),
  );
  const left = 1 - [...stated.values()].reduce((sum, share) => sum + share, 0);
  const unstated = among.filter((lab) => !stated.has(lab));
  const extremes = (unstated.length === 0 ? among : unstated).map(
    (lab) => new Map([...stated, [lab, (stated.get(lab) ?? 0) + Math.max(0, left)]]),
  );
  const [first] = extremes;
  return first !== undefined && (unstated.length === 1 || left <= ROUNDING)
    ? { kind: "known", shares: first }
    : { kind: "open", extremes };
}
const ROUNDING = 1e-6;

/** The vendor's listing of a model; undefined where it sells none. */
export const listingAt = (vendorId: string, modelId: string, { offerings }: Market) =>
  offerings.find(({ seller, model }) => seller.operatorId === vendorId && model.id === modelId);

/**
 * Models the company takes as fit for its work at a vendor: all that it ticked
 * anywhere. Null where it has not said all: some vendor's models are not
 * ticked, or only “another” one is of a lab that this vendor sells, too.
 */
export function acceptedAt(
  stack: Stack,
  vendorId: string,
  register: StackRegister,
  market: Market,
): readonly string[] | null {
  const labsSold = (id: string) => register.vendors.find((one) => one.id === id)?.labs ?? [];
  const isOpen = stack.vendors.some(
    (id) => labsSold(id).length > 1 && !stack.models.some(({ vendor }) => vendor === id),
  );
  const named = stack.models.filter(({ model }) => !isAnother(model));
  if (isOpen || named.some(({ model }) => labOf(model, register) === undefined)) return null;
  const unnamed = [
    ...stack.models.filter(({ model }) => isAnother(model)),
    ...stack.vendors
      .filter((id) => !stack.models.some(({ vendor }) => vendor === id))
      .flatMap((vendor) => labsSold(vendor).map((lab) => ({ vendor, model: anotherOf(lab) }))),
  ];
  const ids = new Set(named.map(({ model }) => model));
  const pool = (): Set<string> =>
    new Set(
      market.offerings
        .filter(({ seller, model }) => seller.operatorId === vendorId && ids.has(model.id))
        .map(labKey),
    );
  for (const { vendor, model } of unnamed) {
    const lab = labOf(model, register) ?? "";
    if (!labsSold(vendorId).includes(lab) || pool().has(lab)) continue;
    const standIn = market.offerings.find(
      (one) => one.seller.operatorId === vendorId && labKey(one) === lab,
    );
    if (vendor !== vendorId || standIn === undefined) return null;
    // Which of the lab's models it is makes no difference to whom the vendor may steer.
    ids.add(standIn.model.id);
  }
  return ids.size === 0 ? null : [...ids].toSorted();
}
