/**
 * Words at the end of a benchmark's name that say how hard the model was made to
 * think, not which model it is. A bare "max" is none of them: it is part of names
 * (gpt-5.1-codex-max); "base" only with Claude, where LiveBench means "without
 * thinking" and others an untuned model; "medium" not with Mistral's sizes.
 */
const EFFORT =
  /-(?:(?:x?high|low|medium|minimal|max)-effort|xhigh|high|low|minimal|(?<!(?:mis|devs|magis)tral-)medium|thinking(?:-(?:auto|\d+k))?|highthinking|no-?thinking|non-thinking|(?<=^claude-.*-)base|(?:non-)?reasoning)$/;

/** A benchmark's name for an entry, taken apart. */
export type SplitName = {
  /** What is left for telling which model it is. */
  readonly identity: string;
  /** "" where none is stated. */
  readonly effort: string;
  /** The name with less and less of its effort, whole first: a model may bear such a word in its own name. */
  readonly candidates: readonly string[];
};

/**
 * Splits which model it is from how hard it was made to think.
 *
 * The effort stays part of what identifies a score; only for finding the model
 * it is left away.
 *
 * @example
 * splitName("claude-opus-4-5-20251101-thinking-64k-high-effort")
 * // => { identity: "claude-opus-4-5-20251101", effort: "thinking-64k-high", candidates: […] }
 */
export function splitName(statedName: string): SplitName {
  const candidates = [statedName.trim().toLowerCase()];
  const efforts: string[] = [];
  for (;;) {
    const name = candidates.at(-1) ?? "";
    const ending = EFFORT.exec(name)?.[0];
    if (ending === undefined || ending.length === name.length) break;
    efforts.unshift(ending.slice(1).replace(/-effort$/, ""));
    candidates.push(name.slice(0, -ending.length));
  }
  return { identity: candidates.at(-1) ?? "", effort: efforts.join("-"), candidates };
}
