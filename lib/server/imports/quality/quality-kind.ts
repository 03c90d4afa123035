import "server-only";
import { planScores } from "../../../domain/quality/plan-scores.ts";
import type { BatchKind } from "../batch-kind.ts";
import { modelFinder } from "./known-models.ts";
import { publishScores } from "./publish-scores.ts";
import { readQualityFile } from "./read-quality-file.ts";
import { storedScores } from "./stored-scores.ts";
import { undoScores } from "./undo-scores.ts";

/** How quality files are read, published and taken back. */
export const qualityKind: BatchKind = {
  plan: async (file, { signal, onProgress }) => {
    const scores = await readQualityFile(file, signal);
    onProgress(0.5);
    const [stored, find] = await Promise.all([storedScores(scores.rows), modelFinder()]);
    const plan = planScores(
      scores,
      (key) => stored.get(key),
      (benchmarkId, name) => find(benchmarkId, name)?.modelId ?? null,
    );
    onProgress(1);
    const { columns } = scores;
    return { ...plan, columns, rows: plan.rows.map((row) => ({ ...row, offeringId: null })) };
  },
  publish: publishScores,
  undo: undoScores,
};
