import { routingIndex, step } from "./routing-index.ts";

export const routerSurchargeIndex = routingIndex("router-surcharge", {
  question: "How much of the bill does the router itself take?",
  formula: "router = in * s / 1,000,000;  share = router / (models + router)",
  symbols: {
    in: "tokens of all prompts that go through the router",
    s: "what it adds per million input tokens, in US dollars",
    models: "what the models it chose cost",
  },
  unit: "share",
  range: [0, 1],
  missingData: "A router whose surcharge nobody states is counted at none, and the policy says so.",
  limits: [
    "A surcharge of another form, by the call or the month, has to be entered as one per token.",
  ],
  references: [
    {
      cite: "Microsoft, Model Router distribution example (November 2025): 977 requests, $0.14 per million input tokens",
    },
  ],
  checkedBy: ["router_surcharge_cost"],
  example: {
    given: "$0.295 for models and $0.055 for the router",
    explain: () =>
      step("The router’s part", [0.054712 / (0.29508 + 0.054712), "share"], "router over both", [
        step("Models", [0.29508, "usd"], "977 requests on six models"),
        step("Router", [0.054712, "usd"], "390,800 input tokens at $0.14 per million"),
      ]),
  },
});
