import { describe, expect, it } from "vitest";
import { estimate } from "../quantity/estimate.ts";
import { hardestToLeave } from "./hardest-to-leave.ts";

const vendor = (id: string, low: number, high: number, headline = true) => ({
  id,
  lockIn: { headline, score: { value: estimate(low, null, high) } },
});

const names = (vendors: readonly { readonly id: string }[]) => vendors.map(({ id }) => id);

describe("the vendor that is hardest to leave", () => {
  it("is named only where its band lies above every other", () => {
    const found = hardestToLeave([vendor("a", 60, 70), vendor("b", 20, 59)]);
    expect(found.kind === "clear" && found.vendor.id).toBe("a");
  });

  // Methodology 8.9: no vendor ranking when bands overlap.
  it("is not named where bands overlap, and those that cannot be told apart are", () => {
    const found = hardestToLeave([vendor("a", 52, 74), vendor("b", 46, 65), vendor("c", 20, 41)]);
    expect(found.kind === "unclear" && names(found.among)).toEqual(["a", "b"]);
  });

  it("leaves out scores of which too little is known", () => {
    expect(hardestToLeave([vendor("a", 0, 100, false)]).kind).toBe("unknown");
    const found = hardestToLeave([vendor("a", 50, 60), vendor("b", 0, 100, false)]);
    expect(found.kind).toBe("clear");
  });
});
