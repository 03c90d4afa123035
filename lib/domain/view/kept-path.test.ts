import { array, assert, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { keptPath } from "./kept-path.ts";

const DAY = "2026-06-30";
const of = (path: string, query = "") => keptPath(path, new URLSearchParams(query), DAY);

describe("the path a page is kept under", () => {
  it("is its view and its own path", () => {
    expect(of("/")).toBe("/at/2026-06-30/overview");
    expect(of("/providers/amazon", "sort.ties=-paid")).toBe("/at/2026-06-30/providers/amazon");
  });

  it("has what was chosen in it, each choice in its place", () => {
    expect(of("/compare", "with=amazon&with=google")).toBe("/at/2026-06-30/compare/amazon/google");
    expect(of("/exposure", "by=cloud")).toBe("/at/2026-06-30/exposure/cloud");
    expect(of("/timeline", "kind=stake")).toBe("/at/2026-06-30/timeline/any/stake");
    expect(of("/timeline", "kind=stake&party=openai")).toBe("/at/2026-06-30/timeline/openai/stake");
    expect(of("/timeline", "party=&kind=")).toBe("/at/2026-06-30/timeline");
    expect(of("/network", "layer=chips&party=nvidia")).toBe(
      "/at/2026-06-30/network/any/any/chips/nvidia",
    );
    expect(of("/restatement", "since=2026-11-22")).toBe("/at/2026-06-30/restatement/2026-11-22");
  });

  it("never leaves the folder of its page, whatever is asked", () => {
    assert(
      property(array(string({ minLength: 1 }), { minLength: 1 }), (asked) => {
        const query = new URLSearchParams(asked.map((value) => ["with", value]));
        const path = keptPath("/compare", query, DAY);
        const own = path.slice("/at/2026-06-30/compare/".length).split("/");
        expect(own.map(decodeURIComponent)).toEqual(asked);
      }),
    );
  });
});
