import { provisionedUnits } from "../../routing/provisioned/provisioned-units.ts";
import { reservationOverage } from "../../routing/provisioned/reservation-overage.ts";
import { routingIndex, step } from "./routing-index.ts";
import { PTU } from "./worked-examples.ts";

const DEMAND = {
  requestsPerMinute: 1000,
  promptTokens: 100,
  responseTokens: 50,
  cacheShare: 0,
  tokensPerMinutePerUnit: 3400,
  outputRatio: 8,
  minimumUnits: 50,
  incrementUnits: 50,
};

export const provisionedSizingIndex = routingIndex("provisioned-sizing", {
  question: "How many units of provisioned throughput does a load take?",
  formula:
    "exact = (in * (1 - h) + r * out) / u;  units = max(minimum, exact rounded up to whole steps);  overage = max(0, deployed - reserved)",
  symbols: {
    in: "prompt tokens a minute",
    h: "part of them that the cache serves: these take no capacity",
    out: "answer tokens a minute",
    r: "input tokens that one answer token counts as",
    u: "input tokens a minute that one unit carries",
  },
  unit: "count",
  range: [0, null],
  missingData: "Without the seller’s figures for a model it is not sized.",
  limits: ["For the peak, not the mean: a load that comes in waves takes more than its average."],
  references: [PTU],
  checkedBy: ["provisioned_units", "reservation_overage"],
  example: {
    given: "1,000 requests a minute of 100 tokens in and 50 out on gpt-5.2",
    explain: () => {
      const { exact, units } = provisionedUnits(DEMAND);
      return step("Units to buy", [units, "count"], "rounded up to steps of 50", [
        step("Units the load takes", [exact, "count"], "(100,000 + 8 * 50,000) / 3,400"),
        step(
          "Beyond a reservation of 100",
          [reservationOverage(100, [units]), "count"],
          "units paid by the hour",
        ),
      ]);
    },
  },
});
