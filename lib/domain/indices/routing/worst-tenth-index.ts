import { fanOf } from "../../routing/scenario/draws/fan.ts";
import { routingIndex, step } from "./routing-index.ts";
import { TEN_BILLS } from "./worked-examples.ts";

export const worstTenthIndex = routingIndex("worst-tenth", {
  question: "If it goes badly, how much will it be?",
  formula: "shortfall = mean of the dearest tenth of the draws",
  symbols: { shortfall: "expected shortfall at 90 %, also called CVaR" },
  unit: "usd",
  range: [0, null],
  missingData: "Without draws there is none.",
  limits: [
    "It rests on the few worst draws, so it moves more from seed to seed than the middle does.",
  ],
  references: [
    {
      cite: "Rockafellar, R. T. and Uryasev, S. (2000), Optimization of conditional value-at-risk, Journal of Risk 2(3)",
      recalled: true,
    },
  ],
  checkedBy: [],
  example: {
    given: "ten bills of $100, $110, … $190",
    explain: () =>
      step(
        "Mean of the worst tenth",
        [fanOf(TEN_BILLS).expectedShortfall, "usd"],
        "the one dearest of ten",
        [step("P90", [fanOf(TEN_BILLS).p90, "usd"], "where the worst tenth begins")],
      ),
  },
});
