import type { Quoted } from "../quote.ts";

/** What a router's own charge adds to the models' bills. */
export type SurchargedBill = {
  readonly modelUsd: number;
  readonly routerUsd: number;
  readonly totalUsd: number;
  /** Part of the total that the router takes, 0 to 1; 0 where there is no bill. */
  readonly routerShare: number;
};

/**
 * How much of a bill goes to the router itself, from quotes that state its surcharge apart.
 *
 * @example
 * surchargedBill(quotes).routerShare // => 0.156
 */
export function surchargedBill(quotes: readonly Quoted[]): SurchargedBill {
  const items = quotes.flatMap((quote) => quote.items);
  const sum = (ofRouter: boolean) =>
    items
      .filter(({ kind }) => (kind === "surcharge") === ofRouter)
      .reduce((total, { usd }) => total + usd, 0);
  const [modelUsd, routerUsd] = [sum(false), sum(true)];
  const totalUsd = modelUsd + routerUsd;
  return { modelUsd, routerUsd, totalUsd, routerShare: totalUsd > 0 ? routerUsd / totalUsd : 0 };
}
