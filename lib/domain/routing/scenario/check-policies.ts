import type { Caps, PolicyChoice } from "./policy-choice.ts";
import type { ScenarioFault } from "./scenario-fault.ts";
import type { ScenarioFile } from "./scenario-file.ts";

/** A part of a policy in which each id stands once. */
type Named = { readonly part: string; readonly ids: readonly string[]; readonly wayOut: string };

const LEAVE_ONE = "Leave one of the two";
const WITH_BOTH = "Leave one of the two, with the weight of both";

const CAPS = ["clouds", "labs", "owners", "regions"] as const satisfies readonly (keyof Caps)[];

/** Policies that name a party twice where only one can count, or allow a seller and forbid it. */
export const policyFaults = ({ policies }: ScenarioFile): ScenarioFault[] =>
  policies.flatMap((choice, i) => {
    const faultIn = (part: string, text: string, wayOut: string): ScenarioFault => ({
      place: `policy ${i + 1} (${choice.kind}), ${part}`,
      path: ["policies", i],
      text,
      wayOut,
      isFatal: true,
    });
    return [
      ...namedOnce(choice).flatMap(({ part, ids, wayOut }) =>
        repeated(ids).map((id) => faultIn(part, `names “${id}” twice`, wayOut)),
      ),
      ...bothAllowedAndNot(choice).map((id) =>
        faultIn(
          "sellers",
          `says of “${id}” both that it alone may be asked and that it may not`,
          "Take it out of one of the two",
        ),
      ),
    ];
  });

const repeated = (ids: readonly string[]): string[] => [
  ...new Set(ids.filter((id, i) => ids.indexOf(id) !== i)),
];

function bothAllowedAndNot(choice: PolicyChoice): string[] {
  if (choice.kind !== "openrouter") return [];
  const ignored = new Set(choice.ignore);
  return [...new Set(choice.only)].filter((id) => ignored.has(id));
}

function namedOnce(choice: PolicyChoice): readonly Named[] {
  const offerings = (
    part: string,
    of: readonly { readonly offeringId: string }[] = [],
    wayOut: string = LEAVE_ONE,
  ): Named => ({ part, ids: of.map(({ offeringId }) => offeringId), wayOut });
  switch (choice.kind) {
    case "weighted-split":
      return [
        {
          part: "clouds",
          ids: choice.clouds.map(({ operatorId }) => operatorId),
          wayOut: WITH_BOTH,
        },
      ];
    case "openrouter":
      return [offerings("tokens per second", choice.tokensPerSecond)];
    case "litellm":
      return [
        offerings("weights", choice.weights, WITH_BOTH),
        offerings("deployments", choice.deployments),
      ];
    case "cascade":
      return [offerings("steps", choice.steps)];
    case "failover":
      return [
        { part: "chain", ids: choice.offeringIds, wayOut: "Leave it where it is asked first" },
        {
          part: "failures",
          ids: (choice.failures?.sellers ?? []).map(({ sellerId }) => sellerId),
          wayOut: LEAVE_ONE,
        },
      ];
    case "exposure-capped":
      return CAPS.map((kind) => ({
        part: `caps on ${kind}`,
        ids: choice.caps[kind].map(({ id }) => id),
        wayOut: LEAVE_ONE,
      }));
    case "as-is":
    case "single-cloud":
    case "single-lab":
    case "cheapest":
    case "quality-floor":
    case "provider-router":
    default:
      return [];
  }
}
