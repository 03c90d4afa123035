import { pairedDifference } from "../../routing/scenario/compare/clear-difference.ts";
import { fanOf } from "../../routing/scenario/draws/fan.ts";
import { routingIndex, step } from "./routing-index.ts";

const FIRST = Float64Array.from([100, 150, 200, 250, 300]);

const SECOND = FIRST.map((bill) => bill + 5);

export const clearDifferenceIndex = routingIndex("clear-difference", {
  question: "Do two bills differ by more than chance?",
  formula:
    "same draws: clear where P10 and P90 of (second - first), draw by draw, lie on one side of zero;  other draws: clear where the bands P10 to P90 do not touch",
  symbols: {
    "second - first": "the difference of the two bills in one draw",
    "same draws": "the same seed, months and chances; two policies of one scenario always",
  },
  unit: "usd",
  range: [0, null],
  missingData:
    "Without draws nothing is said of chance: the difference stands, and the page says it was not drawn.",
  limits: [
    "Bands that overlap may still differ in every draw: that is why draws are paired where they can be.",
    "Clear in cost says nothing of quality, independence or what is left unserved.",
  ],
  references: [
    {
      cite: "Law, A. M. (2015), Simulation Modeling and Analysis, common random numbers",
      recalled: true,
    },
  ],
  ownConventions: [
    "P10 to P90, so nine draws in ten agree at a clear difference; less than a cent is none.",
  ],
  checkedBy: [],
  example: {
    given: "five draws from $100 to $300, the second $5 dearer in each",
    explain: () => {
      const paired = pairedDifference(FIRST, SECOND);
      return step(
        "P10 of the difference",
        [paired?.p10 ?? 0, "usd"],
        "above zero: clear, though the bands overlap",
        [
          step("P90 of the first", [fanOf(FIRST).p90, "usd"], "far above"),
          step("P10 of the second", [fanOf(SECOND).p10, "usd"], "the low end of the other band"),
        ],
      );
    },
  },
});
