import type { RouterMix } from "../indices/concentration/router-mix.ts";
import type { PortfolioContract } from "../portfolio/portfolio.ts";
import type { Router } from "../ties/router.ts";

/** How far the labs behind a contract are known, in the order of bank supervision (Basel CRE60). */
export const FOLLOW_STEPS = {
  realised: "1. Realised",
  published: "2. Published pool",
  bounds: "3. Bounds",
} as const;
export type FollowStep = keyof typeof FOLLOW_STEPS;

export type FollowedContract = {
  readonly contract: PortfolioContract;
  readonly step: FollowStep;
  /** What the step rests on. */
  readonly words: string;
  readonly facts: readonly string[];
};

/** Which step was taken to look behind a contract, and on what. */
export function followStep(
  contract: PortfolioContract,
  mix: RouterMix | undefined,
  routers: readonly Router[],
  nameOf: (partyId: string) => string,
): FollowedContract {
  const { vendorId, vendorName, workloads, routerMix } = contract;
  if (mix !== undefined && mix.parts !== null)
    return {
      contract,
      step: "realised",
      words:
        routerMix === null ? "what our work runs on, by our own record" : "our own routing logs",
      facts: [
        ...new Set([
          ...(routerMix ?? []).flatMap(({ share }) => share.facts),
          ...workloads.flatMap(({ splitFacts }) => splitFacts),
        ]),
      ],
    };
  const published = routers.flatMap(({ operatorId, name, pool }) =>
    operatorId === vendorId && pool !== undefined && pool.value !== null
      ? [{ name, labs: pool.value.map(({ lab }) => nameOf(lab)), fact: pool.fact.id }]
      : [],
  );
  if (published.length > 0)
    return {
      contract,
      step: "published",
      words: published
        .map(
          ({ name, labs }) => `${name} may pick ${labs.join(", ")}; in what parts is not published`,
        )
        .join("; "),
      facts: published.map(({ fact }) => fact),
    };
  return {
    contract,
    step: "bounds",
    words: `nobody says which labs’ models ${vendorName} serves us`,
    facts: [],
  };
}
