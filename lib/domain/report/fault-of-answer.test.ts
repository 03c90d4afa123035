import { describe, expect, it } from "vitest";
import type { BoardReport } from "./board-report.ts";
import type { Claim } from "./claim.ts";
import { type Answer, faultOfAnswer } from "./fault-of-answer.ts";

const decision = "11111111-1111-4111-8111-111111111111";
const claimed = (id: string): Claim => ({
  id,
  number: 1,
  label: id,
  unit: "suppliers",
  value: { low: 1, point: 2, high: 3 },
  index: null,
  how: "counted",
  facts: [],
  gaps: [],
  notes: [],
});
const report: Pick<BoardReport, "sections" | "claims" | "asOf"> = {
  asOf: "2026-09-30",
  claims: [claimed("independent-suppliers"), claimed("scenarios/base/cost")],
  sections: [
    {
      id: "summary",
      title: "Summary",
      ownPage: true,
      blocks: [
        {
          kind: "decisions",
          asked: [
            {
              id: decision,
              question: "Do we pay for a second source?",
              options: [
                { name: "Pay", cost: [] },
                { name: "Wait", cost: [] },
              ],
              recommended: null,
              by: "2026-12-31",
            },
          ],
        },
      ],
    },
  ],
};
const answer: Answer = {
  decision,
  option: "Pay",
  trigger: null,
  decidedOn: "2026-10-15",
  reviewOn: "2027-04-01",
};
const faultIn = (part: Partial<Answer>) =>
  faultOfAnswer(report, { ...answer, ...part }, "2026-11-23");

describe("what was decided on a question of a pack", () => {
  it("is one of its options, or none, on a day between the pack and today", () => {
    expect(faultIn({})).toBeUndefined();
    expect(faultIn({ option: null, decidedOn: "2026-09-30", reviewOn: null })).toBeUndefined();
    expect(faultIn({ decidedOn: "2026-11-23" })).toBeUndefined();
    const trigger = { claim: "independent-suppliers", side: "below", at: 2 } as const;
    expect(faultIn({ trigger })).toBeUndefined();
  });

  it.each([
    [{ decision: "22222222-2222-4222-8222-222222222222" }, /asks no such question/],
    [{ option: "Sell" }, /“Sell” is none of its options: “Pay”, “Wait”/],
    [{ trigger: { claim: "none", side: "below", at: 2 } }, /does not hold/],
    [{ trigger: { claim: "scenarios/base/cost", side: "above", at: 2 } }, /only some packs state/],
    [{ decidedOn: "2026-11-24" }, /lies ahead/],
    [{ decidedOn: "1900-01-01" }, /before the day of the pack, 2026-09-30/],
    [{ reviewOn: "2026-10-15" }, /must come after/],
  ] as const)("is refused, with how to mend it: %o", (part, words) => {
    expect(faultIn(part)).toMatch(words);
  });
});
