import { describe, expect, it } from "vitest";
import type { Fact } from "@/lib/domain/fact/fact.ts";
import { read } from "@/lib/domain/fact/reading.ts";
import { SUBJECT_KINDS } from "@/lib/domain/fact/subject.ts";
import { keysOf } from "@/lib/domain/quantity/closed-set.ts";
import { db, transaction } from "@/lib/server/db.ts";
import { factsAbout, factsOfSubject, factsWithIds } from "@/lib/server/queries/facts.ts";
import { citationRows, factRow } from "@/lib/server/records/fact-rows.ts";
import { aFact, clocks } from "../support/build.ts";
import { factsBySubject, seedKnowledge } from "../support/register.ts";
import { useDatabase } from "../support/use-database.ts";

useDatabase("fact_history");

const byId = (facts: Iterable<Fact>) => [...facts].toSorted((a, b) => a.id.localeCompare(b.id));
const record = (fact: Fact) =>
  transaction(async () => {
    await db().fact.create({ data: factRow(fact) });
    await db().citation.createMany({ data: citationRows(fact) });
  });

describe("facts in the database", () => {
  it.each(keysOf(SUBJECT_KINDS))("about a %s are what the seed wrote", async (kind) => {
    const about = await factsAbout(kind);
    const written = seedKnowledge.facts.filter(({ subject }) => subject.startsWith(`${kind}/`));
    expect(byId([...about.values()].flat())).toEqual(byId(written));
    for (const [subject, facts] of about)
      expect(facts.every((fact) => fact.subject === subject)).toBe(true);
  });

  it("about one subject are its own, and those asked for by id come in the order asked for", async () => {
    const subject = "tie/amazon-openai-2026-02";
    expect(byId(await factsOfSubject(subject))).toEqual(byId(factsBySubject.get(subject) ?? []));
    const ids = seedKnowledge.facts.slice(0, 5).map(({ id }) => id);
    const stranger = "00000000-0000-8000-8000-000000000000";
    const found = await factsWithIds([...ids.toReversed(), stranger]);
    expect(found.map(({ id }) => id)).toEqual(ids.toReversed());
  });
});

describe("a correction", () => {
  const SUBJECT = "tie/amazon-openai-compute-2025-11";
  const PROPERTY = "tie.announced-usd";
  const LEARNED = "2026-12-01T09:30:00.000Z";
  const BEFORE = "2026-12-01T09:29:59.999Z";

  // Amazon's 10-Q: a commitment of $38.0 B. The correction is invented for the test.
  it("adds a row: today reads it, and what was read before it still reads the same", async () => {
    const reading = async (knownAt?: string) =>
      read((await factsAbout("tie")).get(SUBJECT) ?? [], PROPERTY, clocks("2026-12-02", knownAt));

    const earlier = await reading(BEFORE);
    expect(earlier?.value).toBe(38e9);
    if (earlier === undefined) throw new Error("the seed has the commitment");

    const rows = await db().fact.count();
    await record(
      aFact({
        ...earlier.fact,
        id: "11111111-1111-8111-8111-111111111111",
        value: 38.5e9,
        recordedAt: LEARNED,
        corrects: earlier.fact.id,
      }),
    );
    expect(await db().fact.count()).toBe(rows + 1);

    const now = await reading();
    expect(now?.value).toBe(38.5e9);
    expect(now?.fact.corrects).toBe(earlier.fact.id);
    expect(now?.others).toEqual([]);
    expect((await reading(LEARNED))?.value).toBe(38.5e9);
    expect(await reading(BEFORE)).toEqual(earlier);
  });

  it("can be corrected itself, but no claim is corrected twice", async () => {
    const [original] = await factsOfSubject("stake/asml--mistral");
    if (original === undefined) throw new Error("the seed has the stake");
    const correction = (digit: number, corrects: string) =>
      aFact({
        ...original,
        id: `${String(digit).repeat(8)}-1111-8111-8111-111111111111`,
        recordedAt: `2026-12-0${digit}T00:00:00.000Z`,
        corrects,
      });
    const first = correction(2, original.id);
    await record(first);
    await expect(record(correction(3, original.id))).rejects.toThrow(/unique/i);
    await record(correction(4, first.id));

    const at = async (knownAt?: string) =>
      read(
        await factsOfSubject("stake/asml--mistral"),
        "stake.share",
        clocks("2026-12-31", knownAt),
      )?.fact.id;
    expect(await at("2026-12-01T00:00:00.000Z")).toBe(original.id);
    expect(await at("2026-12-03T00:00:00.000Z")).toBe(first.id);
    expect(await at()).toMatch(/^44444444/);
  });

  it("of a claim that is not there, or without a known source, is refused", async () => {
    const lost = aFact({
      id: "55555555-1111-8111-8111-111111111111",
      subject: SUBJECT,
      property: PROPERTY,
      citations: [
        {
          sourceId: "sec-archives-edgar-data-1018724-000101872426000026-amzn-20260630",
          locator: null,
          quote: null,
          retrieved: null,
        },
      ],
      corrects: "99999999-1111-8111-8111-111111111111",
    });
    await expect(record(lost)).rejects.toThrow(/foreign key/i);
    await expect(
      record({
        ...lost,
        corrects: null,
        citations: [{ sourceId: "nowhere", locator: null, quote: null, retrieved: null }],
      }),
    ).rejects.toThrow(/foreign key/i);
    expect(await factsWithIds([lost.id])).toEqual([]);
  });
});
