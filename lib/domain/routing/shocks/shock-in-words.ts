import type { Shock } from "../scenario/shock.ts";
import type { NameOf } from "./apply-shock.ts";
import { percentInWords } from "../percent-in-words.ts";

/**
 * What happens, as a clause without its day.
 *
 * @example
 * shockInWords({ kind: "exclusivity", labId: "anthropic", operatorId: "amazon", fromMonth: 4, source }, nameOf)
 * // => "Anthropic leaves Amazon"
 */
export function shockInWords(shock: Shock, nameOf: NameOf): string {
  switch (shock.kind) {
    case "price":
      return `${nameOf(shock.target)} gets ${percentInWords(Math.abs(shock.change))} ${shock.change < 0 ? "cheaper" : "dearer"}`;
    case "outage":
      return `${nameOf(shock.target)} is down`;
    case "withdrawal":
      return `${nameOf(shock.target)} is withdrawn`;
    case "exclusivity":
      return `${nameOf({ of: "lab", id: shock.labId })} leaves ${nameOf({ of: "cloud", id: shock.operatorId })}`;
    case "retirement":
      return `${nameOf({ of: "model", id: shock.modelId })} is retired`;
    case "rate-cap":
      return `${nameOf(shock.target)} serves at most ${percentInWords(shock.share)} of all tokens`;
    case "law":
      return `${shock.name} takes effect`;
    case "currency":
    default:
      return `a dollar costs ${percentInWords(Math.abs(shock.change))} ${shock.change < 0 ? "less" : "more"} in our currency`;
  }
}
