/** Three clouds that sell one lab's model each, every one dearer than the one before. */
import type { ScenarioFile } from "@/lib/domain/routing/scenario/scenario-file.ts";
import { NO_CAPS } from "@/lib/domain/routing/scenario/policy-choice.ts";
import { aPinned, aScenario } from "./made-up-scenario.ts";

/** A model of a lab, for an offering of it. */
export const lab = (id: string) => ({
  model: { id: `m-${id}`, name: id, labId: id, openWeights: null, released: null },
});
export const offerings = [
  aPinned("north", "swift", [1, 2], lab("one")),
  aPinned("south", "deep", [2, 4], lab("two")),
  aPinned("west", "late", [4, 8], lab("three")),
];

/** No cloud may serve more than six tenths. */
export const capped = (part: Partial<ScenarioFile> = {}) =>
  aScenario({
    offerings,
    months: 6,
    policies: [{ kind: "exposure-capped", caps: { ...NO_CAPS, everyCloud: 0.6 } }],
    ...part,
  });
