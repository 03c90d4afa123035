import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { PROPERTIES, isPropertyId } from "@/lib/domain/fact/property.ts";
import { DEMO_SOURCE, NO_PUBLIC_SOURCE } from "@/lib/domain/fact/source.ts";
import { counts } from "@/lib/domain/ties/tie.ts";
import { DEMO_ORGANISATION } from "@/prisma/seed/demo-organisation.ts";
import { loadFacts, SeedFaults } from "@/prisma/seed/load-facts.ts";
import {
  DEMO_FOLDER,
  FACTS_FOLDER,
  seedKnowledge,
  seedOwnerships,
  seedParties,
  seedTies,
  subjectsOf,
} from "./support/register.ts";
import { TODAY } from "./support/build.ts";

const { sources, subjects, facts } = seedKnowledge;
const DEMO_KINDS = new Set(["contract", "workload", "lab-link"]);
const isDemo = ({ subject }: { subject: string }) => DEMO_KINDS.has(subject.split("/")[0] ?? "");
const real = facts.filter((fact) => !isDemo(fact));
const demo = facts.filter(isDemo);

describe("the register", () => {
  it.each([
    ["party", 76],
    ["tie", 173],
    ["stake", 28],
    ["distribution", 86],
    ["router", 9],
    ["right", 51],
    ["common-investor", 13],
  ] as const)("describes every %s: %i", (kind, count) => {
    expect(subjectsOf(kind)).toHaveLength(count);
  });

  it("holds 41 claims on 28 stakes and 32 valuations, from at least 360 sources", () => {
    const claimsOf = (property: string) => facts.filter((fact) => fact.property === property);
    expect(claimsOf("stake.share")).toHaveLength(41);
    expect(claimsOf("party.valuation-usd")).toHaveLength(32);
    expect(sources.length).toBeGreaterThanOrEqual(360);
  });

  it("holds a demo company of four contracts and six workloads", () => {
    expect(subjectsOf("contract")).toHaveLength(4);
    expect(subjectsOf("workload")).toHaveLength(6);
    const owners = [
      ...subjectsOf("contract"),
      ...subjectsOf("workload"),
      ...subjectsOf("lab-link"),
    ];
    expect(new Set(owners.map(({ identity }) => identity.organisation))).toEqual(
      new Set([DEMO_ORGANISATION.id]),
    );
  });

  it("gives no two facts one id, and the same ids when it is read again", () => {
    const ids = facts.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(loadFacts(FACTS_FOLDER, DEMO_FOLDER).facts.map(({ id }) => id)).toEqual(ids);
  });

  it("claims nothing that begins after the day it was recorded", () => {
    const ahead = facts.filter(({ validFrom, recordedAt }) => validFrom > recordedAt.slice(0, 10));
    expect(ahead.map(({ subject, property, validFrom }) => [subject, property, validFrom])).toEqual(
      [],
    );
  });

  it("names only parties it describes", () => {
    const named = [
      ...subjectsOf("tie").flatMap(({ identity }) => [identity.provider, identity.counterparty]),
      ...subjectsOf("stake").flatMap(({ identity }) => [identity.holder, identity.target]),
      ...subjectsOf("distribution").flatMap(({ identity }) => [identity.cloud, identity.lab]),
      ...subjectsOf("router").map(({ identity }) => identity.operator),
      ...subjectsOf("right").flatMap(({ identity }) => [identity.provider, identity.lab]),
      ...subjectsOf("contract").map(({ identity }) => identity.vendor),
      ...subjectsOf("lab-link").flatMap(({ identity }) => [identity.provider, identity.lab]),
      ...subjectsOf("party").flatMap(({ identity }) => identity.parent ?? []),
      ...subjectsOf("common-investor").flatMap(({ identity }) => identity.party ?? []),
    ];
    expect([...new Set(named)].filter((id) => !seedParties.has(id))).toEqual([]);
  });

  it("states each share between 0 and 1, and no party owned twice over on any day it changes", () => {
    const days = [
      ...new Set(
        facts
          .filter(({ property }) => property === "stake.share")
          .map(({ validFrom }) => validFrom),
      ),
    ];
    for (const day of [...days, TODAY]) {
      const byTarget = Map.groupBy(seedOwnerships(day), ({ targetId }) => targetId);
      for (const [target, stakes] of byTarget) {
        const least = stakes.reduce((sum, { share }) => sum + share.low, 0);
        expect(least, `${target} on ${day}`).toBeLessThanOrEqual(1);
      }
    }
  });

  it("can count no rollup and no superseded tie", () => {
    const ties = seedTies();
    expect(ties).toHaveLength(173);
    const wrong = ties.filter(
      (tie) =>
        counts(tie) && (tie.rollup || tie.supersededById !== null || tie.status === "superseded"),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
    expect(ties.filter(({ rollup }) => rollup).length).toBeGreaterThan(0);
    expect(ties.filter(({ supersededById }) => supersededById !== null).length).toBeGreaterThan(0);
  });

  it("names for a superseded tie the one that took its place", () => {
    const ids = new Set(subjectsOf("tie").map(({ slug }) => slug));
    const lost = subjectsOf("tie").flatMap(({ identity }) =>
      [identity.supersededBy, identity.supersedes].filter((id) => id !== undefined && !ids.has(id)),
    );
    expect(lost).toEqual([]);
  });
});

describe("the sources of the register", () => {
  const ids = new Set(sources.map(({ id }) => id));

  it("have an id each, and none was read before it was published", () => {
    expect(ids.size).toBe(sources.length);
    const early = sources.filter(
      ({ published, accessed }) => published !== null && published > accessed,
    );
    expect(early.map(({ id }) => id)).toEqual([]);
  });

  it("are cited by every fact, and every one cited is known", () => {
    expect(facts.filter(({ citations }) => citations.length === 0)).toEqual([]);
    const unknown = facts.flatMap(({ citations }) =>
      citations.filter(({ sourceId }) => !ids.has(sourceId)),
    );
    expect(unknown).toEqual([]);
  });

  it("have an address, but for the one that says none was found and the demo company", () => {
    const without = sources.filter(({ url }) => url === null).map(({ id }) => id);
    expect(without.toSorted()).toEqual([DEMO_SOURCE, NO_PUBLIC_SOURCE].toSorted());
  });

  it("stand alone where none was found: no fact cites that beside a real one", () => {
    const citing = facts.filter(({ citations }) =>
      citations.some(({ sourceId }) => sourceId === NO_PUBLIC_SOURCE),
    );
    expect(citing.length).toBeGreaterThan(0);
    expect(
      citing.filter(({ citations }) => citations.length > 1).map(({ subject }) => subject),
    ).toEqual([]);
  });

  it("keep the made-up company apart: no fact of a real party cites it", () => {
    const mixed = real.filter(({ citations }) =>
      citations.some(({ sourceId }) => sourceId === DEMO_SOURCE),
    );
    expect(mixed.map(({ subject }) => subject)).toEqual([]);
  });

  it("are, for the made-up company, itself or a real one, and it reports nothing as a fact", () => {
    expect(demo.length).toBeGreaterThan(0);
    for (const { citations, subject, property } of demo) {
      expect(
        citations.every(({ sourceId }) => sourceId !== NO_PUBLIC_SOURCE && ids.has(sourceId)),
        `${subject} ${property}`,
      ).toBe(true);
    }
    const invented = demo.filter(({ citations }) =>
      citations.every(({ sourceId }) => sourceId === DEMO_SOURCE),
    );
    expect(new Set(invented.map(({ method }) => method))).toEqual(new Set(["assumed"]));
  });
});

describe("every fact", () => {
  it("is of a property that its kind of subject has", () => {
    const kinds = new Map(subjects.map(({ id, kind }) => [id, kind]));
    const strange = facts.filter(
      ({ property, subject }) =>
        !isPropertyId(property) || PROPERTIES[property].of !== kinds.get(subject),
    );
    expect(strange.map(({ subject, property }) => `${subject} ${property}`)).toEqual([]);
  });

  it("states a value or why there is none, never both", () => {
    expect(
      facts.filter(({ value, unspecified }) => (value === null) === (unspecified === null)),
    ).toEqual([]);
  });
});

describe("a folder with faults", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "facts-"));
    write("sources.yaml", SOURCES);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (name: string, lines: readonly string[]) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), `${lines.join("\n")}\n`);
  };

  /** What is reported, as `file:line: reason` below the folder; loading anything fails the test. */
  function faults(): string[] {
    try {
      const loaded = loadFacts(folder);
      throw new Error(`loaded ${loaded.facts.length} facts`);
    } catch (error) {
      if (!(error instanceof SeedFaults)) throw error;
      return error.faults.map(
        ({ file, line, reason }) => `${file.slice(folder.length + 1)}:${line}: ${reason}`,
      );
    }
  }

  const SOURCES = [
    "sources:",
    "  - id: acme-annual-report",
    "    publisher: Acme",
    "    title: Annual report",
    "    url: https://example.com/report",
    "    kind: filing",
    "    tier: 1",
    "    published: 2026-02-01",
    "    accessed: 2026-11-22",
    "    access: excerpt_read",
  ];
  const PARTY = [
    "subject: party/acme",
    "identity:",
    "  name: Acme",
    "  kind: cloud_provider",
    "recorded: 2026-11-22",
    "facts:",
  ];
  /** Lines 7 to 13 of a party's file, or further down for a second fact. */
  const valuation = (part: Readonly<Record<string, string>> = {}) =>
    Object.entries({
      property: "party.valuation-usd",
      value: "1000000000",
      unit: "usd",
      validFrom: "2026-01-01",
      method: "reported",
      confidence: "high",
      citations: "[{ source: acme-annual-report }]",
      ...part,
    }).flatMap(([key, value], i) =>
      value === "" ? [] : [`${i === 0 ? "  - " : "    "}${key}: ${value}`],
    );

  it("is none where there are none", () => {
    write("parties/acme.yaml", [...PARTY, ...valuation()]);
    const { facts: loaded } = loadFacts(folder);
    expect(loaded).toMatchObject([{ subject: "party/acme", value: 1e9, validFrom: "2026-01-01" }]);
  });

  it.each([
    [
      "an unknown property",
      { property: "party.worth-usd" },
      'parties/acme.yaml:7: property: unknown property "party.worth-usd"',
    ],
    [
      "a property of something else",
      { property: "tie.committed-usd" },
      "parties/acme.yaml:7: tie.committed-usd is a property of a tie, not of a party",
    ],
    ["no source", { citations: "[]" }, "parties/acme.yaml:13: citations: a fact needs a source"],
    [
      "a claim that ends before it begins",
      { validTo: "2025-01-01" },
      "parties/acme.yaml:14: validTo: ends on 2025-01-01, which is not after it begins on 2026-01-01",
    ],
    [
      "another unit",
      { unit: "eur" },
      "parties/acme.yaml:9: unit: party.valuation-usd is stated in usd, not eur",
    ],
    [
      "a source that is not in the list",
      { citations: "[{ source: acme-press-release }]" },
      'parties/acme.yaml:13: cites "acme-press-release", which sources.yaml does not have',
    ],
    [
      "a day that does not exist",
      { validFrom: "2026-02-30" },
      "parties/acme.yaml:10: validFrom: a day in the form 2026-11-22",
    ],
  ])("says where there is %s", (_, part, fault) => {
    write("parties/acme.yaml", [...PARTY, ...valuation(part)]);
    expect(faults()).toEqual([fault]);
  });

  it("points at the fact where a key is not there at all", () => {
    write("parties/acme.yaml", [...PARTY, ...valuation(), ...valuation({ citations: "" })]);
    expect(faults()).toEqual([expect.stringMatching(/^parties\/acme\.yaml:14: citations: /)]);
  });

  it("says where the YAML breaks, and reads the other files all the same", () => {
    write("parties/acme.yaml", [...PARTY, "  - property: [party.valuation-usd", "    value: 1"]);
    write("parties/bolt.yaml", [
      "subject: party/bolt",
      ...PARTY.slice(1),
      ...valuation({ unit: "eur" }),
    ]);
    const found = faults();
    expect(
      found.filter((fault) => /^parties\/acme\.yaml:[78]: ./.test(fault)).length,
    ).toBeGreaterThan(0);
    expect(found).toContain(
      "parties/bolt.yaml:9: unit: party.valuation-usd is stated in usd, not eur",
    );
  });

  it("names the file of an alias without an anchor, and the alias", () => {
    write("parties/acme.yaml", [...PARTY, ...valuation({ citations: "*nowhere" })]);
    expect(faults()).toEqual([expect.stringMatching(/^parties\/acme\.yaml:\d+: .*nowhere/)]);
  });

  it("says where a subject or its identity makes no sense", () => {
    write("parties/acme.yaml", ["subject: company/acme", ...PARTY.slice(1), ...valuation()]);
    write("parties/bolt.yaml", [
      "subject: party/bolt",
      "identity:",
      "  name: Bolt",
      "  kind: cloud",
      ...PARTY.slice(4),
      ...valuation(),
    ]);
    expect(faults()).toEqual([
      'parties/acme.yaml:1: "company/acme" is not a subject such as tie/name-of-the-tie',
      expect.stringMatching(/^parties\/bolt\.yaml:4: kind: /),
    ]);
  });

  it("says where a subject has two files, or a claim is made twice", () => {
    write("parties/acme.yaml", [...PARTY, ...valuation()]);
    write("parties/zeta.yaml", [...PARTY, ...valuation({ value: "2" })]);
    expect(faults()).toEqual([
      `parties/zeta.yaml:1: already described in ${join(folder, "parties/acme.yaml")}`,
    ]);
    rmSync(join(folder, "parties/zeta.yaml"));
    write("parties/acme.yaml", [...PARTY, ...valuation(), ...valuation()]);
    expect(faults()).toEqual([
      expect.stringContaining("states party.valuation-usd from 2026-01-01 twice"),
    ]);
  });

  it("says which source is described wrongly", () => {
    write("sources.yaml", [...SOURCES.slice(0, 6), "    tier: 7", ...SOURCES.slice(7)]);
    write("parties/acme.yaml", [...PARTY, ...valuation()]);
    expect(faults()[0]).toMatch(/^sources\.yaml:7: tier: /);
  });

  it("reports all of them at once, and loads nothing", () => {
    write("parties/acme.yaml", [
      ...PARTY,
      ...valuation({ property: "party.worth-usd" }),
      ...valuation({ unit: "eur", validTo: "2025-01-01" }),
      ...valuation(),
    ]);
    expect(faults()).toEqual([
      'parties/acme.yaml:7: property: unknown property "party.worth-usd"',
      "parties/acme.yaml:21: validTo: ends on 2025-01-01, which is not after it begins on 2026-01-01",
      "parties/acme.yaml:16: unit: party.valuation-usd is stated in usd, not eur",
    ]);
  });
});
