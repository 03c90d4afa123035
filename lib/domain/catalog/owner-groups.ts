import { controlClosure } from "../graph/control-closure.ts";
import type { Ownership } from "../ties/ownership.ts";
import { groupOf, type Party } from "../ties/party.ts";
import { groupedBy } from "./grouped-by.ts";
import type { Offering } from "./offering.ts";
import { isRetiredOn, operatorKey } from "./offering.ts";
import type { PlainDate } from "../quantity/plain-date.ts";
import { byName } from "../quantity/text-order.ts";

/** Sellers of one model that answer to one owner. */
export type OwnerGroup<T extends Offering = Offering> = {
  /** A party, or `seller:<id>` where nobody knows who runs it. */
  readonly owner: string;
  readonly name: string;
  /** False where it only passes requests on to others: it is nobody's independent supplier. */
  readonly independent: boolean;
  readonly offerings: readonly T[];
};

type Register = {
  readonly parties: ReadonlyMap<string, Party>;
  readonly ownerships: readonly Ownership[];
};

/**
 * Who owns a party in the end: up the chain of parents and majority holders, as
 * far as the register knows it.
 *
 * A share counts as a majority where even its lowest claim is above one half.
 *
 * @example
 * ultimateOwner("xai", register) // => "spacex"
 */
export function ultimateOwner(partyId: string, { parties, ownerships }: Register): string {
  const control = controlClosure(
    ownerships.map(({ holderId, targetId, share }) => ({
      holder: holderId,
      company: targetId,
      votes: share.low,
    })),
  );
  const seen = new Set<string>();
  for (let id = groupOf(partyId, parties); ; id = groupOf(id, parties)) {
    const holder = control.find(({ company }) => company === id)?.controller;
    if (holder === undefined || seen.has(holder)) return id;
    seen.add(id);
    id = holder;
  }
}

/**
 * Who sells a model, by the company that owns the seller in the end: two shops
 * of one owner are one supplier.
 *
 * @param day offerings that are retired on it are left out
 * @param resellerIds sellers that pass requests on to others
 */
export function ownerGroups<T extends Offering>(
  offerings: readonly T[],
  {
    day,
    resellerIds,
    ...register
  }: Register & { readonly day: PlainDate; readonly resellerIds: readonly string[] },
): OwnerGroup<T>[] {
  const owner = (offering: T) => {
    const key = operatorKey(offering);
    return register.parties.has(key) ? ultimateOwner(key, register) : key;
  };
  return groupedBy(
    offerings.filter((offering) => !isRetiredOn(offering, day)),
    owner,
  )
    .map((group): OwnerGroup<T> => {
      const [first] = group;
      if (first === undefined) throw new RangeError("a group requires an offering");
      const id = owner(first);
      return {
        owner: id,
        name: register.parties.get(id)?.name ?? first.seller.name,
        independent: group.some(({ seller }) => !resellerIds.includes(seller.id)),
        offerings: group,
      };
    })
    .toSorted(
      (a, b) =>
        Number(b.independent) - Number(a.independent) ||
        b.offerings.length - a.offerings.length ||
        byName(a.name, b.name),
    );
}
