import { routingIndex, step } from "./routing-index.ts";

export const leavingCostIndex = routingIndex("leaving-cost", {
  question: "What would leaving a cloud for the new mix cost, once?",
  formula:
    "cost = sum over clouds that lose work of (part of its tokens that leaves) * (re-engineering + egress + switching charge + early termination)",
  symbols: {
    part: "tokens that leave the cloud over those it serves today, in the last month",
    egress: "and switching charge: nothing once a law has ended them for those it covers",
  },
  unit: "usd",
  range: [0, null],
  missingData:
    "Where a cloud loses work and nobody has stated such a cost, the whole is not on record: never zero. Where nobody has said whether a law covers the company, its charges count for nothing at the low end and in full at the high end.",
  limits: [
    "In proportion to what leaves, though the first step of a migration may cost most.",
    "It is no part of the bill.",
  ],
  references: [
    {
      cite: "Regulation (EU) 2023/2854 (Data Act), Article 29: switching charges end on 12 January 2027",
      url: "https://eur-lex.europa.eu/eli/reg/2023/2854/oj",
    },
  ],
  checkedBy: [],
  example: {
    given: "half of a cloud’s work leaves; leaving it for good would cost $80,000",
    explain: () =>
      step("Cost of leaving", [40_000, "usd"], "half of it", [
        step("Leaving for good", [80_000, "usd"], "as the lock-in index adds it up"),
        step("Part that leaves", [0.5, "share"], "of its tokens"),
      ]),
  },
});
