import { factsBehind, gapsBehind } from "../explain/explanation.ts";
import { DIMENSIONS } from "../exposure/dimension.ts";
import type { Exposure } from "../exposure/exposure.ts";
import type { StoppedWithout } from "../exposure/operational-exposure.ts";
import type { Estimate } from "../quantity/estimate.ts";
import { MATERIAL_SHARE } from "../regulation/digital-operational-resilience.ts";
import { type ClaimDraft, claimOfCount, claimOfScore } from "./claim.ts";
import type { Lineage } from "./drafted.ts";

/** What of the work stops without a party. */
export const stopsClaim = (
  { key, label, score }: StoppedWithout,
  dimension: Exposure["dimension"],
): ClaimDraft =>
  claimOfScore(
    `stops-without/${dimension}/${key}`,
    `Work that stops without ${label}`,
    score,
    "operational-dependence",
  );

/** What of the work depends on a party and could go nowhere else. */
export const stuckClaim = (
  party: StoppedWithout,
  dimension: Exposure["dimension"],
): ClaimDraft => ({
  ...stopsClaim(party, dimension),
  id: `stuck-with/${dimension}/${party.key}`,
  label: `Work that has no alternative to ${party.label}`,
  value: party.withoutAlternative,
  how: "spend of the work that could go nowhere else, over all spend",
});

/** What of the money ends where nobody says. */
export const undisclosedClaim = ({ dimension, economic }: Exposure): ClaimDraft => ({
  id: `undisclosed/${dimension}`,
  label: `Spend of which it is not disclosed with which ${DIMENSIONS[dimension].name.toLowerCase()} it ends`,
  value: economic.undisclosedShare,
  unit: "share",
  index: "economic-look-through",
  how: "spend that cannot be followed, over all spend",
  facts: economic.undisclosed.facts,
  gaps: economic.gaps.map(({ ask }) => ask),
});

/** Where the numbers on invoices come from. */
export const invoicedLineage = ({ invoiced }: Exposure): Lineage => ({
  index: "vendor-concentration",
  how: "as invoiced",
  facts: factsBehind(invoiced.concentration.explanation),
  gaps: gapsBehind(invoiced.concentration.explanation),
});

/** Where the numbers on the ends of the money come from. */
export const endsLineage = ({ economic }: Exposure): Lineage => ({
  index: "economic-look-through",
  how: "spend followed as far as facts go, over all spend",
  facts: factsBehind(economic.score.explanation),
  gaps: gapsBehind(economic.score.explanation),
});

/** As how many equal recipients the money counts, as invoiced or looked through. */
export const recipientsClaim = (
  exposure: Exposure,
  counted: "invoiced" | "look-through",
  value: Estimate,
): ClaimDraft => ({
  ...(counted === "invoiced" ? invoicedLineage(exposure) : endsLineage(exposure)),
  id: `effective/${exposure.dimension}/${counted}`,
  label:
    counted === "invoiced"
      ? "Equal recipients of our spend, as invoiced"
      : `Equal ${DIMENSIONS[exposure.dimension].plural}, looked through`,
  value,
  unit: "suppliers",
});

/** What of our spend comes back round to investors of labs. */
export const recirculationClaim = ({ recirculation }: Exposure): ClaimDraft =>
  claimOfScore(
    "recirculation",
    "Spend that comes back round to investors of labs",
    recirculation.score,
    "recirculation",
  );

/** In how many loops of money some of our spend is known to flow. */
export const flowingLoopsClaim = ({ recirculation }: Exposure): ClaimDraft => {
  const flowing = recirculation.loops.filter(({ returned }) => returned.value.high > 0);
  return {
    ...claimOfCount(
      "recirculation-loops",
      "Loops of money with our spend in them",
      flowing.length,
      flowing.flatMap(({ returned, promised, invested }) => [
        ...returned.facts,
        ...promised.facts,
        ...invested.facts,
      ]),
    ),
    index: "recirculation",
  };
};

/** For how many parties it cannot be told whether a tenth of the work has no alternative. */
export const openLinesClaim = ({ operational, dimension }: Exposure): ClaimDraft => {
  const open = operational.parties.filter(({ line }) => line === "cannot-tell");
  return {
    ...claimOfCount(
      `line-cannot-tell/${dimension}`,
      `${DIMENSIONS[dimension].name}s of which it cannot be told whether a tenth of the work has no alternative`,
      open.length,
      open.flatMap(({ score }) => factsBehind(score.explanation)),
    ),
    index: "operational-dependence",
  };
};

/** Without how many parties a tenth of the work stops, or without how many more it may. */
export function materialClaim(
  { operational, dimension }: Exposure,
  how: "stops" | "may-stop",
): ClaimDraft {
  const { plural } = DIMENSIONS[dimension];
  const such = operational.parties.filter(({ score: { value } }) =>
    how === "stops" ? isMaterial(value.low) : isMaterial(value.high) && !isMaterial(value.low),
  );
  return {
    ...claimOfCount(
      `tenth-${how}/${dimension}`,
      `Number of ${plural} without which a tenth or more of the work ${how === "stops" ? "stops" : "may stop, and is not known to"}`,
      such.length,
      (such.length === 0 ? operational.parties : such).flatMap(({ score }) =>
        factsBehind(score.explanation),
      ),
    ),
    index: "operational-dependence",
  };
}

/** Ends are sums of shares: what is a tenth but for the last digit is a tenth. */
const isMaterial = (share: number): boolean => share >= MATERIAL_SHARE - 1e-12;
