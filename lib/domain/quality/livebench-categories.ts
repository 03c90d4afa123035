import type { TaskCategories } from "./read-livebench.ts";

/**
 * Which task belongs to which category of LiveBench, as its own file
 * `categories_2026_01_08.json` (livebench.ai) has it: a table that comes alone is
 * read by it where it has none but these tasks.
 */
export const LIVEBENCH_CATEGORIES: TaskCategories = new Map([
  ["Reasoning", ["theory_of_mind", "zebra_puzzle", "spatial", "logic_with_navigation"]],
  ["Coding", ["code_generation", "code_completion"]],
  ["Agentic Coding", ["javascript", "typescript", "python"]],
  ["Mathematics", ["AMPS_Hard", "integrals_with_game", "math_comp", "olympiad"]],
  ["Data Analysis", ["consecutive_events", "tablejoin", "tablereformat"]],
  ["Language", ["connections", "plot_unscrambling", "typos"]],
  ["IF", ["paraphrase", "simplify", "story_generation", "summarize"]],
]);

/** The day in the name of that file. */
export const LIVEBENCH_CATEGORIES_OF = "2026-01-08";
