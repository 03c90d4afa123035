import type { IndexGroup } from "../index-group.ts";
import { anyWeights } from "../uncertainty/any-weights.ts";
import { drawsQuantile } from "../uncertainty/draws-quantile.ts";
import { normalDeviate } from "../uncertainty/normal-deviate.ts";
import { qualitySpread } from "../uncertainty/quality-spread.ts";
import { rankShares } from "../uncertainty/rank-shares.ts";
import { seededDraws } from "../uncertainty/seeded-draws.ts";
import { sensitivity } from "../uncertainty/sensitivity.ts";
import { shareInterval } from "../uncertainty/share-interval.ts";
import { threePointEstimate } from "../uncertainty/three-point-estimate.ts";
import { clearlyWorse } from "../../uncertainty/clearly-worse.ts";
import { uncertaintyBands } from "../../uncertainty/uncertainty-bands.ts";
import { whatWouldMoveIt } from "../../uncertainty/what-would-move-it.ts";

export const uncertaintyGroup: IndexGroup = {
  id: "uncertainty",
  name: "Uncertainty",
  question: "How sure are we, and what would move it?",
  indices: [
    uncertaintyBands,
    whatWouldMoveIt,
    clearlyWorse,
    qualitySpread,
    threePointEstimate,
    shareInterval,
    anyWeights,
    drawsQuantile,
    sensitivity,
    rankShares,
    seededDraws,
    normalDeviate,
  ],
};
