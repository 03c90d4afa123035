import { describe, expect, it } from "vitest";
import { aScenario } from "@/tests/support/made-up-scenario.ts";
import { parseScenario } from "./parse-scenario.ts";
import { NO_CAPS, type PolicyChoice } from "./policy-choice.ts";
import { faultInWords } from "./scenario-fault.ts";

const NORTH = "north--swift";
const SOUTH = "south--deep";
const CAP = { id: "north", share: 0.5 };

const failures = {
  everySeller: 0.01,
  sellers: [
    { sellerId: "north", unavailable: 0.01 },
    { sellerId: "north", unavailable: 0.5 },
  ],
  commonCauseLab: 0,
  commonCauseCloud: 0,
  runsOn: [],
  source: "assumed",
};
const chain = [NORTH, SOUTH];
const capped = (caps: object): PolicyChoice => ({
  kind: "exposure-capped",
  caps: { ...NO_CAPS, ...caps },
});

const SENSELESS: readonly (readonly [PolicyChoice, string])[] = [
  [
    { kind: "failover", offeringIds: [NORTH, SOUTH, NORTH] },
    "Policy 2 (failover), chain names “north--swift” twice. Leave it where it is asked first.",
  ],
  [
    { kind: "failover", offeringIds: chain, failures },
    "Policy 2 (failover), failures names “north” twice. Leave one of the two.",
  ],
  [
    {
      kind: "cascade",
      steps: [
        { offeringId: NORTH, acceptRate: 0.5 },
        { offeringId: NORTH, acceptRate: 1 },
      ],
      judgeError: 0,
      judgeUsdPerRequest: 0,
    },
    "Policy 2 (cascade), steps names “north--swift” twice. Leave one of the two.",
  ],
  [
    {
      kind: "litellm",
      strategy: "simple-shuffle",
      weights: [
        { offeringId: NORTH, weight: 1 },
        { offeringId: NORTH, weight: 2 },
      ],
    },
    "Policy 2 (litellm), weights names “north--swift” twice. Leave one of the two, with the weight of both.",
  ],
  [
    {
      kind: "litellm",
      strategy: "simple-shuffle",
      weights: [],
      deployments: [{ offeringId: NORTH, rpm: 1 }, { offeringId: NORTH }],
    },
    "Policy 2 (litellm), deployments names “north--swift” twice. Leave one of the two.",
  ],
  [
    {
      kind: "weighted-split",
      clouds: [
        { operatorId: "north", weight: 1 },
        { operatorId: "north", weight: 2 },
      ],
    },
    "Policy 2 (weighted-split), clouds names “north” twice. Leave one of the two, with the weight of both.",
  ],
  [
    { kind: "openrouter", outputWeight: 0.2, only: ["north"], ignore: ["north"] },
    "Policy 2 (openrouter), sellers says of “north” both that it alone may be asked and that it may not. Take it out of one of the two.",
  ],
  [
    {
      kind: "openrouter",
      outputWeight: 0.2,
      sort: "throughput",
      tokensPerSecond: [
        { offeringId: NORTH, value: 50 },
        { offeringId: NORTH, value: 5 },
      ],
    },
    "Policy 2 (openrouter), tokens per second names “north--swift” twice. Leave one of the two.",
  ],
  [
    capped({ clouds: [CAP, CAP] }),
    "Policy 2 (exposure-capped), caps on clouds names “north” twice. Leave one of the two.",
  ],
  [
    capped({ owners: [CAP, CAP] }),
    "Policy 2 (exposure-capped), caps on owners names “north” twice. Leave one of the two.",
  ],
  [
    capped({
      labs: [
        { id: "lab-of-swift", share: 0 },
        { id: "lab-of-swift", share: 1 },
      ],
    }),
    "Policy 2 (exposure-capped), caps on labs names “lab-of-swift” twice. Leave one of the two.",
  ],
  [
    capped({
      regions: [
        { id: "global", share: 0 },
        { id: "global", share: 1 },
      ],
    }),
    "Policy 2 (exposure-capped), caps on regions names “global” twice. Leave one of the two.",
  ],
];

describe("a policy that says one thing twice", () => {
  it.each(SENSELESS)("is refused with its place and the way out (%#)", (choice, words) => {
    const parsed = parseScenario(aScenario({ policies: [{ kind: "as-is" }, choice] }));
    const faults = parsed.kind === "faulty" ? parsed.faults : [];
    expect(faults.map(faultInWords)).toEqual([words]);
    expect(faults[0]?.path).toEqual(["policies", 1]);
  });

  it("may name a seller twice where it runs on two clouds", () => {
    const runsOn = ["north", "south"].map((operatorId) => ({ sellerId: "north", operatorId }));
    const choice = {
      kind: "failover" as const,
      offeringIds: chain,
      failures: { ...failures, sellers: [], runsOn },
    };
    expect(parseScenario(aScenario({ policies: [choice] })).kind).toBe("scenario");
  });
});
