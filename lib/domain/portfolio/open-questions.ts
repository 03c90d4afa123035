import { gapsBehind } from "../explain/explanation.ts";
import type { PortfolioScores } from "./portfolio-scores.ts";

/** What the scores could not know, as questions with the name of whom to ask. */
export function openQuestions({ byVendor }: PortfolioScores): string[] {
  const questions = byVendor.flatMap(({ contract, conflict, lockIn }) => [
    ...(conflict.conflict.determinable || conflict.conflict.question === null
      ? []
      : [named(contract.vendorName, conflict.conflict.question)]),
    ...gapsBehind(lockIn.score.explanation),
  ]);
  return [...new Set(questions)];
}

const named = (vendor: string, question: string): string =>
  question.includes(vendor) ? question : `${vendor}: ${question}`;
