import { type Agreement, CLEAR_AGREEMENT } from "../uncertainty/rank-agreement.ts";
import type { VendorScores } from "./portfolio-scores.ts";

/** Names of the vendors that one is clearly worse than on an index: nearly all common draws agree. */
export const clearlyWorseThan = (
  { contract }: VendorScores,
  index: string,
  byVendor: readonly VendorScores[],
  agreements: readonly Agreement[],
): string[] =>
  agreements
    .filter((one) => one.isClear && one.index === index && one.worse === contract.id)
    .flatMap(
      ({ better }) =>
        byVendor.find((other) => other.contract.id === better)?.contract.vendorName ?? [],
    );

/** Every two vendors on an index in a sentence each: who is worse, or that nothing clear can be said. */
export function differencesInWords(
  index: { readonly id: string; readonly worse: string; readonly about: string },
  byVendor: readonly VendorScores[],
  agreements: readonly Agreement[],
): string[] {
  const nameOf = (id: string) => byVendor.find(({ contract }) => contract.id === id)?.contract;
  return agreements
    .filter((one) => one.index === index.id)
    .flatMap(({ worse, better, share, isClear }) => {
      const [a, b] = [nameOf(worse)?.vendorName, nameOf(better)?.vendorName];
      if (a === undefined || b === undefined) return [];
      const part = `${Math.floor(100 * share)} %`;
      return [
        isClear
          ? `${a} is ${index.worse} than ${b}: ${part} of the draws agree, with weights and method as they stand.`
          : `${a} and ${b}: no clear difference in ${index.about}; ${part} of the draws agree, ${100 * CLEAR_AGREEMENT} % would be needed.`,
      ];
    });
}
