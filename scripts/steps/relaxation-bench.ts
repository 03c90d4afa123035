/** How long it takes to find out what to relax where no mix keeps every limit. */
import { cappedOptimum } from "../../lib/domain/routing/program/capped-optimum.ts";
import type { Board } from "../../lib/domain/routing/board.ts";
import type { Caps } from "../../lib/domain/routing/scenario/policy-choice.ts";
import { openHighs } from "../../lib/server/routing/open-highs.ts";

/** A board whose clouds have a tenth too little room together, and one with floors above every offering. */
export async function relaxationMeasures(board: Board, caps: Caps) {
  const clouds = new Set(board.offerings.map(({ operatorId }) => operatorId)).size;
  const floored = {
    ...board,
    classes: board.classes.map((of, w) => (w % 100 === 0 ? { ...of, qualityFloor: 0.999 } : of)),
  };
  const measures: Readonly<Record<string, unknown>>[] = [];
  for (const [what, hopeless, limits] of [
    ["clouds a tenth too small", board, { ...caps, everyCloud: 0.9 / clouds }],
    ["floors above every offering", floored, caps],
  ] as const) {
    const highs = await openHighs();
    let programs = 0;
    const [began, from] = [process.cpuUsage(), performance.now()];
    const { infeasible } = await cappedOptimum(hopeless, limits, (program, limit) => {
      programs += 1;
      return Promise.resolve(highs.solve(program, limit));
    });
    const { user, system } = process.cpuUsage(began);
    highs.dispose();
    measures.push({
      measure: "limits-to-relax",
      what,
      classes: board.classes.length,
      offerings: board.offerings.length,
      ms: Math.round(performance.now() - from),
      cpuMs: Math.round((user + system) / 1000),
      programs,
      relaxed: infeasible?.toRelax.length ?? 0,
      smallest: infeasible?.smallest,
    });
  }
  return measures;
}
