/** What a benchmark's numbers are, and who says so. Its scores compare with one another and with nothing else. */
export type Benchmark = {
  readonly id: string;
  readonly name: string;
  /** What a score counts, in words. */
  readonly unit: string;
  readonly higherIsBetter: boolean;
  /** In reading order; null where every table names its own. */
  readonly categories: readonly string[] | null;
  /** Terms under which its table may be used again; null where they were not read. */
  readonly licence: string | null;
  readonly url: string | null;
  readonly publisher: string;
  /** Where the way it measures is described; null where nobody has told us. */
  readonly cite: string | null;
};

/** Benchmarks that are described here; any other name a file gives is read as scores of which more is better. */
export const BENCHMARKS = {
  livebench: {
    name: "LiveBench",
    unit: "points, 0 to 100",
    higherIsBetter: true,
    categories: [
      "Reasoning",
      "Coding",
      "Agentic Coding",
      "Mathematics",
      "Data Analysis",
      "Language",
      "IF",
    ],
    licence: "Apache-2.0 (the project; the site’s table states none)",
    url: "https://livebench.ai",
    publisher: "LiveBench",
    cite: "White et al., LiveBench: A Challenging, Contamination-Limited LLM Benchmark, ICLR 2025, arXiv:2406.19314",
  },
  arena: {
    name: "Arena",
    unit: "rating points",
    higherIsBetter: true,
    categories: null,
    licence: "CC-BY-4.0",
    url: "https://huggingface.co/datasets/lmarena-ai/leaderboard-dataset",
    publisher: "LMArena",
    cite: "Chiang et al., Chatbot Arena: An Open Platform for Evaluating LLMs by Human Preference, ICML 2024, arXiv:2403.04132",
  },
  "vectara-hallucination": {
    name: "Vectara hallucination leaderboard",
    unit: "% of summaries with a hallucination",
    higherIsBetter: false,
    categories: ["Hallucination rate"],
    licence: "Apache-2.0",
    url: "https://github.com/vectara/hallucination-leaderboard",
    publisher: "Vectara",
    cite: null,
  },
  bfcl: {
    name: "Berkeley Function-Calling Leaderboard",
    unit: "% right",
    higherIsBetter: true,
    categories: null,
    licence: "Apache-2.0",
    url: "https://gorilla.cs.berkeley.edu/leaderboard.html",
    publisher: "University of California, Berkeley",
    cite: "Patil et al., The Berkeley Function Calling Leaderboard, ICML 2025",
  },
} as const satisfies Record<string, Omit<Benchmark, "id">>;

const isDescribed = (id: string): id is keyof typeof BENCHMARKS => Object.hasOwn(BENCHMARKS, id);

/**
 * The benchmark of an id: as described here, or in the generic form, where all
 * that is known is its name.
 *
 * @example
 * benchmarkOf("vectara-hallucination").higherIsBetter; // => false
 * benchmarkOf("own-evals").unit; // => "points"
 */
export const benchmarkOf = (id: string): Benchmark =>
  isDescribed(id)
    ? { id, ...BENCHMARKS[id] }
    : {
        id,
        name: id,
        unit: "points",
        higherIsBetter: true,
        categories: null,
        licence: null,
        url: null,
        publisher: "not stated",
        cite: null,
      };

/** Categories that a benchmark writes short, spelled out. */
const CATEGORY_WORDS = new Map([["livebench", new Map([["IF", "Instruction following"]])]]);

/**
 * What a reader calls a category of a benchmark.
 *
 * @example
 * categoryInWords("livebench", "IF"); // => "Instruction following"
 */
export const categoryInWords = (benchmark: string, category: string): string =>
  CATEGORY_WORDS.get(benchmark)?.get(category) ?? category;

/** Whether more is known of a benchmark than its name. */
export const isKnownBenchmark = (id: string): boolean => isDescribed(id);

/**
 * The id that a file's name for a benchmark stands for.
 *
 * @example
 * benchmarkId("Berkeley Function-Calling Leaderboard"); // => "bfcl"
 */
export function benchmarkId(name: string): string {
  const asked = slug(name);
  const known = Object.entries(BENCHMARKS).find(([, one]) => slug(one.name) === asked);
  return known?.[0] ?? asked;
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
