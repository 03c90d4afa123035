import { gapsBehind } from "../explain/explanation.ts";
import type { StackResult } from "./stack-result.ts";

/** What would narrow the numbers of one vendor, as questions to answer or to send. */
export type VendorQuestions = {
  readonly vendor: string;
  readonly questions: readonly string[];
};

/** What is not known of each vendor, in the order of the vendors; those with nothing open left out. */
export const stackQuestions = ({ scores, behind }: StackResult): VendorQuestions[] =>
  scores.byVendor.flatMap(({ contract, lockIn, conflict: { conflict } }) => {
    const isUnfollowed = contract.routerMix === null;
    const questions = [
      ...(isUnfollowed || behind === null
        ? [
            `Which labs’ models does ${contract.vendorName} serve us, and for what part of the spend?`,
          ]
        : []),
      ...gapsBehind(conflict.score.explanation),
      ...gapsBehind(lockIn.score.explanation),
    ];
    return questions.length === 0
      ? []
      : [{ vendor: contract.vendorName, questions: [...new Set(questions)] }];
  });
