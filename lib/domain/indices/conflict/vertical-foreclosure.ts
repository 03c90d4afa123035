import { asGiven, step } from "../../explain/step.ts";
import {
  requireNotNegative,
  requirePositive,
  requireShares,
} from "../../quantity/require-number.ts";
import type { IndexDefinition } from "../index-definition.ts";
import { METHOD_VERSION } from "../method-version.ts";

export const verticalForeclosure: IndexDefinition = {
  id: "vertical-foreclosure",
  methodVersion: METHOD_VERSION,
  name: "Pressure to foreclose rivals",
  question:
    "How strongly would a cloud that controls a lab gain from raising the lab's price to rival clouds?",
  formula:
    "u = DR_RD × M_D × P_D / W_R ÷ (1 + M_R × E_SR / E_P);  r = u × PTR_U × W_R / P_R × (1 - u × PTR_U × E_SR);  d1 = DR_DU × M_U × W_U / P_D;  d2 = d1 - M_UD × W_D / P_D;  d3 = d2 - E_SD × M_UD² × W_D / P_D",
  symbols: {
    u: "vGUPPI_u: pressure on the lab's price to rival clouds, as a share of that price",
    r: "vGUPPI_r: the rise it leads to in what the rival asks of its customers",
    "d1, d2, d3":
      "vGUPPI_d: pressure on the cloud's own price, then with the lab at cost to itself, then with other inputs replaced",
    "DR_RD, DR_DU":
      "the part of the rival's lost sales that comes to our cloud; of ours that comes back to the lab through rivals",
    "M_D, M_U, M_R, M_UD":
      "margins: of the cloud, of the lab, of the lab on the rival, of the lab on its own cloud",
    "P_D, P_R": "what the cloud and its rival ask of their customers",
    "W_R, W_U, W_D": "what the lab asks of the rival, of rivals on average, of its own cloud",
    PTR_U: "the part of the pressure that reaches the lab's price",
    "E_SR, E_SD, E_P":
      "elasticities: of replacing the lab's input, at the rival and at the cloud, and of passing prices on",
  },
  unit: "share",
  range: [0, null],
  bands: [],
  missingData:
    "Diversion, margins and pass-through are seldom public. Without them there is no figure, and the panel shows which ones to ask for.",
  limits: [
    "It applies where the cloud controls the lab; a silent stake gives no hand on the lab's prices.",
    "It measures a motive at the prices of today, not what happens once all react.",
  ],
  references: [
    {
      cite: "Moresi, S. and Salop, S. C. (2013), vGUPPI: scoring unilateral pricing incentives in vertical mergers, 79 Antitrust L.J. 185",
    },
  ],
  ownConventions: [],
  checkedBy: ["vg_u", "vg_r", "vg_d", "dr_star", "es_cal"],
  example: {
    given:
      "A diversion of 40 %, a margin of 50 %, prices of two to one; inputs replaced with an elasticity of 2.5",
    explain: () => {
      const terms = { diversion: 0.4, downstreamMargin: 0.5, priceOverInputPrice: 2 };
      const substitution = { marginOnRival: 0.5, elasticity: 2.5, passThroughElasticity: 0.25 };
      return step(
        verticalForeclosure.name,
        verticalForeclosure.unit,
        upstreamPressure(terms, substitution),
        "diversion × margin × price ratio, less what the rival replaces",
        [
          step(
            "If rivals can replace nothing",
            "share",
            upstreamPressure(terms),
            "without the second bracket",
          ),
          asGiven("Diversion", "share", terms.diversion),
          asGiven("Margin", "share", terms.downstreamMargin),
          asGiven("Price over input price", "ratio", terms.priceOverInputPrice),
        ],
      );
    },
  },
};

export type UpstreamTerms = {
  /** Part of the rival's lost sales that comes to our downstream firm. */
  readonly diversion: number;
  readonly downstreamMargin: number;
  /** What our downstream firm asks, over what the rival pays for the input. */
  readonly priceOverInputPrice: number;
};

export type Substitution = {
  readonly marginOnRival: number;
  /** How readily the rival replaces the input as its price rises. */
  readonly elasticity: number;
  /** How much of an input price the rival passes on, by elasticity. */
  readonly passThroughElasticity: number;
};

/**
 * How strongly an upstream firm gains from raising its price to a rival of its own downstream firm (vGUPPI_u).
 *
 *     u = DR * M * P / W / (1 + M_R * E_S / E_P)
 *
 * @throws RangeError if diversion or a margin lies outside 0 to 1, or a ratio or elasticity is not above zero
 *
 * @example
 * upstreamPressure({ diversion: 0.4, downstreamMargin: 0.5, priceOverInputPrice: 2 });
 * // => 0.4
 */
export function upstreamPressure(
  { diversion, downstreamMargin, priceOverInputPrice }: UpstreamTerms,
  substitution?: Substitution,
): number {
  requireShares({ diversion, downstreamMargin });
  requirePositive({ priceOverInputPrice });
  const pressure = diversion * downstreamMargin * priceOverInputPrice;
  if (substitution === undefined) return pressure;
  const { marginOnRival, elasticity, passThroughElasticity } = substitution;
  requireShares({ marginOnRival });
  requirePositive({ passThroughElasticity });
  requireNotNegative({ elasticity });
  return pressure / (1 + (marginOnRival * elasticity) / passThroughElasticity);
}

/**
 * By what share the rival's own price would rise in answer (vGUPPI_r).
 *
 *     r = u * PTR * W / P * (1 - u * PTR * E_S)
 *
 * @throws RangeError if an input is negative
 *
 * @example
 * rivalResponse({ upstream: 0.4, passThrough: 0.5, inputShareOfPrice: 0.5 });
 * // => 0.1
 */
export function rivalResponse({
  upstream,
  passThrough,
  inputShareOfPrice,
  elasticity = 0,
}: {
  readonly upstream: number;
  readonly passThrough: number;
  readonly inputShareOfPrice: number;
  readonly elasticity?: number;
}): number {
  requireNotNegative({ upstream, passThrough, inputShareOfPrice, elasticity });
  const risen = upstream * passThrough;
  return risen * inputShareOfPrice * (1 - risen * elasticity);
}
