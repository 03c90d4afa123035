import { describe, expect, it } from "vitest";
import type { Agreement } from "../uncertainty/rank-agreement.ts";
import { hardestToLeave } from "./hardest-to-leave.ts";

const vendor = (id: string, headline = true) => ({ contract: { id }, lockIn: { headline } });

const worse = (a: string, b: string, share: number): Agreement => ({
  index: "lock-in",
  worse: a,
  better: b,
  share,
  isClear: share >= 0.95,
});

const names = (vendors: readonly { readonly contract: { readonly id: string } }[]) =>
  vendors.map(({ contract }) => contract.id);

describe("the vendor that is hardest to leave", () => {
  it("is named only where it is worse in nearly all draws", () => {
    const found = hardestToLeave([vendor("a"), vendor("b")], [worse("a", "b", 0.97)]);
    expect(found.kind === "clear" && found.vendor.contract.id).toBe("a");
  });

  // Methodology 8.9: no vendor ranking when bands overlap.
  it("is not named where draws disagree, and those that cannot be told apart are", () => {
    const found = hardestToLeave(
      [vendor("a"), vendor("b"), vendor("c")],
      [worse("a", "b", 0.8), worse("a", "c", 1), worse("b", "c", 0.99)],
    );
    expect(found.kind === "unclear" && names(found.among)).toEqual(["a", "b"]);
  });

  it("says nothing from agreement on another index, or from none", () => {
    const conflict = { ...worse("a", "b", 1), index: "conflict-of-interest" };
    for (const agreements of [[conflict], []])
      expect(hardestToLeave([vendor("a"), vendor("b")], agreements).kind).toBe("unclear");
  });

  it("leaves out scores of which too little is known", () => {
    expect(hardestToLeave([vendor("a", false)], []).kind).toBe("unknown");
    expect(hardestToLeave([vendor("a"), vendor("b", false)], []).kind).toBe("clear");
  });
});
