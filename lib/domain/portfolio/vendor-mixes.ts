import type { Measured } from "../explain/measured.ts";
import type { MixPart, RouterMix } from "../indices/concentration/router-mix.ts";
import { estimateSum, measuredSum } from "../indices/measured-sum.ts";
import { evaluate } from "../quantity/estimate.ts";
import { shareOf } from "../stats/share-of.ts";
import type { Market } from "./hosting.ts";
import { labMixOf } from "./lab-mix.ts";
import type { PortfolioContract } from "./portfolio.ts";

/**
 * Which labs' models the money of each vendor pays for, one mix a vendor: with several
 * contracts, the mix of each in the part that it has of the vendor's spend. Where one
 * of them is not known, that of the vendor is not.
 */
export const vendorMixes = (
  contracts: readonly PortfolioContract[],
  market: Market,
  nameOf: (id: string) => string,
): RouterMix[] =>
  [...Map.groupBy(contracts, ({ vendorId }) => vendorId).values()].flatMap((own) => {
    const mixes = own.map((contract) => labMixOf(contract, market, nameOf));
    const open = mixes.find(({ parts }) => parts === null);
    return open ?? (own.length === 1 ? mixes : together(own, mixes));
  });

function together(own: readonly PortfolioContract[], mixes: readonly RouterMix[]): RouterMix[] {
  const [first] = mixes;
  if (first === undefined) return [];
  const weighted = own.flatMap((contract, i): MixPart[] => {
    const weight = partOfVendor(contract, own);
    return (mixes[i]?.parts ?? []).map((part) => ({ ...part, share: product(weight, part.share) }));
  });
  const parts = [...Map.groupBy(weighted, ({ recipient }) => recipient).values()].flatMap(
    (same): MixPart[] => {
      const [one] = same;
      return one === undefined
        ? []
        : [{ ...one, share: measuredSum(same.map(({ share }) => share)) }];
    },
  );
  return [{ ...first, parts }];
}

/** What part of all that is paid to a vendor one contract with it is. */
function partOfVendor(contract: PortfolioContract, own: readonly PortfolioContract[]): Measured {
  const rest = own.filter((other) => other !== contract);
  return {
    value: shareOf(
      contract.spendUsdPerYear.value,
      estimateSum(rest.map(({ spendUsdPerYear }) => spendUsdPerYear.value)),
    ),
    facts: [...new Set(own.flatMap(({ spendUsdPerYear }) => spendUsdPerYear.facts))],
  };
}

const product = (a: Measured, b: Measured): Measured => ({
  value: evaluate((x, y) => x * y, { of: a.value }, { of: b.value }),
  facts: [...new Set([...a.facts, ...b.facts])],
});
