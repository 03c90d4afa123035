import type { Words } from "../domain/portfolio/findings.ts";
import type { StackWords } from "../domain/stack/stack-findings.ts";
import { estimateText, interval, quantity } from "./estimate.ts";

/** The wording of numbers inside sentences. */
export const sentenceWords: Words = {
  suppliers: (value) => interval(value, "suppliers").replace("–", " to "),
  share: (value) => estimateText(value, "share"),
  score: (value) => estimateText(value, "score-0-100"),
};

/** The same for a stack that a person has typed. */
export const stackWords: StackWords = {
  ...sentenceWords,
  days: ({ low, high }) =>
    low === high
      ? quantity(high, "days")
      : low === 0
        ? `anything up to ${quantity(high, "days")}`
        : `at least ${quantity(low, "days")}, and up to ${quantity(high, "days")}`,
};
