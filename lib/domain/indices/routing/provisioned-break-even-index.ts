import { provisionedBreakEven } from "../../routing/provisioned/provisioned-break-even.ts";
import { routingIndex, step } from "./routing-index.ts";
import { PTU } from "./worked-examples.ts";

const BREAK_EVEN = {
  usdPerUnitHour: 0.3562,
  tokensPerMinutePerUnit: 3400,
  inputUsdPerMtok: 1.75,
  cacheReadUsdPerMtok: 0.175,
  cacheShare: 0.7,
};

export const provisionedBreakEvenIndex = routingIndex("provisioned-break-even", {
  question: "How busy must provisioned throughput be to cost no more than paying by the token?",
  formula: "u = H / (60 * T * (p_in + h / (1 - h) * p_cr) / 1,000,000)",
  symbols: {
    u: "part of the capacity that is used, over all hours",
    H: "US dollars for a unit for an hour",
    T: "input tokens a minute that a unit carries",
    p_in: "price of input by the token",
    p_cr: "price of a cache read by the token",
    h: "part of the prompt that the cache serves",
  },
  unit: "share",
  range: [0, null],
  missingData: "Without an hourly price there is no break-even.",
  limits: [
    "Above 1 it never pays by price alone; it may still be bought for its latency.",
    "Answers count as the input they stand for, which holds where their price has the same ratio.",
  ],
  references: [PTU],
  checkedBy: ["provisioned_break_even"],
  example: {
    given: "$0.3562 an hour against $1.75 per million, 70 % from the cache",
    explain: () =>
      step(
        "Busy enough at",
        [provisionedBreakEven(BREAK_EVEN), "share"],
        "hourly price over what a full hour would cost by the token",
        [
          step(
            "Without a cache",
            [provisionedBreakEven({ ...BREAK_EVEN, cacheShare: 0 }), "share"],
            "so that it hardly ever pays",
          ),
        ],
      ),
  },
});
