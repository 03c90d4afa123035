import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { PROPERTIES, isPropertyId } from "@/lib/domain/fact/property.ts";
import { DEMO_SOURCE, NO_PUBLIC_SOURCE } from "@/lib/domain/fact/source.ts";
import { counts } from "@/lib/domain/ties/tie.ts";
import { DEMO_ORGANISATION } from "@/prisma/seed/demo-organisation.ts";
import { PRICE_SOURCES } from "@/lib/server/imports/sources.ts";
import { loadFacts } from "@/prisma/seed/load-facts.ts";
import { faultsOfReferences, type Known, knownTo } from "@/prisma/seed/references.ts";
import { type SeedFault, SeedFaults } from "@/prisma/seed/seed-faults.ts";
import { readCatalog } from "@/lib/server/imports/read-catalog.ts";
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

  it("names only models, offerings and sellers of the catalog, and one organisation", async () => {
    const known = knownTo(await readCatalog(), DEMO_ORGANISATION);
    expect(new Set(seedKnowledge.references.map(({ named }) => named))).toEqual(
      new Set(["party", "tie", "contract", ...Object.keys(known)]),
    );
    expect(faultsOfReferences(seedKnowledge.references, known)).toEqual([]);
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
  const ids = new Set([...seedKnowledge.sources, ...PRICE_SOURCES].map(({ id }) => id));

  it("have an id each, and none was read before it was published", () => {
    expect(ids.size).toBe(sources.length + PRICE_SOURCES.length);
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
      return inWords(error.faults);
    }
  }

  const inWords = (found: readonly SeedFault[]) =>
    found.map(({ file, line, reason }) => `${file.slice(folder.length + 1)}:${line}: ${reason}`);

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
      { property: "tie.announced-usd" },
      "parties/acme.yaml:7: tie.announced-usd is a property of a tie, not of a party",
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

  it("says where an alias has no anchor", () => {
    write("parties/acme.yaml", [...PARTY, ...valuation({ citations: "*nowhere" })]);
    expect(faults()).toEqual(["parties/acme.yaml:13: *nowhere has no anchor &nowhere above it"]);
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
    const twice = "parties/acme.yaml:14: states party.valuation-usd from 2026-01-01 twice";
    expect(faults()).toEqual([`${twice} with the same value`]);
    write("parties/acme.yaml", [...PARTY, ...valuation(), ...valuation({ confidence: "low" })]);
    expect(faults()).toEqual([`${twice} with the same value`]);
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

  describe("of what it names", () => {
    const entry = (kind: string, slug: string, identity: string, ...claims: string[]) => [
      `subject: ${kind}/${slug}`,
      `identity: { ${identity} }`,
      "recorded: 2026-11-22",
      ...(claims.length === 0 ? ["facts: []"] : ["facts:", ...claims]),
    ];
    /** A fact without a unit: its value stands on its second line. */
    const stating = (property: string, value: string, unit?: string) => [
      `  - property: ${property}`,
      `    value: ${value}`,
      ...(unit === undefined ? [] : [`    unit: ${unit}`]),
      "    validFrom: 2026-01-01",
      "    method: reported",
      "    confidence: high",
      "    citations: [{ source: acme-annual-report }]",
    ];
    beforeEach(() => write("parties/acme.yaml", [...PARTY, ...valuation()]));

    it("says where an identity names a party, a tie or a contract that is not described", () => {
      write("parties/bolt.yaml", [
        "subject: party/bolt",
        "identity:",
        "  name: Bolt",
        "  kind: ai_lab",
        "  parent: bolt-group",
        "recorded: 2026-11-22",
        "facts: []",
      ]);
      write("ties/a-b.yaml", [
        "subject: tie/a-b",
        "identity:",
        "  kind: equity_investment",
        "  provider: acme",
        "  counterparty: crux",
        "  counterpartyKind: ai_lab",
        "  supersededBy: a-b-2",
        "recorded: 2026-11-22",
        "facts: []",
      ]);
      write("zz/stake.yaml", entry("stake", "a--d", "holder: acme, target: dyne"));
      write(
        "zz/work.yaml",
        entry("workload", "w", "organisation: o, contract: main, name: Work, position: 1"),
      );
      expect(faults()).toEqual([
        'parties/bolt.yaml:5: names the party "bolt-group", which no fact file describes',
        'ties/a-b.yaml:5: names the party "crux", which no fact file describes',
        'ties/a-b.yaml:7: names the tie "a-b-2", which no fact file describes',
        'zz/stake.yaml:2: names the party "dyne", which no fact file describes',
        'zz/work.yaml:2: names the contract "main", which no fact file describes',
      ]);
    });

    it("says where a value names a party that is not described", () => {
      write(
        "routers/r.yaml",
        entry("router", "r", "operator: acme, name: Auto", ...stating("router.pool", "")).flatMap(
          (line) =>
            line === "    value: "
              ? [
                  "    value:",
                  "      - { lab: acme, models: [] }",
                  "      - { lab: crux, models: [] }",
                ]
              : [line],
        ),
      );
      write(
        "rights/c.yaml",
        entry(
          "common-investor",
          "c",
          "name: C, kind: investor",
          ...stating("common-investor.backs", "[acme, dyne]"),
        ),
      );
      write(
        "zz/contract.yaml",
        entry(
          "contract",
          "main",
          "organisation: o, vendor: acme, name: Main, position: 1",
          ...stating("contract.router-mix", "{ acme: 0.5, eon: 0.5 }", "share"),
        ),
      );
      expect(faults()).toEqual([
        'rights/c.yaml:6: names the party "dyne", which no fact file describes',
        'routers/r.yaml:8: names the party "crux", which no fact file describes',
        'zz/contract.yaml:6: names the party "eon", which no fact file describes',
      ]);
    });

    it("says where a workload names what the catalog does not have, or another organisation", () => {
      write(
        "zz/contract.yaml",
        entry("contract", "main", "organisation: o, vendor: acme, name: Main, position: 1"),
      );
      write(
        "zz/work.yaml",
        entry(
          "workload",
          "w",
          "organisation: other, contract: main, name: Work, position: 1",
          ...stating("workload.acceptable-models", "[m, n]"),
          ...stating("workload.current-offerings", "[{ offering: s--n, share: 1 }]", "share"),
          ...stating("workload.excluded-sellers", "[t]"),
        ),
      );
      const known: Known = {
        organisation: new Set(["o"]),
        model: new Set(["m"]),
        offering: new Set(["s--m"]),
        seller: new Set(["s"]),
      };
      expect(inWords(faultsOfReferences(loadFacts(folder).references, known))).toEqual([
        'zz/work.yaml:2: names the organisation "other", which is not the one that is seeded',
        'zz/work.yaml:6: names the model "n", which the catalog does not have',
        'zz/work.yaml:12: names the offering "s--n", which the catalog does not have',
        'zz/work.yaml:19: names the seller "t", which the catalog does not have',
      ]);
    });

    it("misses nothing while a file cannot be read", () => {
      write("parties/bolt.yaml", ["subject: party/bolt", "identity: ["]);
      write("zz/stake.yaml", entry("stake", "a--b", "holder: acme, target: bolt"));
      expect(faults().filter((fault) => !fault.startsWith("parties/bolt.yaml:"))).toEqual([]);
    });
  });

  describe("with corrections", () => {
    const first = valuation({ id: "first-claim" });
    const correction = (part: Readonly<Record<string, string>> = {}) =>
      valuation({ value: "2", recorded: "2026-12-01", corrects: "first-claim", ...part });

    it("is none where a later claim takes the place of an earlier one", () => {
      write("parties/acme.yaml", [...PARTY, ...first, ...correction()]);
      const [old, mended] = loadFacts(folder).facts;
      expect(old).toMatchObject({
        value: 1e9,
        recordedAt: "2026-11-22T00:00:00.000Z",
        corrects: null,
      });
      expect(mended).toMatchObject({
        value: 2,
        recordedAt: "2026-12-01T00:00:00.000Z",
        corrects: old?.id,
      });
    });

    it("can be corrected again, by the correction's own id", () => {
      write("parties/acme.yaml", [
        ...PARTY,
        ...first,
        ...correction({ id: "second-claim" }),
        ...correction({ value: "3", corrects: "second-claim" }),
      ]);
      const loaded = loadFacts(folder).facts;
      expect(loaded.map(({ corrects }) => corrects)).toEqual([null, loaded[0]?.id, loaded[1]?.id]);
    });

    it("gives a claim another id for each thing it says, but none for what the file calls it", () => {
      const idOf = (part: Readonly<Record<string, string>>) => {
        write("parties/acme.yaml", [...PARTY, ...valuation(part)]);
        return loadFacts(folder).facts[0]?.id;
      };
      const says = [
        {},
        { value: "2" },
        { rank: "preferred" },
        { method: "derived" },
        { confidence: "low" },
        { note: "Rounded." },
        { recorded: "2026-11-21" },
        { validTo: "2026-02-01" },
        { citations: "[{ source: acme-annual-report, locator: page 3 }]" },
      ].map(idOf);
      expect(new Set(says).size).toBe(says.length);
      expect(idOf({ id: "named" })).toBe(says[0]);
    });

    // The first claim takes lines 7 to 14; a correction's `recorded` is on 22 and its `corrects` on 23.
    it.each([
      [
        "a claim that is not there",
        { corrects: "frist-claim" },
        '23: corrects "frist-claim", which no fact above it in this file has as its id',
      ],
      [
        "a claim of another day to come",
        { recorded: "2026-11-21" },
        '23: corrects "first-claim", which was recorded on 2026-11-22, after its correction on 2026-11-21',
      ],
      [
        "itself",
        { id: "itself", corrects: "itself" },
        '23: corrects "itself", which no fact above it in this file has as its id',
      ],
      [
        "with a day that is none",
        { recorded: "soon" },
        "22: recorded: a day in the form 2026-11-22",
      ],
      [
        "under a name already taken",
        { id: "first-claim" },
        '24: another fact of this file is called "first-claim" already',
      ],
    ])("says where one corrects %s", (_, part, fault) => {
      write("parties/acme.yaml", [...PARTY, ...first, ...correction(part)]);
      expect(faults()).toEqual([`parties/acme.yaml:${fault}`]);
    });

    it("says where a claim is corrected twice, or by a claim about something else", () => {
      write("parties/acme.yaml", [
        ...PARTY,
        ...first,
        ...correction(),
        ...correction({ value: "3" }),
      ]);
      expect(faults()).toEqual([
        'parties/acme.yaml:32: corrects "first-claim", which is corrected already; correct its correction',
      ]);
      write("parties/acme.yaml", [...PARTY, ...valuation()]);
      write("ties/a-a.yaml", [
        "subject: tie/a-a",
        "identity: { kind: convertible, provider: acme, counterparty: acme, counterpartyKind: ai_lab }",
        "recorded: 2026-11-22",
        "facts:",
        ...valuation({ property: "tie.announced-usd", id: "first-claim" }),
        ...correction({ property: "tie.paid-usd" }),
      ]);
      expect(faults()).toEqual([
        'ties/a-a.yaml:21: corrects "first-claim", a claim about tie.announced-usd, not about tie.paid-usd',
      ]);
    });

    it("does not miss a claim whose own fault is reported", () => {
      write("parties/acme.yaml", [
        ...PARTY,
        ...valuation({ id: "first-claim", unit: "eur" }),
        ...correction(),
      ]);
      expect(faults()).toEqual([
        "parties/acme.yaml:9: unit: party.valuation-usd is stated in usd, not eur",
      ]);
    });
  });
});
