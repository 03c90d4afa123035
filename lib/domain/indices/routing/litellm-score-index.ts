import { litellmScore } from "../../routing/routers/litellm.ts";
import { routingIndex, step } from "./routing-index.ts";

export const litellmScoreIndex = routingIndex("litellm-score", {
  question: "By what does LiteLLM’s cost-based routing rank?",
  formula: "score = p_in + p_out;  an own price of 0 counts as not set, an unknown model as 5 + 5",
  symbols: {
    p_in: "US dollars for one token in",
    p_out: "US dollars for one token out",
  },
  unit: "usd",
  range: [0, null],
  missingData:
    "A model outside its price map counts as 5 + 5 US dollars a token: it is never chosen.",
  limits: [
    "It looks neither at how long prompts and answers are nor at caches, so the pick may be the dearer one.",
    "A model that is free because one runs it oneself comes out as the dearest.",
  ],
  references: [
    {
      cite: "LiteLLM, router_strategy/lowest_cost.py",
      url: "https://github.com/BerriAI/litellm",
    },
  ],
  checkedBy: [
    "litellm_cost_list_price",
    "litellm_cost_cache_tie",
    "litellm_cost_unknown",
    "litellm_latency_candidates",
    "litellm_simple_shuffle",
  ],
  example: {
    given: "a model of one’s own at a price of 0, outside the price map",
    explain: () =>
      step(
        "Score",
        [litellmScore({ own: { input: 0, output: 0 } }), "usd"],
        "5 + 5: zero counts as not set",
      ),
  },
});
