import type { Offering } from "../domain/catalog/offering.ts";
import type { OwnerGroup } from "../domain/catalog/owner-groups.ts";
import { offeringSheet } from "../domain/catalog/offering-sheet.ts";
import { priceFor } from "../domain/catalog/price-sheet.ts";
import type { PlainDate } from "../domain/quantity/plain-date.ts";
import { money } from "./money.ts";

const counted = (count: number, one: string, more: string) =>
  `${count} ${count === 1 ? one : more}`;

/**
 * Who can serve a model, by how many owners, and between which prices of input.
 *
 * @param isCounted whether it has prices of images, searches, hours or the like
 */
export function modelFinding(
  name: string,
  groups: readonly OwnerGroup[],
  day: PlainDate,
  isCounted: boolean,
): string {
  const offerings: readonly Offering[] = groups.flatMap((group) => group.offerings);
  if (offerings.length === 0) return `Nobody on record sells ${name} on this day`;
  const sellers = new Set(offerings.map(({ seller }) => seller.id)).size;
  const owners = groups.filter(({ independent }) => independent).length;
  const prices = offerings.flatMap(
    (offering) =>
      priceFor(offeringSheet(offering, day), "input", 1)?.from.preferred.usdPerMtok ?? [],
  );
  const [low, high] = [Math.min(...prices), Math.max(...prices)];
  const price =
    prices.length === 0
      ? isCounted
        ? ", priced otherwise than by the token"
        : ", at prices that are not known"
      : low === high
        ? `, at ${money(low)} per million input tokens`
        : `, from ${money(low)} to ${money(high)} per million input tokens`;
  return `${name}: ${counted(sellers, "seller", "sellers")}, ${counted(owners, "independent owner", "independent owners")}${price}`;
}
