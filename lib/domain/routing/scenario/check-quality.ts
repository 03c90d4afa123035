import type { ScenarioFault } from "./scenario-fault.ts";
import type { ScenarioFile } from "./scenario-file.ts";

/** Scores that can't be brought to 0 to 1: below nothing, or above the best possible. */
export function qualityFaults({ quality }: ScenarioFile): ScenarioFault[] {
  if (quality === null) return [];
  const { benchmark, scores, top } = quality;
  return scores.flatMap(({ modelId, category, score }, i): ScenarioFault[] => {
    if (score >= 0 && score <= top) return [];
    return [
      {
        place: `score of “${modelId}”${category === null ? "" : ` in “${category}”`}`,
        path: ["quality", "scores", i, "score"],
        text: score < 0 ? `is ${score}, below 0` : `is ${score}, above the best possible ${top}`,
        wayOut:
          score < 0
            ? "Give scores from 0, or leave the model without one"
            : `Give scores and their best in one unit of ${benchmark}`,
        isFatal: true,
      },
    ];
  });
}
