import { assert, property, string, webPath } from "fast-check";
import { describe, expect, it } from "vitest";
import { ownPath } from "./own-path.ts";

describe("where signing in may lead", () => {
  it.each([
    "/overview",
    "/providers?asOf=2026-06-30",
    "/labs/anthropic#ties",
    "/compare?with=a&with=b",
  ])("leads back to %s", (path) => {
    expect(ownPath(path)).toBe(path);
  });

  it.each([
    undefined,
    null,
    "",
    "overview",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "https:evil.example",
    "https://evil.example/overview",
    "/\t/evil.example",
    "/\n/evil.example",
    " //evil.example",
    "/..//evil.example",
    "/.//evil.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "/api/v1/me",
    `/${"a".repeat(3_000)}`,
  ])("does not lead to %j", (asked) => {
    expect(ownPath(asked)).toBe("/overview");
  });

  it("never leads to another site, whatever was asked", () => {
    assert(
      property(string({ unit: "binary" }), webPath(), (text, path) => {
        for (const asked of [text, `/${text}`, `//${path}`, `/${path}`]) {
          const url = new URL(ownPath(asked), "https://stakeline.example");
          expect(url.origin).toBe("https://stakeline.example");
        }
      }),
    );
  });
});
