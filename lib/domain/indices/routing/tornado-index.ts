import { routingIndex, step } from "./routing-index.ts";

export const tornadoIndex = routingIndex("tornado", {
  question: "Which input moves the bill most?",
  formula: "width_i = |bill(input i high) - bill(input i low)|, all others as expected",
  symbols: {
    "low, high": "the tenth and the ninetieth percentile of an input’s own chance",
    bill: "over all months; the policy decides anew where it can",
  },
  unit: "usd",
  range: [0, null],
  missingData:
    "An input without a stated chance goes a tenth down and a tenth up, and its name says so.",
  limits: [
    "One at a time: what two inputs do together is not in any bar.",
    "The twelve widest are shown.",
  ],
  references: [
    {
      cite: "Howard, R. A. (1988), Decision analysis: practice and promise, Management Science 34(6)",
      recalled: true,
    },
  ],
  checkedBy: [],
  example: {
    given: "a class of $1,000 whose volume goes a tenth down and up",
    explain: () =>
      step("Width of the bar", [200, "usd"], "$1,100 - $900", [
        step("Low", [900, "usd"], "nine tenths of the requests"),
        step("High", [1100, "usd"], "eleven tenths of them"),
      ]),
  },
});
