import type { Decision, Relation } from "../../routing/audit/router-log.ts";
import { selfPreference } from "../../routing/audit/self-preference.ts";
import { routingIndex, step } from "./routing-index.ts";

const RELATIONS = new Map<string, Relation>([
  ["own", "own"],
  ["other", "independent"],
]);

const LOG: readonly Decision[] = [
  ...Array.from({ length: 40 }, (): Decision => ({
    candidates: ["own", "other"],
    chosen: "own",
    usd: [3, 1],
    quality: [0.8, 0.9],
  })),
  ...Array.from({ length: 60 }, (): Decision => ({
    candidates: ["own", "other"],
    chosen: "other",
    usd: [3, 1],
    quality: [0.8, 0.9],
  })),
];

export const selfPreferenceIndex = routingIndex("self-preference", {
  question:
    "Does a router choose its owner’s models more often than they earn, and what does that cost?",
  formula:
    "neutral = cheapest candidate with q >= q_chosen - t, the best of equals;  difference = k / n - neutral share, with Wilson’s interval on k / n;  money = sum(usd_chosen - usd_neutral)",
  symbols: {
    k: "decisions for models of one kind: own, affiliated, independent",
    n: "decisions that could be judged",
    q: "quality of a candidate, logged, predicted or from one’s own evaluation",
    t: "quality that makes no difference; 0 unless you set it",
  },
  unit: "share",
  range: [-1, 1],
  missingData:
    "A decision without candidates, or without cost or quality of each, is left out and counted. Where none can be judged it is not testable, and the missing fields are named. Means of one’s own evaluation may stand in.",
  limits: [
    "It shows an effect, not its cause: a router may know something of a prompt that the log does not say.",
    "A model that is dearer and a little better is a trade one decision cannot call wrong: it shows as money above the cheapest candidate, to be held against what the router pays for models of others.",
    "A router that may choose one lab’s models only cannot prefer among labs.",
  ],
  references: [
    {
      cite: "Farronato, C., Fradkin, A. and MacKay, A. (2023), Self-preferencing at Amazon: evidence from search rankings",
    },
    {
      cite: "Jürgensmeier, L. and Skiera, B. (2023), Measuring self-preferencing on digital platforms (conditional tests)",
    },
    {
      cite: "Newcombe, R. G. (1998), Two-sided confidence intervals for the single proportion, Statistics in Medicine 17:857",
      recalled: true,
    },
  ],
  ownConventions: ["A 95 % interval; preference is only called where all of it lies above zero."],
  checkedBy: [],
  example: {
    given: "own models in 40 of 100 decisions, each at $3 where a better one cost $1",
    explain: () => {
      const found = selfPreference(LOG, { relations: RELATIONS });
      const own = found.kind === "tested" ? found.lines[0] : undefined;
      return step(
        "Chosen minus earned",
        [own?.difference.point ?? 0, "share"],
        "40 % chosen, none earned",
        [
          step("Money", [own?.cost.paidMoreUsd ?? 0, "usd"], "40 times $3 - $1"),
          step("Low end", [own?.difference.low ?? 0, "share"], "Wilson’s interval on 40 of 100"),
        ],
      );
    },
  },
});
