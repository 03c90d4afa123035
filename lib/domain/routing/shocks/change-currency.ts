import type { Shock } from "../scenario/shock.ts";
import { changePrices } from "./change-prices.ts";
import type { MarketState } from "./market-state.ts";
import { columnsOf } from "./shock-target.ts";

/**
 * Moves what is agreed in a currency as the currency moves against the US dollar, in which
 * amounts are reported: a price in dollars stands.
 *
 * Where the shock names no currency it is the company's own that loses: then every dollar
 * costs more of it.
 *
 * @example
 * changeCurrency(state, { kind: "currency", currency: "EUR", change: 0.1, fromMonth: 1, source: "assumed" })
 */
export function changeCurrency(
  state: MarketState,
  { currency, change }: Extract<Shock, { kind: "currency" }>,
): MarketState {
  if (currency === undefined) return { ...state, usdFactor: state.usdFactor * (1 + change) };
  const agreed = columnsOf(state.board.offerings, (one) => one.priceCurrency === currency);
  return changePrices(state, agreed, change);
}
