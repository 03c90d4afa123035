import {
  array,
  assert,
  constantFrom,
  integer,
  option,
  property as law,
  record,
  string,
} from "fast-check";
import { describe, expect, it } from "vitest";
import { aFact } from "@/tests/support/build.ts";
import { CONFIDENCES, METHODS, RANKS } from "../fact/fact.ts";
import { seedKnowledge } from "@/tests/support/register.ts";
import { diffed, exported, storedFor } from "@/tests/support/sheets.ts";
import { keysOf } from "../quantity/closed-set.ts";
import type { ImportPlan } from "./imports/import-plan.ts";
import { SHEET_KINDS } from "./sheets/sheet.ts";

const outcomes = ({ rows }: ImportPlan) => rows.map(({ outcome }) => outcome);
const TIE = "tie/amazon-openai-2026-02";

describe("a file of the register", () => {
  it.each(keysOf(SHEET_KINDS))("of every %s, read again, changes nothing", (kind) => {
    const sheet = exported(kind);
    const plan = diffed(kind, sheet);
    expect(sheet.rows.length).toBeGreaterThan(20);
    expect(plan.rows.filter(({ outcome }) => outcome !== "unchanged")).toEqual([]);
    expect(plan).toMatchObject({ changes: [], questions: [], likenesses: [] });
  });

  it("states every claim in force, whenever it holds", () => {
    const stated = keysOf(SHEET_KINDS)
      .filter((kind) => kind !== "source")
      .flatMap((kind) => {
        const { headers, rows } = exported(kind);
        return rows.map(({ cells }) => cells[headers.indexOf("fact_id")]);
      });
    const due = seedKnowledge.facts.filter(({ subject }) =>
      /^(?:party|tie|stake|right)\//.test(subject),
    );
    expect(new Set(stated.filter((id) => id !== ""))).toEqual(new Set(due.map(({ id }) => id)));
  });

  const text = string({ minLength: 1, maxLength: 40, unit: "grapheme" })
    .map((one) => one.replaceAll("\0", "").trim())
    .filter((one) => one !== "");
  const claims = array(
    record({
      value: constantFrom("tie.summary", "tie.paid-usd", "tie.stake-share").chain((property) =>
        (property === "tie.summary"
          ? text
          : property === "tie.paid-usd"
            ? integer({ min: 0, max: 1e13 })
            : integer({ min: 0, max: 1e6 }).map((n) => n / 1e6)
        ).map((value) => ({ property, value })),
      ),
      month: integer({ min: 1, max: 9 }),
      method: constantFrom(...METHODS),
      confidence: constantFrom(...CONFIDENCES),
      rank: constantFrom(...RANKS),
      note: option(text),
      citations: array(
        record({
          sourceId: constantFrom(...seedKnowledge.sources.map(({ id }) => id).slice(0, 9)),
          locator: option(text),
          quote: option(text),
          retrieved: option(constantFrom("2026-03-01", "2025-12-31")),
        }),
        { minLength: 1, maxLength: 5 },
      ),
    }),
    { minLength: 1, maxLength: 6 },
  );

  it("changes nothing either, whatever is claimed", () => {
    assert(
      law(claims, (stated) => {
        const facts = stated.map(({ value: { property, value }, month, ...rest }, i) =>
          aFact({
            id: `00000000-0000-8000-8000-${String(i).padStart(12, "0")}`,
            subject: TIE,
            property,
            value,
            validFrom: `2026-0${month}-01`,
            ...rest,
          }),
        );
        const seed = storedFor("tie");
        const stored = {
          ...seed,
          subjects: seed.subjects.filter(({ id }) => id === TIE),
          facts: new Map([[TIE, facts]]),
        };
        const plan = diffed("tie", exported("tie", stored), { stored });
        expect(plan.rows.filter(({ outcome }) => outcome !== "unchanged")).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe("a row of an exported file", () => {
  /** The export of one tie, with a cell of its row for one property changed. */
  const edited = (property: string, column: string, text: string) => {
    const { headers, rows } = exported("tie");
    return {
      headers,
      rows: rows
        .filter(({ cells }) => cells[0] === TIE)
        .map(({ number, cells }) => ({
          number,
          cells: cells.map((cell, i) =>
            cells[headers.indexOf("property")] === property && headers[i] === column ? text : cell,
          ),
        })),
    };
  };

  it("with another value corrects the claim it names, and says what was and what would be", () => {
    const plan = diffed("tie", edited("tie.status", "value", "Terminated"));
    expect(plan.changes).toHaveLength(1);
    const [change] = plan.changes;
    expect(change).toMatchObject({ kind: "fact", target: TIE, claim: { value: "terminated" } });
    const base = change?.kind === "fact" ? change.base : null;
    expect(seedKnowledge.facts.find(({ id }) => id === base)).toMatchObject({
      subject: TIE,
      property: "tie.status",
    });
    const row = plan.rows.find(({ outcome }) => outcome === "update");
    expect(row?.diffs).toMatchObject([{ of: "Status", field: "value", after: "terminated" }]);
    expect(outcomes(plan).filter((outcome) => outcome === "unchanged").length).toBe(
      plan.rows.length - 1,
    );
  });

  it("whose note was emptied loses its note, and nothing else", () => {
    const noted = seedKnowledge.facts.find(({ subject, note }) => subject === TIE && note !== null);
    if (noted === undefined) throw new Error("the seed has a note on it");
    const plan = diffed("tie", edited(noted.property, "note", ""));
    expect(plan.changes).toMatchObject([{ base: noted.id, claim: { note: null } }]);
  });

  it("that somebody else corrected since is left, or told, never overwritten", () => {
    const seed = storedFor("tie");
    const own = seed.facts.get(TIE) ?? [];
    const base = own.find(({ property }) => property === "tie.status");
    if (base === undefined) throw new Error("the seed has its status");
    const theirs = aFact({
      ...base,
      id: "99999999-0000-8000-8000-000000000000",
      value: "declined",
      corrects: base.id,
      recordedAt: "2026-11-23T10:00:00.000Z",
    });
    const stored = { ...seed, facts: new Map([...seed.facts, [TIE, [...own, theirs]]]) };
    const untouched = diffed("tie", exported("tie"), { stored });
    expect(untouched.changes).toEqual([]);
    expect(new Set(outcomes(untouched))).toEqual(new Set(["unchanged"]));
    expect(untouched.rows.flatMap(({ messages }) => messages)).toMatchObject([
      { level: "warning", message: expect.stringContaining("corrected since") },
    ]);
    const mine = diffed("tie", edited("tie.status", "value", "terminated"), { stored });
    expect(mine.changes).toEqual([]);
    expect(outcomes(mine).filter((outcome) => outcome === "error")).toHaveLength(1);
  });
});
