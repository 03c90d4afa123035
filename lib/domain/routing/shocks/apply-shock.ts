import type { Shock, ShockTarget } from "../scenario/shock.ts";
import { percentInWords } from "../percent-in-words.ts";
import { changeCurrency } from "./change-currency.ts";
import { changePrices } from "./change-prices.ts";
import { closeOfferings } from "./close-offerings.ts";
import { limitRate } from "./limit-rate.ts";
import type { MarketState } from "./market-state.ts";
import { sinceInWords } from "./shock-begin.ts";
import { columnsOf, isMet } from "./shock-target.ts";

/** The name a reader knows a party, model, offering or region by. */
export type NameOf = (target: ShockTarget) => string;

/**
 * A month as it is once a shock has come: a new state, the old one untouched, so
 * that a scenario without the shock is bit for bit what it was.
 *
 * @example
 * applyShock(state, { kind: "price", target: { of: "lab", id: "openai" }, change: 0.3, fromMonth: 1, source: "assumed" }, nameOf)
 */
export function applyShock(state: MarketState, shock: Shock, nameOf: NameOf): MarketState {
  const { offerings } = state.board;
  const columns = (target: ShockTarget) =>
    columnsOf(offerings, (offering) => isMet(offering, target));
  switch (shock.kind) {
    case "price":
      return changePrices(state, columns(shock.target), shock.change);
    case "outage":
      return closeOfferings(state, columns(shock.target), `${nameOf(shock.target)} is down`);
    case "withdrawal":
      return closeOfferings(
        state,
        columns(shock.target),
        `${nameOf(shock.target)} is withdrawn ${sinceInWords(shock)}`,
      );
    case "exclusivity": {
      const { labId, operatorId } = shock;
      const left = columnsOf(
        offerings,
        (offering) => offering.labId === labId && offering.operatorId === operatorId,
      );
      const names = [nameOf({ of: "lab", id: labId }), nameOf({ of: "cloud", id: operatorId })];
      return closeOfferings(state, left, `${names.join(" leaves ")} ${sinceInWords(shock)}`);
    }
    case "retirement": {
      const model = { of: "model", id: shock.modelId } as const;
      return closeOfferings(
        state,
        columns(model),
        `${nameOf(model)} is retired ${sinceInWords(shock)}`,
      );
    }
    case "rate-cap":
      return limitRate(
        state,
        columns(shock.target),
        shock.share,
        nameOf(shock.target),
        `${nameOf(shock.target)} serves at most ${percentInWords(shock.share)} of all tokens`,
      );
    case "law":
      return {
        ...state,
        switchingChargesEnd: state.switchingChargesEnd || shock.switchingChargesEnd,
      };
    case "currency":
    default:
      return changeCurrency(state, shock);
  }
}
