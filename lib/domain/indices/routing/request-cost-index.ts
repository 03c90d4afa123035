import { routingIndex, step } from "./routing-index.ts";

export const requestCostIndex = routingIndex("request-cost", {
  question: "What does one request cost on an offering?",
  formula:
    "usd = ((in - cr - cw) * p_in + cr * p_cr + cw * p_cw + out * p_out) / 1,000,000 * batch;  batch = 1 - b * (1 - m)",
  symbols: {
    in: "tokens of the prompt, those from the cache included",
    cr: "tokens of it read from the cache",
    cw: "tokens of it written to the cache",
    out: "tokens of the answer, thought included where no price of its own is stated",
    "p_…":
      "list prices in US dollars per million tokens, of the tier that the whole prompt falls into",
    b: "part of the requests that can wait for a batch",
    m: "what a batch costs over the standard price",
  },
  unit: "usd",
  range: [0, null],
  missingData:
    "Without a price for input or output there is no quote. Without a cache price the full input price is taken, and the line says so. A price of another day is used only with a mark.",
  limits: [
    "List prices: what was negotiated is known only where a commitment or a price sheet says it.",
    "Beyond a long-context threshold the higher price holds for the whole request, answer included.",
  ],
  references: [
    {
      cite: "Pydantic, genai-prices, calcPrice (tests of the package; totals over 19,366 requests agree within 1e-12)",
      url: "https://github.com/pydantic/genai-prices",
    },
  ],
  checkedBy: ["request_price", "batch_cost", "trace_cost", "trace_totals"],
  example: {
    given: "10,000 tokens in and 800 out at $3 and $15 per million",
    explain: () => {
      const [input, output] = [(10_000 * 3) / 1e6, (800 * 15) / 1e6];
      return step("Cost of a request", [input + output, "usd"], "input plus output", [
        step("Input", [input, "usd"], "10,000 tokens at $3 per million"),
        step("Output", [output, "usd"], "800 tokens at $15 per million"),
      ]);
    },
  },
});
