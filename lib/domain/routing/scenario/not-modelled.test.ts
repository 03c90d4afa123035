import { expect, it } from "vitest";
import { aScenario } from "@/tests/support/made-up-scenario.ts";
import { unshocked } from "../shocks/market-state.ts";
import { cappedDecider } from "./capped-decider.ts";
import { monthOutcome } from "./month-outcome.ts";
import { monthsOf } from "./months-of.ts";
import { notModelled } from "./not-modelled.ts";
import { NO_CAPS } from "./policy-choice.ts";
import type { PolicyRun } from "./run-policy.ts";
import type { ScenarioFile } from "./scenario-file.ts";

const said = (file: ScenarioFile, isUnproved?: true): string[] => {
  const decider = cappedDecider(NO_CAPS, file, () => Promise.reject(new Error("not asked")));
  const months: PolicyRun["months"] = monthsOf(file).map((month) => {
    const answers = new Float64Array(month.board.usdPerMonth.length);
    const decision = { answers, paid: answers, duals: [], toRelax: [] };
    const part = { part: 1, state: unshocked(month.board), ...decision };
    return monthOutcome(decider.policy, month, [isUnproved ? { ...part, isUnproved } : part]);
  });
  return notModelled(file, { decider, months });
};

it("what is left out is told in whole sentences", () => {
  const minute = { offeringId: "north--swift", latencySeconds: null, dataPolicies: null };
  const limited = aScenario({
    draws: 10,
    chances: { ...aScenario().chances, volumeSdPerMonth: 0.2 },
    terms: [{ ...minute, capacityShare: null, tokensPerMinute: 1e6, source: "made up" }],
  });
  for (const sentence of [...said(aScenario()), ...said(limited, true)])
    expect(sentence).toMatch(/[.]$/);
  expect(said(limited).join(" ")).toContain("A limit by the minute is held as the part");
  expect(said(aScenario()).join(" ")).not.toContain("by the minute");
});

it("an answer that was not proved to be the cheapest is told", () => {
  expect(said(aScenario()).join(" ")).not.toContain("may be above the least");
  expect(said(aScenario(), true).join(" ")).toContain("may be above the least");
});
