import { routingIndex, step } from "./routing-index.ts";

export const exposureCapsIndex = routingIndex("exposure-caps", {
  question: "How is work divided at least cost with nobody above a cap, and what is a cap worth?",
  formula:
    "minimise sum(c[w,o] * x[w,o]);  sum_o x[w,o] = 1;  sum_o q[w,o] * x[w,o] >= floor_w;  sum over a party of v_w * x[w,o] <= cap;  worth of one percent = -(shadow price of the cap) / 100",
  symbols: {
    "x[w,o]": "part of class w that goes to offering o, from 0 to 1; 0 where it may not serve it",
    "c[w,o]": "US dollars a month of all of the class there",
    "q[w,o]": "measured quality there, on the benchmark’s scale from 0 to 1",
    v_w: "the class’s part of all tokens",
    cap: "the most that a cloud, lab, owner, region or offering may serve",
  },
  unit: "usd-per-month",
  range: [0, null],
  missingData:
    "An offering that nobody has measured cannot count towards a floor. Where no division keeps every rule, the smallest set of rules to relax is named instead of an answer.",
  limits: [
    "The worth of a cap holds for the next little bit; further on, another offering may become the next best.",
    "Caps count tokens, not money.",
  ],
  references: [
    {
      cite: "Dantzig, G. B. (1963), Linear Programming and Extensions (shadow prices)",
      recalled: true,
    },
    { cite: "HiGHS, the solver", url: "https://highs.dev" },
  ],
  checkedBy: ["program_optimum", "program_generated", "program_variant"],
  example: {
    given: "a class of $100 at one cloud and $130 at another, no cloud above 60 %",
    explain: () =>
      step(
        "Least cost",
        [60 + 0.4 * 130, "usd-per-month"],
        "60 % at the cheaper, 40 % at the other",
        [
          step("At the cheaper", [60, "usd-per-month"], "60 % of $100"),
          step("At the other", [52, "usd-per-month"], "40 % of $130"),
          step("One percent more of the cap", [0.3, "usd-per-month"], "saves 1 % of $130 - $100"),
        ],
      ),
  },
});
