import { arenaScore } from "../../routing/results/arena-score.ts";
import { routingIndex, step } from "./routing-index.ts";

export const arenaScoreIndex = routingIndex("arena-score", {
  question: "What single score does RouterArena give for accuracy and cost?",
  formula:
    "S = (1 + b) * A * C / (b * A + C);  C = (log2 200 - log2 c) / (log2 200 - log2 .0044);  b = .1",
  symbols: {
    A: "accuracy from 0 to 1",
    c: "US dollars per thousand prompts",
    C: "cheapness from 0 to 1",
  },
  unit: "score-0-100",
  range: [0, 100],
  missingData: "Without a cost there is none.",
  limits: ["Its weight puts accuracy ten times above cost; another weight ranks otherwise."],
  references: [{ cite: "RouterArena (2025), scoring formula" }],
  checkedBy: ["arena_score"],
  example: {
    given: "75 % right at $0.0044 per thousand prompts",
    explain: () =>
      step("Score", [100 * arenaScore(0.75, 0.0044), "score-0-100"], "full marks for cost"),
  },
});
