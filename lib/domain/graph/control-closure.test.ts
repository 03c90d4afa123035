import { describe, expect, it } from "vitest";
import { controlClosure } from "./control-closure.ts";

const holding = (holder: string, company: string, votes: number) => ({ holder, company, votes });

describe("control through others", () => {
  // USA Computing Olympiad, "Controlling Companies": (1,2,80), (2,3,80), (3,1,20).
  it("agrees with the Olympiad's sample", () => {
    const pairs = controlClosure(
      [holding("1", "2", 80), holding("2", "3", 80), holding("3", "1", 20)],
      50,
    );
    expect(pairs.map(({ controller, company }) => controller + company)).toEqual([
      "12",
      "13",
      "23",
    ]);
  });

  it("adds up the votes of the companies controlled", () => {
    const pairs = controlClosure([
      holding("A", "B", 0.6),
      holding("A", "C", 0.3),
      holding("B", "C", 0.25),
    ]);
    expect(pairs).toContainEqual({ controller: "A", company: "C" });
    expect(pairs).not.toContainEqual({ controller: "B", company: "C" });
  });

  it("needs more than the threshold", () => {
    expect(controlClosure([holding("A", "B", 0.5)])).toEqual([]);
  });

  it("does not say that a ring controls itself", () => {
    const pairs = controlClosure([holding("A", "B", 0.9), holding("B", "A", 0.9)]);
    expect(pairs).toEqual([
      { controller: "A", company: "B" },
      { controller: "B", company: "A" },
    ]);
  });

  it("refuses negative votes", () => {
    expect(() => controlClosure([holding("A", "B", -1)])).toThrow("A holds -1 of B");
  });
});
