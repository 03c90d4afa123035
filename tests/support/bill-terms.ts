import type { ProvisionedThroughput } from "@/lib/domain/routing/scenario/provisioned-throughput.ts";
import type { ScenarioFile } from "@/lib/domain/routing/scenario/scenario-file.ts";

/** A promise to spend with two levels above it. */
export const STEPS: ScenarioFile["commitments"][number] = {
  operatorId: "north",
  usdPerMonth: 100,
  discount: 0.05,
  tiers: [
    { usdPerMonth: 200, discount: 0.1 },
    { usdPerMonth: 400, discount: 0.2 },
  ],
  source: "made up",
};

/** Azure's gpt-5.2: 3,400 tokens a minute, output counts eight times, steps of 50. */
export const GPT52: ProvisionedThroughput = {
  offeringId: "north--swift",
  units: 150,
  usdPerUnitHour: 0.3562,
  overage: "by-hour",
  usdPerOverageUnitHour: 1,
  tokensPerMinutePerUnit: 3400,
  outputRatio: 8,
  minimumUnits: 50,
  incrementUnits: 50,
  peakToMean: 1,
  source: "made up",
};
