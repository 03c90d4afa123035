import { labKey } from "../catalog/offering.ts";
import type { Measured } from "../explain/measured.ts";
import type { RouterMix } from "../indices/concentration/router-mix.ts";
import { exact } from "../quantity/estimate.ts";
import type { Market } from "./hosting.ts";
import type { PortfolioContract } from "./portfolio.ts";

/**
 * Which labs' models a contract's money pays for: the router's realised mix
 * where there is one, else the models the work runs on today.
 */
export function labMix(
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

const measuredShare = (share: number, facts: readonly string[]): Measured => ({
  value: exact(Math.min(1, share)),
  facts: [...new Set(facts)],
});
