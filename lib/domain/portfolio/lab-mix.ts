import { isRetiredOn, labKey, operatorKey } from "../catalog/offering.ts";
import type { Measured } from "../explain/measured.ts";
import type { RouterMix } from "../indices/concentration/router-mix.ts";
import { exact } from "../quantity/estimate.ts";
import type { Market } from "./hosting.ts";
import type { PortfolioContract } from "./portfolio.ts";

/**
 * Labs whose models a vendor sells and the company accepts for the work under its
 * contract; null where nobody has said what it accepts.
 */
export function poolOf(
  { vendorId, workloads }: PortfolioContract,
  { offerings, day }: Market,
): string[] | null {
  const accepted = workloads.map(({ acceptableModelIds }) => acceptableModelIds);
  if (accepted.length === 0 || accepted.includes(null)) return null;
  const models = new Set(accepted.flatMap((ids) => ids ?? []));
  const sold = offerings.filter(
    (offering) =>
      operatorKey(offering) === vendorId &&
      models.has(offering.model.id) &&
      !isRetiredOn(offering, day),
  );
  return [...new Set(sold.map(labKey))];
}

/**
 * Which labs' models a contract's money pays for: the router's realised mix
 * where there is one, else the models the work runs on today.
 */
export function labMixOf(
  contract: PortfolioContract,
  { offerings }: Market,
  nameOf: (id: string) => string,
): RouterMix {
  const { vendorId, vendorName, routerMix, workloads } = contract;
  const missing = `Which labs' models does ${vendorName} serve us?`;
  if (routerMix !== null)
    return {
      intermediary: vendorId,
      parts: routerMix.map(({ labId, share }) => ({
        recipient: labId,
        label: nameOf(labId),
        share,
      })),
      missing,
    };
  const total = workloads.reduce(
    (sum, { spendUsdPerMonth }) => sum + spendUsdPerMonth.value.high,
    0,
  );
  if (!isDivided(workloads)) return { intermediary: vendorId, parts: null, missing };
  const byLab = new Map<string, { share: number; facts: string[] }>();
  for (const { spendUsdPerMonth, currentSplit, splitFacts } of workloads) {
    // Where nobody has said what work runs on, its money may have gone to any lab.
    if (currentSplit.length === 0) return { intermediary: vendorId, parts: null, missing };
    for (const { offeringId, share } of currentSplit) {
      const offering = offerings.find(({ id }) => id === offeringId);
      if (offering === undefined) return { intermediary: vendorId, parts: null, missing };
      const lab = labKey(offering);
      const soFar = byLab.get(lab) ?? { share: 0, facts: [] };
      byLab.set(lab, {
        share: soFar.share + (share * spendUsdPerMonth.value.high) / total,
        facts: [...soFar.facts, ...spendUsdPerMonth.facts, ...splitFacts],
      });
    }
  }
  if (total === 0) return { intermediary: vendorId, parts: null, missing };
  return {
    intermediary: vendorId,
    // What the vendor's own models serve stays with it.
    parts: [...byLab]
      .filter(([lab]) => lab !== vendorId)
      .map(([lab, { share, facts }]) => ({
        recipient: lab,
        label: nameOf(lab),
        share: measuredShare(share, facts),
      })),
    missing,
  };
}

/** Whether it is known how a contract's spend divides among the work under it. */
export const isDivided = (workloads: PortfolioContract["workloads"]): boolean =>
  workloads.length === 1 ||
  workloads.every(({ spendUsdPerMonth: { value } }) => value.low === value.high);

const measuredShare = (share: number, facts: readonly string[]): Measured => ({
  value: exact(Math.min(1, share)),
  facts: [...new Set(facts)],
});
