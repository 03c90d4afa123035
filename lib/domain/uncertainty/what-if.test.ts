import { describe, expect, it } from "vitest";
import { demoInputs } from "@/tests/support/score-inputs.ts";
import { drawnScores } from "./drawn-scores.ts";
import { bandsOfScore, runScores } from "./score-run.ts";
import { supposing } from "./what-if.ts";

const inputs = await demoInputs();
const NOTICE = "contract/azure notice-days";
const bands = (all: typeof inputs, id: string) => {
  const score = drawnScores(all).find((one) => one.id === id);
  if (score === undefined) throw new Error(`no score ${id}`);
  return bandsOfScore(score, all, { draws: 500 });
};

describe("supposing a fact to be different", () => {
  it("gives the bands of a run over all scores, to the last bit", () => {
    const run = runScores(inputs, { draws: 500 });
    for (const { id, bands: ofRun, point } of run.scores)
      expect({ id, ...bands(inputs, id) }).toEqual({ id, bands: ofRun, point });
  });

  it("changes nothing where it supposes what stands", () => {
    const notice = inputs.inputs.find(({ id }) => id === NOTICE);
    const { inputs: same } = supposing(inputs, NOTICE, {
      low: notice?.low ?? 0,
      high: notice?.high ?? 0,
    });
    expect(same && bands(same, "lock-in/azure")).toEqual(bands(inputs, "lock-in/azure"));
  });

  it("moves only the scores that read it, and makes leaving harder with a longer notice", () => {
    const { inputs: longer } = supposing(inputs, NOTICE, { low: 365, high: 365 });
    if (longer === undefined) throw new Error("refused");
    expect(bands(longer, "lock-in/azure").bands.facts.low).toBeGreaterThan(
      bands(inputs, "lock-in/azure").bands.facts.low,
    );
    expect(bands(longer, "lock-in/aws")).toEqual(bands(inputs, "lock-in/aws"));
  });

  it("refuses what cannot be, with the input's name and the value", () => {
    const ability = "contract/aws provider-chooses-share";
    for (const [supposed, sentence] of [
      [{ low: 1.2, high: 1.2 }, /AWS.*cannot be 1\.2; it is 1 at most/],
      [{ low: -0.1, high: 0.5 }, /cannot be -0\.1; it is 0 or more/],
      [{ low: 0.5, high: 0.2 }, /runs down/],
      [{ low: Number.NaN, high: 1 }, /type a number/],
    ] as const) {
      const { inputs: changed, problem } = supposing(inputs, ability, supposed);
      expect(changed).toBeUndefined();
      expect(problem).toMatch(sentence);
    }
    expect(supposing(inputs, "nothing", { low: 0, high: 0 }).problem).toContain("nothing");
  });
});
