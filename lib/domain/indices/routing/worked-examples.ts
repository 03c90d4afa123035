export const PTU = {
  cite: "Microsoft, Understanding costs associated with provisioned throughput units (2026-04-07), worked examples for gpt-5.2",
} as const;

/** Ten made-up bills, so that quantiles and means can be followed by hand. */
export const TEN_BILLS = Float64Array.from({ length: 10 }, (_, i) => 100 + 10 * i);

export const ROUTERBENCH = {
  cite: "Hu, Q. J. et al. (2024), RouterBench: a benchmark for multi-LLM routing systems, arXiv:2403.12031",
  url: "https://arxiv.org/abs/2403.12031",
} as const;

export const ROUTELLM = {
  cite: "Ong, I. et al. (2024), RouteLLM: learning to route LLMs with preference data, arXiv:2406.18665v4, tables 1 to 6",
  url: "https://arxiv.org/abs/2406.18665",
} as const;

/** RouterBench, zero-shot over all sets: mean cost of a prompt in US dollars, and mean score. */
export const POINTS = [
  { usd: 0.003293, quality: 0.7814 },
  { usd: 0.000186, quality: 0.6475 },
  { usd: 0.002419, quality: 0.6358 },
  { usd: 0.002145, quality: 0.6301 },
  { usd: 0.000243, quality: 0.6193 },
  { usd: 0.000233, quality: 0.5984 },
  { usd: 0.000135, quality: 0.5471 },
  { usd: 0.000073, quality: 0.4311 },
  { usd: 0.000203, quality: 0.3287 },
  { usd: 0.000046, quality: 0.3061 },
  { usd: 0.000172, quality: 0.2022 },
];

/** Two models on five prompts. */
export const PAIR = {
  weak: Float64Array.of(1, 0, 0, 1, 0),
  strong: Float64Array.of(1, 1, 1, 0, 1),
};

export const ENDS = { weak: 0.4, strong: 0.8 };
