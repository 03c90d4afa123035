/** A small scenario that is quick to compute, for tests that keep or run one. */
import type { ScenarioFile } from "@/lib/domain/routing/scenario/scenario-file.ts";
import { scenarioFromPortfolio } from "@/lib/domain/routing/scenario/scenario-from-portfolio.ts";
import { demoMarket, demoPortfolio } from "./demo.ts";

/** The demo company's own work, without draws unless they are asked for. */
export async function aScenario(part: Partial<ScenarioFile> = {}): Promise<ScenarioFile> {
  const market = await demoMarket();
  const file = scenarioFromPortfolio(
    demoPortfolio(),
    market.offerings,
    market.parties,
    [],
    "2026-11-22",
    market.egress,
  );
  return { ...file, draws: 0, months: 2, policies: [{ kind: "cheapest" }], ...part };
}

/** Draws that no request waits for. */
export const MANY_DRAWS = 100_000;
