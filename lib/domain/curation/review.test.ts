import { describe, expect, it } from "vitest";
import { keysOf } from "../quantity/closed-set.ts";
import { PROPOSAL_STATES } from "./proposal.ts";
import { STEPS, stepTrouble, UNDECIDED } from "./review.ts";

const by = (actorId: string, singlePersonMode = false) => ({ actorId, singlePersonMode });
const code = (...args: Parameters<typeof stepTrouble>) => stepTrouble(...args)?.code;

describe("a proposal under review", () => {
  it("is decided by another, never by its author", () => {
    const open = { state: "open", authorId: "ana" } as const;
    for (const step of ["approve", "reject", "ask"] as const) {
      expect(code(step, open, by("rob"))).toBeUndefined();
      expect(code(step, open, by("ana"))).toBe("forbidden");
    }
  });

  it("may be decided by its author in single-person mode", () => {
    const open = { state: "open", authorId: "ana" } as const;
    expect(code("approve", open, by("ana", true))).toBeUndefined();
  });

  it("is revised and withdrawn by its author alone, in either mode", () => {
    for (const state of UNDECIDED)
      for (const step of ["revise", "withdraw"] as const) {
        expect(code(step, { state, authorId: "ana" }, by("ana"))).toBeUndefined();
        expect(code(step, { state, authorId: "ana" }, by("rob", true))).toBe("forbidden");
      }
  });

  it("that was asked about is not published before it is answered", () => {
    const asked = { state: "asked", authorId: "ana" } as const;
    expect(code("approve", asked, by("rob"))).toBe("conflict");
    expect(code("reject", asked, by("rob"))).toBeUndefined();
  });

  it("once decided stays decided, whatever is tried by whom", () => {
    for (const state of PROPOSAL_STATES.filter((one) => !UNDECIDED.includes(one)))
      for (const step of keysOf(STEPS))
        for (const actor of [by("ana"), by("rob"), by("ana", true)])
          expect(code(step, { state, authorId: "ana" }, actor)).toBe("conflict");
  });
});
