import { operatorKey } from "../../catalog/offering.ts";
import type { Policy } from "../policy.ts";
import { unserved } from "../policy.ts";
import type { Cloud } from "./single-cloud.ts";

export type WeightedCloud = Cloud & { readonly weight: number };

/**
 * Work divided between clouds by weight: on each, the cheapest offering that may serve the workload.
 *
 * Where a cloud can't serve a workload, its part goes to those that can, in
 * proportion to their weights, and a note says so.
 *
 * @param clouds weights above zero; only their proportions count
 * @throws RangeError if no cloud is named, one is named twice, or a weight is not above zero
 *
 * @example
 * weightedSplit([{ operatorId: "amazon", name: "Amazon", weight: 60 }, { operatorId: "microsoft", name: "Microsoft", weight: 40 }])
 */
export function weightedSplit(clouds: readonly WeightedCloud[]): Policy {
  if (clouds.length === 0) throw new RangeError("a split requires a cloud");
  if (new Set(clouds.map(({ operatorId }) => operatorId)).size < clouds.length)
    throw new RangeError("a split names each cloud once");
  for (const { name, weight } of clouds) {
    if (!(weight > 0)) throw new RangeError(`the weight of ${name} is ${weight}`);
  }
  const names = clouds.map(({ name, weight }) => `${name} ${weight}`).join(" to ");
  return {
    id: `split-${clouds.map(({ operatorId, weight }) => `${operatorId}-${weight}`).join("-")}`,
    name: `Split, ${names}`,
    means: `Every workload is divided ${names}, on the cheapest accepted offering of each.`,
    allocate(_workload, candidates) {
      const chosen = clouds.map((cloud) => ({
        cloud,
        best: candidates.eligible.find(
          ({ offering }) => operatorKey(offering) === cloud.operatorId,
        ),
      }));
      const serving = chosen.flatMap(({ cloud, best }) => (best ? [{ cloud, best }] : []));
      const total = serving.reduce((sum, { cloud }) => sum + cloud.weight, 0);
      if (total === 0) {
        const ids = clouds.map(({ operatorId }) => operatorId);
        const refused = candidates.refused.filter(({ offering }) =>
          ids.includes(operatorKey(offering)),
        );
        return unserved(
          { eligible: [], refused },
          "none of these clouds sells a model accepted for it",
        );
      }
      return {
        kind: "served",
        shares: serving.map(({ cloud, best }) => ({
          offeringId: best.offering.id,
          share: cloud.weight / total,
        })),
        notes: chosen
          .filter(({ best }) => best === undefined)
          .map(({ cloud }) => `${cloud.name} can't serve it; its part went to the others`),
      };
    },
  };
}
