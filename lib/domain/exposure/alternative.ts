import { isRetiredOn, labKey, type Offering, operatorKey } from "../catalog/offering.ts";
import { hostsOf, type Market } from "../portfolio/hosting.ts";
import { groupOf } from "../ties/party.ts";
import { keyOf } from "./dependence.ts";
import type { Dimension } from "./dimension.ts";
import type { SpendUse } from "./spend-use.ts";

/**
 * Whether work could go on without a party: the same model at another host, or,
 * where the party made the model, another model that the company has accepted.
 *
 * @returns null where it cannot be told: nobody has said what the work runs on,
 * which models are accepted, or whose chips a host uses
 */
export function hasAlternative(
  { model, acceptedModelIds }: SpendUse,
  key: string,
  dimension: Dimension,
  market: Market,
): boolean | null {
  if (model === null || dimension === "chip") return null;
  if (dimension === "vendor" || dimension === "cloud") {
    const group = groupOf(key, market.parties);
    return hostsOf(model.id, market).owners.some((owner) => owner !== group);
  }
  const isWithout = (offering: Offering) =>
    dimension === "lab"
      ? labKey(offering) !== key || canRunElsewhere(offering, key, market)
      : [labKey(offering), operatorKey(offering)].every((party) => {
          const at = keyOf(party, dimension, market);
          return at !== null && at !== key;
        });
  const onSale = market.offerings.filter(
    (one) => !market.resellerIds.includes(one.seller.id) && !isRetiredOn(one, market.day),
  );
  const could = (ids: readonly string[]) =>
    onSale.some((one) => ids.includes(one.model.id) && isWithout(one));
  if (could([model.id])) return true;
  return acceptedModelIds === null ? null : could(acceptedModelIds);
}

/** Open weights stay where they are when their maker stops. */
const canRunElsewhere = (offering: Offering, labId: string, { parties }: Market): boolean =>
  offering.model.openWeights === true &&
  groupOf(operatorKey(offering), parties) !== groupOf(labId, parties);
