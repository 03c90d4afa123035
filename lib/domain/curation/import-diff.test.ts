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
import { seedKnowledge } from "@/tests/support/register.ts";
import { aSheet, diffed, exported, saidOf, storedFor } from "@/tests/support/sheets.ts";
import { keysOf } from "../quantity/closed-set.ts";
import { CONFIDENCES, METHODS, RANKS } from "../fact/fact.ts";
import type { ImportPlan } from "./imports/import-plan.ts";
import { SHEET_KINDS } from "./sheets/sheet.ts";

const outcomes = ({ rows }: ImportPlan) => rows.map(({ outcome }) => outcome);
const TIE = "tie/amazon-openai-2026-02";
const FILING = "sec-archives-edgar-data-1018724-000101872426000026-amzn-20260630";

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

describe("a sheet as analysts have it", () => {
  const HEADERS = [
    "Investor",
    "Lab",
    "Type",
    "Date",
    "Amount ($bn)",
    "Paid (USD)",
    "Status",
    "URL",
  ];
  const NEW = [
    "Amazon (AWS)",
    "Mistral AI",
    "Equity investment",
    "2026-10-01",
    "1.5",
    "500m",
    "Announced",
    "https://example.com/deal",
  ];

  it("makes a tie, its claims and their source of a row", () => {
    const plan = diffed("tie", aSheet([HEADERS, NEW]));
    expect(saidOf(plan, 2)).toBe("");
    expect(outcomes(plan)).toEqual(["create"]);
    expect(plan.changes).toMatchObject([
      { kind: "source", source: { url: "https://example.com/deal", publisher: "example.com" } },
      {
        kind: "subject",
        target: "tie/amazon-mistral-2026-10",
        identity: {
          provider: "amazon",
          counterparty: "mistral",
          kind: "equity_investment",
          counterpartyKind: "ai_lab",
          announced: "2026-10-01",
        },
      },
      { property: "tie.announced-usd", claim: { value: 1.5e9, validFrom: "2026-10-01" } },
      { property: "tie.paid-usd", claim: { value: 5e8 } },
      { property: "tie.status", claim: { value: "announced", method: "reported" } },
    ]);
  });

  it("finds the tie again by what it is, and changes what differs", () => {
    const known = storedFor("tie").subjects.find(({ id }) => id === TIE)?.identity ?? {};
    const status = storedFor("tie")
      .facts.get(TIE)
      ?.find(({ property }) => property === "tie.status");
    const row = (state: string) => [
      String(known["provider"]),
      String(known["counterparty"]),
      String(known["kind"]),
      String(known["announced"]),
      state,
      status?.validFrom ?? "",
      status?.citations[0]?.sourceId ?? "",
    ];
    const headers = [
      "provider",
      "counterparty",
      "kind",
      "announced",
      "status",
      "valid from",
      "source",
    ];
    expect(outcomes(diffed("tie", aSheet([headers, row(String(status?.value))])))).toEqual([
      "unchanged",
    ]);
    const changed = diffed("tie", aSheet([headers, row("terminated")]));
    expect(outcomes(changed)).toEqual(["update"]);
    expect(changed.changes).toMatchObject([{ base: status?.id, claim: { value: "terminated" } }]);
  });

  it("with another source stands beside what is claimed, in no one's place", () => {
    const plan = diffed(
      "tie",
      aSheet([
        ["subject", "status", "valid from", "source"],
        [TIE, "terminated", "2026-02-27", "https://example.com/other"],
      ]),
    );
    expect(plan.changes).toMatchObject([{ kind: "source" }, { base: null }]);
  });

  it("in another currency is turned into dollars by the rate beside it, or told", () => {
    const headers = [
      "Investor",
      "Lab",
      "Type",
      "Date",
      "Amount (EUR m)",
      "URL",
      "FX rate",
      "Rate date",
    ];
    const [investor = "", lab = "", type = "", date = ""] = NEW;
    const row = [investor, lab, type, date, "1300", "https://example.com/a", "1.1", "2026-09-30"];
    const plan = diffed("tie", aSheet([headers, row]));
    expect(plan.changes.at(-1)).toMatchObject({
      claim: {
        value: 1.43e9,
        original: { amount: 1.3e9, currency: "EUR", usdPerUnit: 1.1, rateOn: "2026-09-30" },
      },
    });
    const without = diffed("tie", aSheet([headers, [...row.slice(0, 6), "", ""]]));
    expect(saidOf(without, 2)).toContain("dollars per unit");
  });

  it("says of each bad cell what is wrong, where, and how to mend it", () => {
    const plan = diffed(
      "stake",
      aSheet([
        ["Holder", "Target", "Share (%)", "From", "Source", "Currency"],
        ["amazon", "Mistral AI", "140; of shares", "2026-01-01", FILING, ""],
        ["amazon", "Mistral AI", "14; of shares", "2026-01-01", "javascript:alert(1)", ""],
        ["amazon", "Mistral AI", "14; of shares", "01/02/2026", FILING, ""],
        ["amazon", "Nobody at all", "14; of shares", "2026-01-01", FILING, ""],
        ["amazon", "Mistral AI", "14; of shares", "2026-01-01", "", ""],
        ["amazon", "Mistral AI", "14%; of shares", "2026-01-01", FILING, "ZZZ"],
      ]),
    );
    expect(plan.changes).toEqual([]);
    expect(outcomes(plan)).toEqual(Array(6).fill("error"));
    expect(saidOf(plan, 2)).toContain("over 100 %");
    expect(saidOf(plan, 3)).toContain("https://");
    expect(saidOf(plan, 4)).toContain("2026-02-14");
    expect(saidOf(plan, 5)).toContain("no party is called “Nobody at all”");
    expect(saidOf(plan, 6)).toContain("a fact needs a source");
    expect(saidOf(plan, 7)).toContain("no currency");
    expect(plan.rows[0]?.messages[0]?.column).toBe("Share (%)");
    expect(plan.questions).toEqual([
      { id: "rows-with-errors", about: ["2", "3", "4", "5", "6", "7"] },
    ]);
  });

  it("asks about days to come and columns it does not know", () => {
    const plan = diffed(
      "tie",
      aSheet([
        ["subject", "status", "valid from", "source", "Gut feeling"],
        [TIE, "terminated", "2027-03-01", FILING, "bad"],
      ]),
    );
    expect(plan.questions).toEqual([
      { id: "unknown-columns", about: ["Gut feeling"] },
      { id: "future-dates", about: ["2"] },
    ]);
  });

  it("names rows that say the same, or contradict each other", () => {
    const row = (status: string) => [TIE, status, "2026-10-01", FILING];
    const headers = ["subject", "status", "valid from", "source"];
    const same = diffed("tie", aSheet([headers, row("terminated"), row("terminated")]));
    expect(outcomes(same)).toEqual(["update", "unchanged"]);
    expect(saidOf(same, 3)).toContain("the same as row 2");
    const other = diffed("tie", aSheet([headers, row("terminated"), row("closed")]));
    expect(outcomes(other)).toEqual(["update", "error"]);
    expect(saidOf(other, 3)).toContain("row 2 says otherwise");
  });
});

