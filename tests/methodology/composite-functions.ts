import { z } from "zod";
import { averagesOf } from "../../lib/domain/composite/averages.ts";
import { benefitOfTheDoubtOf } from "../../lib/domain/composite/benefit-of-the-doubt.ts";
import { onGoalposts, towardsTarget } from "../../lib/domain/composite/goalposts.ts";
import {
  educationIndex,
  healthIndex,
  humanDevelopmentOf,
} from "../../lib/domain/composite/human-development.ts";
import { pairwiseWinsOf } from "../../lib/domain/composite/pairwise-wins.ts";
import { rankShiftBetween } from "../../lib/domain/composite/rank-shift.ts";
import { technologyAchievementOf } from "../../lib/domain/composite/technology-achievement.ts";
import { reading } from "./reading.ts";
import type { VectorFunction } from "./vector-function.ts";

const numbers = z.array(z.number());
const matrix = z.array(numbers);

const country = z.union([
  z.object({ health: z.number(), education: z.number(), gni: z.number() }),
  z.object({ le: z.number(), eys: z.number(), mys: z.number(), gni: z.number() }),
]);

/** Area E: composite indicators and the published ones that check them. */
export const compositeFunctions: Readonly<Record<string, VectorFunction>> = {
  hdi: reading(country, (inputs) => {
    const { index, income } = humanDevelopmentOf({
      ...("health" in inputs
        ? { health: inputs.health, education: inputs.education }
        : { health: healthIndex(inputs.le), education: educationIndex(inputs.eys, inputs.mys) }),
      incomeUsdPerHead: inputs.gni,
    });
    return { hdi: index, income };
  }),
  tai: reading(
    z.object({
      patents: z.number(),
      royalties: z.number(),
      internet: z.number(),
      exports: z.number(),
      telephones: z.number(),
      electricity: z.number(),
      schooling: z.number(),
      tertiary: z.number(),
    }),
    (inputs) => ({ tai: technologyAchievementOf(inputs) }),
  ),
  means: reading(z.object({ x: numbers }), ({ x }) => {
    const { arithmetic, geometric, harmonic } = averagesOf(x);
    return { arith: arithmetic, geom: geometric, harm: harmonic };
  }),
  goalpost: reading(
    z.object({
      x: z.number(),
      gposts: z.tuple([z.number(), z.number(), z.number()]),
      direction: z.union([z.literal(1), z.literal(-1)]),
    }),
    ({ x, gposts: [low, high, scale], direction }) => ({
      y: onGoalposts(x, { low, high, scale, lessIsMore: direction === -1 }),
    }),
  ),
  dist2targ: reading(
    z.object({ x: numbers, targ: z.number(), cap: z.boolean() }),
    ({ x, targ, cap }) => ({ y: towardsTarget(x, targ, { isCapped: cap }) }),
  ),
  bod: reading(z.object({ X: matrix }), ({ X }) => ({ score: benefitOfTheDoubtOf(X) })),
  rank_shift: reading(z.object({ ref: numbers, alt: numbers }), ({ ref, alt }) => ({
    R: rankShiftBetween(ref, alt),
  })),
  copeland: reading(z.object({ X: matrix, w: numbers }), ({ X, w }) => {
    const { scores, dominance } = pairwiseWinsOf(X, w);
    return { score: scores, dominance_pairs: dominance };
  }),
};
