import { describe, expect, it } from "vitest";
import { type EditPlan, planned } from "./edit-plan.ts";
import { emptyEvidence } from "./evidence-draft.ts";
import { cellKey, type Edit } from "./grid-edits.ts";

const TODAY = "2026-11-22";
const edit = (part: Partial<Edit> = {}): Edit => ({
  subject: "tie/a",
  property: "tie.paid-usd",
  text: "1bn",
  was: "",
  base: "00000000-0000-4000-8000-000000000001",
  refused: null,
  ...part,
});
const NEW_SOURCE: EditPlan = {
  meaning: { kind: "wrong" },
  evidence: {
    ...emptyEvidence(TODAY),
    source: "https://example.com/filing",
    title: "A filing",
  },
};

describe("what is said of edits beside their text", () => {
  it("is, until somebody says so, that an old claim was wrong and a new one holds from today", () => {
    const { edits } = planned([edit(), edit({ base: null })], new Map(), [], TODAY);
    expect(edits.map(({ meaning }) => meaning)).toEqual([
      { kind: "wrong" },
      { kind: "changed", on: TODAY },
    ]);
    expect(edits.every(({ evidence }) => evidence === null)).toBe(true);
  });

  it("names a new source once, however many edits rest on it", () => {
    const both = [edit(), edit({ property: "tie.status", text: "closed" })];
    const plans = new Map(both.map((one) => [cellKey(one), NEW_SOURCE]));
    const { edits, newSources } = planned(both, plans, [], TODAY);
    expect(newSources.map(({ target }) => target)).toEqual(["source/example-com-filing"]);
    expect(edits.map(({ evidence }) => evidence?.citations[0]?.source)).toEqual([
      "example-com-filing",
      "example-com-filing",
    ]);
  });

  it("brings no source for a claim that is only taken back", () => {
    const back = edit({ text: "" });
    const { newSources } = planned([back], new Map([[cellKey(back), NEW_SOURCE]]), [], TODAY);
    expect(newSources).toEqual([]);
  });
});
