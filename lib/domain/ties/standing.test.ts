import { assert, constantFrom, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { aFact, aParty, clocks } from "@/tests/support/build.ts";
import type { Fact } from "../fact/fact.ts";
import { standingAt, standingEntries, withPartiesRead } from "./standing.ts";

const LEARNED = "2026-12-01T09:30:00.000Z";
const PARTIES = ["acme", "acme-inc", "lab"].map((id) => aParty(id));
const said = (subject: string, property_: string, value: unknown, part: Partial<Fact> = {}) =>
  aFact({
    id: `${subject}-${property_}`,
    subject,
    property: property_,
    value,
    recordedAt: LEARNED,
    ...part,
  });
const at = (facts: readonly Fact[], knownAt?: string, entered: [string, string][] = []) =>
  standingAt(
    PARTIES,
    new Map(entered),
    Map.groupBy(facts, ({ subject }) => subject),
    clocks("2026-12-02", knownAt),
  );
const merged = said("party/acme-inc", "party.merged-into", "acme");
const STAKES = [
  { id: "acme--lab", holderId: "acme", targetId: "lab" },
  { id: "acme-inc--lab", holderId: "acme-inc", targetId: "lab" },
];

describe("who stands in the register", () => {
  it("reads a merged party as the other one from the moment that is known", () => {
    const after = at([merged]);
    expect([...after.parties.keys()]).toEqual(["acme", "lab"]);
    expect(after.readsAs("acme-inc")).toBe("acme");
    expect(after.idsOf("acme")).toEqual(["acme", "acme-inc"]);
    const before = at([merged], "2026-12-01T09:29:59.999Z");
    expect([...before.parties.keys()]).toEqual(["acme", "acme-inc", "lab"]);
    expect(before.readsAs("acme-inc")).toBe("acme-inc");
  });

  it("leaves a retired party out, and what it has an end in", () => {
    const standing = at([said("party/acme-inc", "subject.retired", "entered by mistake")]);
    expect(standing.parties.has("acme-inc")).toBe(false);
    const left = standingEntries(standing, "stake", STAKES, ["holderId", "targetId"]);
    expect(left.map(({ id }) => id)).toEqual(["acme--lab"]);
  });

  it("leaves out what was entered later than we knew", () => {
    const entered: [string, string][] = [["stake/acme-inc--lab", LEARNED]];
    const ids = (knownAt?: string) =>
      standingEntries(at([], knownAt, entered), "stake", STAKES, ["holderId", "targetId"]).map(
        ({ id }) => id,
      );
    expect(ids("2026-11-30T00:00:00.000Z")).toEqual(["acme--lab"]);
    expect(ids()).toEqual(["acme--lab", "acme-inc--lab"]);
  });

  it("calls a party by what the facts say in place of what it was entered with", () => {
    const facts = [
      said("party/acme", "party.name", "Acme plc"),
      said("party/acme", "party.headquarters", null, {
        unspecified: { reason: "not-disclosed" },
      }),
    ];
    expect(at(facts).parties.get("acme")).toMatchObject({ name: "Acme plc", hqCountry: null });
    expect(at(facts, "2026-11-30T00:00:00.000Z").parties.get("acme")?.name).toBe("acme");
  });

  it("does not merge into a party that does not stand", () => {
    expect(at([said("party/acme", "party.merged-into", "nobody")]).parties.has("acme")).toBe(true);
  });

  it("reads every id as one that stands, whatever was merged", () => {
    const id = constantFrom("acme", "acme-inc", "lab");
    assert(
      property(record({ a: id, b: id, c: id, d: id }), ({ a, b, c, d }) => {
        const standing = at([
          said(`party/${a}`, "party.merged-into", b),
          said(`party/${c}`, "party.merged-into", d),
        ]);
        for (const { id: one } of PARTIES)
          expect(standing.parties.has(standing.readsAs(one))).toBe(true);
      }),
    );
  });
});

describe("a value that names parties", () => {
  const readsAs = (id: string) => (id === "acme-inc" ? "acme" : id);
  it("names duplicates as what they are now; their shares are added", () => {
    const value = (property_: string, of: unknown) =>
      withPartiesRead(said("x", property_, of), readsAs).value;
    expect(value("common-investor.backs", ["acme-inc", "lab"])).toEqual(["acme", "lab"]);
    expect(value("router.pool", [{ lab: "acme-inc", models: [] }])).toEqual([
      { lab: "acme", models: [] },
    ]);
    expect(value("contract.router-mix", { acme: 0.25, "acme-inc": 0.25, lab: 0.5 })).toEqual({
      acme: 0.5,
      lab: 0.5,
    });
    expect(value("tie.summary", "acme-inc")).toBe("acme-inc");
  });
});
