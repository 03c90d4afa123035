import type { PolicyResult } from "./scenario-result.ts";

/** What is today, which is computed beside whatever was chosen. */
const TODAY = "as-is";

/** The policy a result opens on, and what is today; undefined where today is all there is. */
export function openedOn(results: readonly PolicyResult[]): {
  readonly chosen: PolicyResult | undefined;
  readonly today: PolicyResult | undefined;
} {
  const asIs = results.find(({ policyId }) => policyId === TODAY);
  // Work that runs nowhere yet has no today to be held against.
  const today = asIs === undefined || asIs.servedShare === 0 ? undefined : asIs;
  return { chosen: results.find(({ policyId }) => policyId !== TODAY) ?? asIs, today };
}
