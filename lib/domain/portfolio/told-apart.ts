import type { Portfolio } from "./portfolio.ts";

/**
 * The same portfolio with contracts told apart by what they are called: where a vendor
 * has several, each carries its own name behind the vendor’s, and its id where even
 * that is another’s, for two rows of one name cannot be held against each other.
 *
 * @example
 * toldApart(portfolio).contracts[0]?.vendorName; // => "Cloud 9, Claims"
 */
export function toldApart(portfolio: Portfolio): Portfolio {
  const { contracts } = portfolio;
  const by = (nameOf: (contract: Portfolio["contracts"][number]) => string) =>
    Map.groupBy(contracts, nameOf);
  const vendors = by(({ vendorName }) => vendorName);
  const names = by(({ vendorName, name }) => `${vendorName}, ${name}`);
  return {
    ...portfolio,
    contracts: contracts.map((contract) => {
      const { id, name, vendorName } = contract;
      if (vendors.get(vendorName)?.length === 1) return contract;
      const full = `${vendorName}, ${name}`;
      return {
        ...contract,
        vendorName: names.get(full)?.length === 1 ? full : `${full} (${id})`,
      };
    }),
  };
}
