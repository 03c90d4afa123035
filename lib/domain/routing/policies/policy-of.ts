import type { BoardPolicy } from "../board.ts";
import type { PolicyChoice } from "../scenario/policy-choice.ts";
import { asIs } from "./as-is.ts";
import { cascade } from "./cascade.ts";
import { cheapest } from "./cheapest.ts";
import { failover } from "./failover.ts";
import { litellm } from "./litellm.ts";
import type { LatencyOf } from "./litellm-rules.ts";
import { openrouter } from "./openrouter.ts";
import { providerRouter } from "./provider-router.ts";
import { qualityFloor } from "./quality-floor.ts";
import { singleCloud } from "./single-cloud.ts";
import { singleLab } from "./single-lab.ts";
import { weightedSplit } from "./weighted-split.ts";

/** What a board alone can decide: all but the program, which a solver works out. */
export type BoardChoice = Exclude<PolicyChoice, { readonly kind: "exposure-capped" }>;

/**
 * The rule that a scenario names.
 *
 * @param nameOf what a party, a seller or an offering is called, by its id
 * @param latencyOf mean seconds to an answer of an offering, where somebody states them
 * @throws RangeError if the choice makes no sense: a split that names a cloud twice, a cascade that tries one offering twice
 *
 * @example
 * policyOf({ kind: "single-cloud", operatorId: "amazon" }, () => "Amazon").name // => "All on Amazon"
 */
export function policyOf(
  choice: BoardChoice,
  nameOf: (partyId: string) => string = (id) => id,
  latencyOf?: LatencyOf,
): BoardPolicy {
  const cloud = (operatorId: string) => ({ operatorId, name: nameOf(operatorId) });
  switch (choice.kind) {
    case "as-is":
      return asIs;
    case "single-cloud":
      return singleCloud(cloud(choice.operatorId));
    case "single-lab":
      return singleLab({ labId: choice.labId, name: nameOf(choice.labId) });
    case "cheapest":
      return cheapest;
    case "quality-floor":
      return qualityFloor;
    case "weighted-split":
      return weightedSplit(
        choice.clouds.map(({ operatorId, weight }) => ({ ...cloud(operatorId), weight })),
      );
    case "openrouter":
      return openrouter(choice, nameOf);
    case "litellm":
      return litellm(choice, latencyOf);
    case "provider-router": {
      const { operatorId, labIds, surchargeUsdPerMtok } = choice;
      return providerRouter({ cloud: cloud(operatorId), labIds, surchargeUsdPerMtok });
    }
    case "cascade":
      return cascade(choice, nameOf);
    case "failover":
    default:
      return failover(choice, nameOf);
  }
}
