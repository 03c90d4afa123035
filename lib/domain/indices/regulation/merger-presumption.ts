import { asGiven, step } from "../../explain/step.ts";
import { hhiOfPercent, mergerOf } from "../../regulation/merger-presumption.ts";
import type { IndexDefinition } from "../index-definition.ts";
import { METHOD_VERSION } from "../method-version.ts";

export const mergerPresumption: IndexDefinition = {
  id: "merger-presumption",
  methodVersion: METHOD_VERSION,
  name: "Merger presumption",
  question: "Would the US agencies presume a merger of two sellers to lessen competition?",
  formula: "Δ = 2 a b;  presumed where post > 1,800 and Δ > 100, or a + b > 30 % and Δ > 100",
  symbols: {
    "a, b": "market shares of the two, in per cent",
    Δ: "what the merger adds to the index, in points",
    post: "the index after the merger, in points",
  },
  unit: "hhi-points",
  range: [0, 10_000],
  bands: [
    { from: 0, label: "unconcentrated", reference: 1 },
    { from: 1000, label: "moderately concentrated", reference: 1 },
    { from: 1800, label: "highly concentrated above it", reference: 0 },
  ],
  missingData: "Sellers of whom only the number and the joint share are known are taken as equal.",
  limits: [
    "Both inequalities are strict: a Δ of exactly 100 is not presumed.",
    "These are thresholds for markets. On one buyer's spend they are an analogy and colour the scale, no more.",
  ],
  references: [
    {
      cite: "US Department of Justice and Federal Trade Commission, Merger Guidelines (2023), Guideline 1",
      url: "https://www.justice.gov/atr/2023-merger-guidelines",
    },
    {
      cite: "US Department of Justice, Herfindahl-Hirschman Index (bands)",
      url: "https://www.justice.gov/atr/herfindahl-hirschman-index",
      recalled: true,
    },
    { cite: "United States v. H&R Block (D.D.C. 2011): 4,291 points, 400 more, 4,691 after" },
  ],
  ownConventions: [],
  checkedBy: ["hhi_merge", "hhi_presumption", "hhi_others", "hhi_band"],
  example: {
    given: "Sellers with 25, 15, 30 and 30 % of a market: the first two merge",
    explain: () => {
      const { pre, delta, post, combinedShare } = mergerOf({
        preHhi: hhiOfPercent([25, 15, 30, 30]),
        sharesPercent: [25, 15],
      });
      return step(
        "After the merger",
        mergerPresumption.unit,
        post,
        "above 1,800 with Δ above 100: presumed",
        [
          step("Before", "hhi-points", pre, "sum of squared shares in per cent"),
          step("Δ", "hhi-points", delta, "2 × 25 × 15"),
          asGiven("Combined share", "share", combinedShare / 100),
        ],
      );
    },
  },
};
