import { describe, expect, it } from "vitest";
import type { RecordFactInput } from "../fact/record-fact-input.ts";
import {
  changesFromEdits,
  type Evidence,
  type Meaning,
  withoutPublicSource,
} from "./changes-from-edits.ts";
import type { Edit } from "./grid-edits.ts";

const BASE = "00000000-0000-4000-8000-000000000001";
const EVIDENCE: Evidence = {
  citations: [{ source: "amazon-10q", locator: "p. 12", quote: "paid", retrieved: "2026-11-22" }],
  note: null,
  method: "reported",
  confidence: "high",
};
const edit = (part: Partial<Edit> = {}): Edit => ({
  subject: "tie/amazon-openai-2026-02",
  property: "tie.paid-usd",
  text: "$20bn",
  was: "15000000000",
  base: BASE,
  refused: null,
  ...part,
});
const old: RecordFactInput = {
  property: "tie.paid-usd",
  value: 15e9,
  unit: "usd",
  original: null,
  validFrom: "2026-02-27",
  validTo: null,
  method: "reported",
  confidence: "medium",
  rank: "preferred",
  note: "as announced",
  citations: [{ source: "openai-blog", locator: null, quote: null, retrieved: null }],
};
const from = (
  one: Edit,
  meaning: Meaning = { kind: "wrong" },
  evidence: Evidence | null = EVIDENCE,
  claims = new Map([[BASE, old]]),
) => changesFromEdits([{ edit: one, meaning, evidence }], claims);
const why = (...given: Parameters<typeof from>) => from(...given).hindrances[0]?.reason;

describe("the changes that edits come to", () => {
  it("correct what was wrong, for the same days and in the same rank", () => {
    expect(from(edit())).toEqual({
      hindrances: [],
      changes: [
        {
          kind: "fact",
          target: "tie/amazon-openai-2026-02",
          property: "tie.paid-usd",
          base: BASE,
          claim: {
            property: "tie.paid-usd",
            value: 20e9,
            unit: "usd",
            original: null,
            validFrom: "2026-02-27",
            validTo: null,
            method: "reported",
            confidence: "high",
            rank: "preferred",
            note: null,
            citations: EVIDENCE.citations,
          },
        },
      ],
    });
  });

  it("end what was right until a day, and begin what holds since", () => {
    const { changes } = from(edit(), { kind: "changed", on: "2026-10-01" });
    expect(changes.map(({ base }) => base)).toEqual([BASE, null]);
    expect(changes[0]?.claim).toEqual({ ...old, validTo: "2026-10-01" });
    expect(changes[1]?.claim).toMatchObject({
      value: 20e9,
      validFrom: "2026-10-01",
      rank: "preferred",
    });
  });

  it("leave no day between the two without a claim, and none with both", () => {
    const [ended, begun] = from(edit(), { kind: "changed", on: "2026-10-01" }).changes;
    expect(ended?.claim?.validTo).toBe(begun?.claim?.validFrom);
  });

  it("state what nobody had claimed, since a day", () => {
    const first = edit({ base: null, was: "", text: "not disclosed" });
    const { changes } = from(first, { kind: "changed", on: "2026-11-01" });
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({
      base: null,
      claim: { unspecified: { reason: "not-disclosed" }, validFrom: "2026-11-01" },
    });
  });

  it("take a claim back where the cell was emptied, which needs no source", () => {
    expect(from(edit({ text: "" }), { kind: "wrong" }, null).changes).toEqual([
      {
        kind: "fact",
        target: "tie/amazon-openai-2026-02",
        property: "tie.paid-usd",
        base: BASE,
        claim: null,
      },
    ]);
  });

  it("are none until there is a source, or a sentence on how it is known", () => {
    expect(why(edit(), { kind: "wrong" }, null)).toBe("has no source yet");
    const known = (how: string) => withoutPublicSource(how, "2026-11-22", "reported", "low");
    expect(why(edit(), { kind: "wrong" }, known("told us"))).toContain("in a sentence");
    expect(from(edit(), { kind: "wrong" }, known("Told to us on a call.")).changes).toHaveLength(1);
    const wordy = { ...EVIDENCE.citations[0], source: "a", quote: "word ".repeat(26) };
    expect(
      why(
        edit(),
        { kind: "wrong" },
        { ...EVIDENCE, citations: [{ locator: null, retrieved: null, ...wordy }] },
      ),
    ).toContain("25 words");
  });

  it.each([
    ["begins on 2026-02-27", edit(), { kind: "changed", on: "2026-02-27" }],
    ["since when", edit({ base: null }), { kind: "wrong" }],
    ["no number", edit({ text: "lots", refused: "is no number" }), { kind: "wrong" }],
    ["not been read", edit({ base: BASE.replace("1", "2") }), { kind: "wrong" }],
    ["in the form", edit(), { kind: "changed", on: "tomorrow" }],
  ] as const)("are none where the edit cannot stand: %s", (reason, one, meaning) => {
    expect(from(one, meaning)).toMatchObject({ changes: [] });
    expect(why(one, meaning)).toContain(reason);
  });

  it("does not let a claim change after its end", () => {
    const ended = new Map([[BASE, { ...old, validTo: "2026-06-01" }]]);
    expect(why(edit(), { kind: "changed", on: "2026-07-01" }, EVIDENCE, ended)).toContain(
      "ends on",
    );
  });
});
