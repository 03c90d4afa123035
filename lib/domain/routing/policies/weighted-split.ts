import type { Board, BoardPolicy } from "../board.ts";
import { cheapestColumn, columnsWhere } from "../cheapest-column.ts";
import { policyByClass } from "../policy.ts";
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
export function weightedSplit(clouds: readonly WeightedCloud[]): BoardPolicy {
  if (clouds.length === 0) throw new RangeError("a split requires a cloud");
  if (new Set(clouds.map(({ operatorId }) => operatorId)).size < clouds.length)
    throw new RangeError("a split names each cloud once");
  for (const { name, weight } of clouds) {
    if (!(weight > 0)) throw new RangeError(`the weight of ${name} is ${weight}`);
  }
  const names = clouds.map(({ name, weight }) => `${name} ${weight}`).join(" to ");
  return policyByClass({
    id: `split-${clouds.map(({ operatorId, weight }) => `${operatorId}-${weight}`).join("-")}`,
    name: `Split, ${names}`,
    means: `Every workload is divided ${names}, on the cheapest accepted offering of each.`,
    nobody: "none of these clouds sells a model accepted for it",
    looksAt: ({ operatorId }) => clouds.some((cloud) => cloud.operatorId === operatorId),
    notesOn: (board, w) =>
      clouds
        .filter(({ operatorId }) => cheapestColumn(board, w, runBy(board, operatorId)) < 0)
        .map(({ name }) => `${name} can't serve it; its part went to the others`),
    prepare(offerings) {
      const columns = clouds.map(({ operatorId }) => runBy({ offerings }, operatorId));
      const weights = Float64Array.from(clouds, ({ weight }) => weight);
      const best = new Int32Array(clouds.length);
      return (board, w, into) => {
        let total = 0;
        for (let i = 0; i < weights.length; i += 1) {
          const column = cheapestColumn(board, w, columns[i]);
          best[i] = column;
          if (column >= 0) total += weights[i] ?? 0;
        }
        for (let i = 0; i < weights.length; i += 1) {
          const column = best[i] ?? -1;
          if (column >= 0) into[w * offerings.length + column] = (weights[i] ?? 0) / total;
        }
      };
    },
  });
}

const runBy = ({ offerings }: Pick<Board, "offerings">, id: string): Uint8Array =>
  columnsWhere(offerings, ({ operatorId }) => operatorId === id);
