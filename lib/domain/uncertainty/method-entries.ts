import type { IndexDefinition } from "../indices/index-definition.ts";
import { clearlyWorse } from "./clearly-worse.ts";
import { normalDraws } from "./normal-draws.ts";
import { pedigreeGrades } from "./pedigree-grades.ts";
import { randomGenerators } from "./random-generators.ts";
import { sampleQuantiles } from "./sample-quantiles.ts";
import { sobolIndicesTried } from "./sobol-indices-tried.ts";
import { threePointDraws } from "./three-point-draws.ts";
import { uncertaintyBands } from "./uncertainty-bands.ts";
import { whatWouldMoveIt } from "./what-would-move-it.ts";

/** How uncertain the scores are, in reading order: what is said of them first, then what it rests on. */
export const UNCERTAINTY_ENTRIES: readonly IndexDefinition[] = [
  uncertaintyBands,
  whatWouldMoveIt,
  clearlyWorse,
  pedigreeGrades,
  threePointDraws,
  normalDraws,
  sobolIndicesTried,
  sampleQuantiles,
  randomGenerators,
];
