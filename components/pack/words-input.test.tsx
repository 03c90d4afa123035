import { readdirSync, readFileSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { WordsInput } from "./words-input.tsx";

const shown = (value: string) =>
  renderToStaticMarkup(
    <WordsInput label="Title" most={160} value={value} onChange={() => undefined} />,
  );

describe("a line of words", () => {
  it("holds all that is typed or pasted, and says by how much that is too long", () => {
    const html = shown("x".repeat(500));
    expect(html).toContain("x".repeat(500));
    expect(html).toContain("longer than the 160 characters there is room for; take 340 away");
    expect(html).toContain('aria-invalid="true"');
    expect(shown("x".repeat(160))).not.toContain("longer than");
  });

  it("is cut in silence in no form of a pack", () => {
    const forms = readdirSync(import.meta.dirname).filter((name) => name.endsWith(".tsx"));
    const cutting = forms.filter((name) =>
      /\smaxLength=/.test(readFileSync(`${import.meta.dirname}/${name}`, "utf8")),
    );
    expect(cutting).toEqual([]);
  });
});
