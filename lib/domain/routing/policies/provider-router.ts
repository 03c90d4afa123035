import type { BoardOffering, BoardPolicy } from "../board.ts";
import { cheapestColumn, columnsWhere } from "../cheapest-column.ts";
import { policyByClass } from "../policy.ts";
import type { Cloud } from "./single-cloud.ts";

type Setting = {
  readonly cloud: Cloud;
  /** Labs whose models it may choose; empty for all that the cloud sells. */
  readonly labIds: readonly string[];
  /** What the router asks for each million input tokens, in US dollars. */
  readonly surchargeUsdPerMtok: number;
};

/**
 * All work handed to a cloud's own router, which chooses among the families it may and charges for it.
 *
 * It is taken to do what it promises: the cheapest of those models that reaches
 * the workload's quality floor, prompt by prompt choices averaged away.
 *
 * @throws RangeError if the surcharge is negative
 *
 * @example
 * providerRouter({ cloud: { operatorId: "microsoft", name: "Microsoft" }, labIds: ["openai"], surchargeUsdPerMtok: 0.14 })
 */
export function providerRouter({ cloud, labIds, surchargeUsdPerMtok }: Setting): BoardPolicy {
  if (!(surchargeUsdPerMtok >= 0 && Number.isFinite(surchargeUsdPerMtok)))
    throw new RangeError(`a router asks ${surchargeUsdPerMtok}; expected zero or more`);
  const mayChoose = ({ operatorId, labId }: BoardOffering) =>
    operatorId === cloud.operatorId && (labIds.length === 0 || labIds.includes(labId));
  return policyByClass({
    id: ["provider-router", cloud.operatorId, ...labIds].join("-"),
    name: `The router of ${cloud.name}`,
    means: `Every workload is left to the router of ${cloud.name}: the cheapest model that it may choose and that reaches the workload's quality floor.`,
    nobody: `the router of ${cloud.name} may choose no model accepted for it`,
    routerSurchargeUsdPerMtok: surchargeUsdPerMtok,
    looksAt: mayChoose,
    prepare(offerings) {
      const family = columnsWhere(offerings, mayChoose);
      return (board, w, into) => {
        const best = cheapestColumn(board, w, family, board.classes[w]?.qualityFloor ?? null);
        if (best >= 0) into[w * offerings.length + best] = 1;
      };
    },
  });
}
