import type { LitellmDeployment, PolicyChoice } from "./policy-choice.ts";

type Litellm = Extract<PolicyChoice, { readonly kind: "litellm" }>;
/** What can be stated of a deployment. */
export type DeploymentField = Exclude<keyof LitellmDeployment, "offeringId">;

/**
 * A LiteLLM router with one more thing stated of a deployment, or no longer stated.
 *
 * Where nothing was listed, all offerings are its deployments, and stay so.
 *
 * @param offeringIds all there are, in the order they are listed
 *
 * @example
 * withDeployment(value, ["a", "b"], "a", "rpm", 900).deployments // => [{ offeringId: "a", rpm: 900 }, { offeringId: "b" }]
 */
export function withDeployment(
  value: Litellm,
  offeringIds: readonly string[],
  offeringId: string,
  field: DeploymentField,
  stated: number | null,
): Litellm {
  const { deployments = [], ...rest } = value;
  const isEverybody = deployments.length === 0 && value.weights.length === 0;
  const before: readonly LitellmDeployment[] = isEverybody
    ? offeringIds.map((id) => ({ offeringId: id }))
    : deployments.some((one) => one.offeringId === offeringId)
      ? deployments
      : [...deployments, { offeringId }];
  const after = before.map((one) => {
    if (one.offeringId !== offeringId) return one;
    const { [field]: _, ...others } = one;
    return stated === null ? others : { ...others, [field]: stated };
  });
  const isBare = after.every((one) => Object.keys(one).length === 1);
  return isBare && (value.weights.length > 0 || after.length === offeringIds.length)
    ? rest
    : { ...rest, deployments: after };
}
