import type { PropertyValue } from "../domain/fact/property.ts";
import { money } from "./money.ts";
import { fixed } from "./number.ts";

/** Prices by volume: "100 GB at $0, 10,240 GB at $0.0900, the rest at $0.0500 per GB". */
export function egressTiersText(tiers: PropertyValue<"terms.egress-tiers">): string {
  const parts = tiers.map(([gigabytes, usd]) => {
    if (gigabytes !== null) return `${fixed(gigabytes, 0)} GB at ${money(usd)}`;
    return `${tiers.length === 1 ? "all" : "the rest"} at ${money(usd)}`;
  });
  return `${parts.join(", ")} per GB`;
}
