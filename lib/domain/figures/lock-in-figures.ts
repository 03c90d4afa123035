import type { Figure } from "../figure/figure.ts";
import { leadingBarriers, type Lever, leversOf } from "../leaving/levers.ts";
import { LOCK_IN_PARTS } from "../indices/lock-in/lock-in.ts";
import { listed } from "../portfolio/findings.ts";
import type { VendorScores } from "../portfolio/portfolio-scores.ts";

/** Which barrier each vendor's lock-in comes from, with what the facts leave open. */
export function contributionsFigure(
  vendors: readonly VendorScores[],
  asOf: string,
  company: string,
): Figure {
  const levers = vendors.map((vendor) => ({ vendor, levers: leversOf(vendor) }));
  const of = (all: readonly Lever[], part: string) => all.find((one) => one.part === part);
  const [only] = levers.length === 1 ? levers : [];
  const isOneEach =
    new Set(vendors.map(({ contract }) => contract.vendorId)).size === vendors.length;
  return {
    id: only === undefined ? "contributions" : `contributions-${only.vendor.contract.id}`,
    title:
      only === undefined
        ? "Where each vendor’s lock-in comes from"
        : leadingSentence(only.vendor.contract.vendorName, only.levers),
    subtitle:
      "Part of the freedom lost that each barrier takes, together the whole score; the whisker spans what is not known",
    unit: "share",
    kind: "bars",
    categories: LOCK_IN_PARTS.map((part) => ({
      id: part,
      label: of(levers[0]?.levers ?? [], part)?.name ?? part,
    })),
    series: levers.map(({ vendor, levers: own }) => ({
      // The party keeps its hue; two contracts with one vendor are told apart.
      id: isOneEach ? vendor.contract.vendorId : vendor.contract.id,
      label: vendor.contract.vendorName,
      values: LOCK_IN_PARTS.map((part) => of(own, part)?.contribution ?? null),
      notes: LOCK_IN_PARTS.map((part) =>
        of(own, part)?.contribution === null ? "not known" : null,
      ),
    })),
    ceiling: 1,
    sourceLine: `${company}, facts as of ${asOf}.`,
  };
}

/** The largest barrier only where no other could be as large. */
function leadingSentence(vendor: string, levers: readonly Lever[]): string {
  const [first, ...others] = leadingBarriers(levers);
  if (first === undefined) return `Nothing holds us at ${vendor}`;
  return others.length === 0
    ? `${first.name} takes most of the freedom to leave ${vendor}`
    : `At ${vendor} no clear difference between ${listed([first, ...others].map(({ name }) => name.toLowerCase()))}`;
}
