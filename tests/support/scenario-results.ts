/** Results of scenarios as values, for tests of what is said of them. */
import type {
  Fan,
  PolicyResult,
  ScenarioResult,
} from "@/lib/domain/routing/scenario/scenario-result.ts";

export const aPolicyResult = (part: Partial<PolicyResult> = {}): PolicyResult => ({
  policyId: "cheapest",
  policyName: "Cheapest",
  means: "Each class goes where it costs least.",
  usdByMonth: [100, 100],
  usdTotal: 200,
  allocation: [],
  ledger: [],
  broken: [],
  servedShare: 1,
  quality: null,
  exitCostUsd: null,
  coldCacheUsd: 0,
  effectiveClouds: 2,
  effectiveLabs: 2,
  bill: null,
  billByMonth: null,
  unservedShare: null,
  tornado: [],
  duals: [],
  toRelax: [],
  notModelled: [],
  ...part,
});

export const aScenarioResult = (part: Partial<ScenarioResult> = {}): ScenarioResult => ({
  inputsHash: "0".repeat(64),
  base: [aPolicyResult()],
  shocked: null,
  frontier: [],
  usdPerSupplier: null,
  ...part,
});

/** A band around a middle. */
export const aFan = (p10: number, p50: number, p90: number): Fan => ({
  p10,
  p50,
  p90,
  expectedShortfall: p90,
});
