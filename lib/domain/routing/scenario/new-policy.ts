import { type ChainFailures, NO_CAPS, type PolicyChoice } from "./policy-choice.ts";
import type { ScenarioChoices } from "./scenario-choices.ts";

/** What each policy is called where one is chosen. */
export const POLICY_NAMES: Readonly<Record<PolicyChoice["kind"], string>> = {
  "as-is": "As it is today",
  "single-cloud": "All on one cloud",
  "single-lab": "All on one lab’s models",
  cheapest: "Cheapest that may serve",
  "quality-floor": "Cheapest above each floor of quality",
  "weighted-split": "Split between clouds by weight",
  openrouter: "OpenRouter: inverse square of price",
  litellm: "LiteLLM’s router",
  "provider-router": "A provider’s own router",
  cascade: "Cascade: cheap first, better when it fails",
  failover: "Failover chain",
  "exposure-capped": "Cheapest under limits on exposure",
};

/** How often the sellers of a chain fail, as the form opens it. */
export const ASSUMED_FAILURES: ChainFailures = {
  everySeller: 0.0042,
  sellers: [],
  commonCauseLab: 0.3,
  commonCauseCloud: 0.3,
  runsOn: [],
  source: "99.58 % over 90 days, quoted from a status page; the common parts are assumed",
};

/** A first limit that bites for most companies. */
const FIRST_CAP = 0.6;

/**
 * A policy of a kind as the form opens it, on what the scenario offers; undefined where the
 * scenario offers too little for it.
 *
 * @example
 * newPolicy("exposure-capped", choices) // => no cloud above 60 %
 */
export function newPolicy(
  kind: PolicyChoice["kind"],
  { clouds, labs, offerings }: ScenarioChoices,
): PolicyChoice | undefined {
  const [cloud, second] = clouds;
  const [lab] = labs;
  const [first, next] = offerings;
  switch (kind) {
    case "as-is":
    case "cheapest":
    case "quality-floor":
      return { kind };
    case "single-cloud":
      return cloud === undefined ? undefined : { kind, operatorId: cloud.id };
    case "single-lab":
      return lab === undefined ? undefined : { kind, labId: lab.id };
    case "weighted-split":
      return cloud === undefined
        ? undefined
        : {
            kind,
            clouds: [cloud, ...(second === undefined ? [] : [second])].map(({ id }) => ({
              operatorId: id,
              weight: 1,
            })),
          };
    case "openrouter":
      return { kind, outputWeight: 1 };
    case "litellm":
      return { kind, strategy: "cost-based", weights: [] };
    case "provider-router":
      return cloud === undefined
        ? undefined
        : { kind, operatorId: cloud.id, labIds: [], surchargeUsdPerMtok: 0 };
    case "cascade":
      return first === undefined || next === undefined
        ? undefined
        : {
            kind,
            steps: [
              { offeringId: first.id, acceptRate: 0.7 },
              { offeringId: next.id, acceptRate: 1 },
            ],
            judgeError: 0,
            judgeUsdPerRequest: 0,
          };
    case "failover":
      return first === undefined
        ? undefined
        : {
            kind,
            offeringIds: [first, ...(next === undefined ? [] : [next])].map(({ id }) => id),
          };
    case "exposure-capped":
      break;
  }
  return { kind, caps: { ...NO_CAPS, everyCloud: FIRST_CAP } };
}
