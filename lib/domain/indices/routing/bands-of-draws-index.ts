import { fanOf } from "../../routing/scenario/draws/fan.ts";
import { routingIndex, step } from "./routing-index.ts";
import { TEN_BILLS } from "./worked-examples.ts";

export const bandsOfDrawsIndex = routingIndex("bands-of-draws", {
  question: "Between what and what will the bill lie?",
  formula:
    "P10, P50, P90 = the bills below which 10, 50 and 90 % of the draws lie;  h = (n - 1) * p, linear between the neighbours of h",
  symbols: {
    P50: "the middle draw: as many lie above as below",
    "P10 to P90": "the band that four draws in five fall into",
    n: "number of draws",
    p: "0.1, 0.5 or 0.9",
  },
  unit: "usd",
  range: [0, null],
  missingData:
    "A chance that nobody has stated stands at zero, and is listed under what is not modelled: the band is then narrower than the world.",
  limits: [
    "Prices, volumes, outages and the exchange rate are drawn; what the scenario does not name is not.",
    "A band is no promise: one draw in ten lies above it.",
    "A program’s division is held during the draws; it is not solved anew in each.",
  ],
  references: [
    {
      cite: "Hyndman, R. J. and Fan, Y. (1996), Sample quantiles in statistical packages, type 7",
      recalled: true,
    },
    {
      cite: "O’Neill, M. E. (2014), PCG: a family of random number generators",
      url: "https://www.pcg-random.org",
    },
  ],
  ownConventions: [
    "Each chance has a stream of its own, by the seed and the name of what it moves: all policies meet the same draws.",
  ],
  checkedBy: [],
  example: {
    given: "ten bills of $100, $110, … $190: P90",
    explain: () => {
      const { p10, p50, p90 } = fanOf(TEN_BILLS);
      return step("P90", [p90, "usd"], "a tenth of the way from the ninth bill to the tenth", [
        step("P50", [p50, "usd"], "halfway between the fifth and the sixth"),
        step("P10", [p10, "usd"], "nine tenths of the way from the first to the second"),
      ]);
    },
  },
});