describe("what the register may have already", () => {
  const party = (name: string) =>
    aSheet([
      ["Name", "Type"],
      [name, "AI lab"],
    ]);

  it("is suggested for a party of nearly the same name, and used or not as is decided", () => {
    const asked = diffed("party", party("Antropic"));
    expect(outcomes(asked)).toEqual(["create"]);
    expect(asked.likenesses).toMatchObject([
      { mayCreate: true, chosen: null, candidates: [{ id: "party/anthropic", name: "Anthropic" }] },
    ]);
    const id = asked.likenesses[0]?.id ?? "";
    const used = diffed("party", party("Antropic"), {
      choices: new Map([[id, "party/anthropic"]]),
    });
    expect(outcomes(used)).toEqual(["unchanged"]);
    const created = diffed("party", party("Antropic"), { choices: new Map([[id, "create"]]) });
    expect(created.changes).toMatchObject([{ kind: "subject", target: "party/antropic" }]);
    expect(created.likenesses).toMatchObject([{ chosen: "create" }]);
  });

  it("is used where the name is the same but for its form", () => {
    expect(outcomes(diffed("party", party("OpenAI, Inc.")))).toEqual(["unchanged"]);
    expect(outcomes(diffed("party", party("Entirely New Thing")))).toEqual(["create"]);
  });

  it("is suggested where a tie names a party that is not known, and taken once chosen", () => {
    const sheet = aSheet([
      ["Investor", "Lab", "Type", "Date", "Status", "URL"],
      [
        "Amazn (AWS)",
        "OpenAI",
        "customer relationship",
        "2026-10-01",
        "active",
        "https://example.com/x",
      ],
    ]);
    const asked = diffed("tie", sheet);
    expect(outcomes(asked)).toEqual(["error"]);
    expect(asked.likenesses).toMatchObject([{ mayCreate: false, chosen: null }]);
    const [{ id, candidates } = { id: "", candidates: [] }] = asked.likenesses;
    const amazon = candidates.find((one) => one.id === "amazon")?.id ?? "";
    expect(outcomes(diffed("tie", sheet, { choices: new Map([[id, amazon]]) }))).toEqual([
      "create",
    ]);
  });

  it("is suggested for a tie of the same parties and kind in the same days", () => {
    const known = storedFor("tie").subjects.find(({ id }) => id === TIE)?.identity ?? {};
    const near = diffed(
      "tie",
      aSheet([
        ["provider", "counterparty", "kind", "announced"],
        [
          String(known["provider"]),
          String(known["counterparty"]),
          String(known["kind"]),
          String(known["announced"]).slice(0, 7),
        ],
      ]),
    );
    expect(near.likenesses.flatMap(({ candidates }) => candidates.map(({ id }) => id))).toContain(
      TIE,
    );
  });
});

describe("a sheet of sources", () => {
  it("enters new pages, changes descriptions, and refuses what is no page", () => {
    const [, , known] = seedKnowledge.sources;
    if (known?.url == null) throw new Error("the seed has sources with addresses");
    const plan = diffed(
      "source",
      aSheet([
        ["Title", "URL", "Publisher", "Type", "Accessed"],
        ["A page", "https://example.org/page", "Example", "news", "2026-11-01"],
        ["Better title", known.url, "", "", ""],
        ["x", "ftp://example.org", "", "", ""],
        ["x", "https://example.org/later", "", "", "2027-01-01"],
      ]),
    );
    expect(outcomes(plan)).toEqual(["create", "update", "error", "error"]);
    expect(plan.changes).toMatchObject([
      { source: { id: "example-org-page", title: "A page", kind: "news" }, base: null },
      { source: { id: known.id, title: "Better title" }, base: { title: known.title } },
    ]);
    expect(saidOf(plan, 4)).toContain("is no source");
    expect(saidOf(plan, 5)).toContain("lies ahead");
  });
});
