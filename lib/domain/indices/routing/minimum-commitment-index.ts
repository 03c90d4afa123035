import { committedBill } from "../../routing/commitment.ts";
import { routingIndex, step } from "./routing-index.ts";

export const minimumCommitmentIndex = routingIndex("minimum-commitment", {
  question: "What is owed under a promise to spend?",
  formula: "bill = max(M, (1 - d) * usage);  saving = usage - bill",
  symbols: {
    M: "the least that is owed",
    d: "discount off list prices once committed",
    usage: "what the work would cost at list prices",
  },
  unit: "usd",
  range: [0, null],
  missingData: "A commitment that nobody has entered is not in the bill.",
  limits: [
    "A promise is owed whether used or not: below it the saving is negative, and is shown so.",
  ],
  references: [{ cite: "The contract’s own terms; the arithmetic is theirs" }],
  checkedBy: ["minimum_commitment_bill"],
  example: {
    given: "$100,000 promised at 15 % off, $60,000 of usage",
    explain: () => {
      const { billUsd, savingUsd } = committedBill(60_000, { minimumUsd: 100_000, discount: 0.15 });
      return step("Bill", [billUsd, "usd"], "the larger of promise and discounted usage", [
        step("Discounted usage", [51_000, "usd"], "85 % of $60,000"),
        step("Saving", [savingUsd, "usd"], "negative: the promise costs more than it gives"),
      ]);
    },
  },
});
