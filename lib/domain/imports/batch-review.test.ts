import { assert, boolean, constantFrom, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { stepTrouble } from "../curation/review.ts";
import { BATCH_STATES } from "./batch.ts";
import { type BatchStep, batchTrouble } from "./batch-review.ts";

const by = (actorId: string, singlePersonMode = false) => ({ actorId, singlePersonMode });
const anas = (state: (typeof BATCH_STATES)[number]) => ({ state, authorId: "ana" });

describe("who may do what with an imported file", () => {
  it("is another reviewer who publishes, rejects and undoes it, and its sender who withdraws it", () => {
    expect(batchTrouble("publish", anas("waiting"), by("rob"))).toBeUndefined();
    expect(batchTrouble("publish", anas("waiting"), by("ana"))?.code).toBe("forbidden");
    expect(batchTrouble("undo", anas("published"), by("rob"))).toBeUndefined();
    expect(batchTrouble("undo", anas("published"), by("ana"))?.code).toBe("forbidden");
    expect(batchTrouble("withdraw", anas("waiting"), by("ana"))).toBeUndefined();
    expect(batchTrouble("withdraw", anas("waiting"), by("rob"))?.code).toBe("forbidden");
  });

  it("is nobody, once it is decided: each step starts from one state", () => {
    const steps: readonly BatchStep[] = ["publish", "reject", "withdraw", "undo"];
    for (const step of steps)
      for (const state of BATCH_STATES) {
        const isStart = state === (step === "undo" ? "published" : "waiting");
        const codes = ["ana", "rob"].map((who) => batchTrouble(step, anas(state), by(who))?.code);
        expect(codes.every((code) => code === "conflict")).toBe(!isStart);
      }
  });

  it("is the rule of proposals", () => {
    assert(
      property(constantFrom("ana", "rob"), boolean(), (who, single) => {
        for (const [batchStep, step] of [
          ["publish", "approve"],
          ["reject", "reject"],
          ["withdraw", "withdraw"],
        ] as const)
          expect(batchTrouble(batchStep, anas("waiting"), by(who, single))?.code).toBe(
            stepTrouble(step, { state: "open", authorId: "ana" }, by(who, single))?.code,
          );
      }),
    );
  });
});
