/** How long the draws of a scenario take: a policy that decides class by class beside what is today, everything that can vary varying. */
import { decidersOf } from "../../lib/domain/routing/scenario/deciders-of.ts";
import { drawScenario } from "../../lib/domain/routing/scenario/draws/draw-scenario.ts";
import { monthsOf } from "../../lib/domain/routing/scenario/months-of.ts";
import { runPolicy } from "../../lib/domain/routing/scenario/run-policy.ts";
import { unshocked } from "../../lib/domain/routing/shocks/market-state.ts";
import { atOnce } from "../../lib/domain/uncertainty/at-once.ts";
import { madeUpScenario, RESTLESS } from "../../tests/support/made-up-scenario.ts";

const noProgram = () => Promise.reject(new Error("no policy here needs a program"));

/** Ten thousand draws of a year, forty classes by sixty offerings; after a few that warm up. */
export async function scenarioMeasure() {
  const file = madeUpScenario(
    { classes: 40, offerings: 60 },
    {
      draws: 10_000,
      chances: RESTLESS,
      policies: [{ kind: "cheapest" }],
    },
  );
  const months = monthsOf(file);
  const parts = months.map(({ board }) => [{ part: 1, state: unshocked(board) }]);
  const runs = await Promise.all(
    decidersOf(file, noProgram).map((decider) => runPolicy(decider, months, parts)),
  );
  atOnce(drawScenario({ ...file, draws: 500 }, months, runs));
  const began = process.cpuUsage();
  const from = performance.now();
  const drawn = atOnce(drawScenario(file, months, runs));
  const ms = performance.now() - from;
  const { user, system } = process.cpuUsage(began);
  return {
    measure: "scenario-draws",
    draws: file.draws,
    months: file.months,
    classes: file.classes.length,
    offerings: file.offerings.length,
    policies: drawn.length,
    ms: Math.round(ms),
    // Where others work on the machine too, this is what it would have taken alone.
    cpuMs: Math.round((user + system) / 1000),
    allowedMs: 2_000,
    boardsPerSecond: Math.round((file.draws * file.months * drawn.length * 1000) / ms),
  };
}
