import { beforeAll, describe, expect, it } from "vitest";
import type { Fact } from "@/lib/domain/fact/fact.ts";
import { viewFrom } from "@/lib/domain/view/view.ts";
import { db, transaction } from "@/lib/server/db.ts";
import { getParties, getParty } from "@/lib/server/queries/parties.ts";
import { paletteEntries } from "@/lib/server/queries/palette.ts";
import { getProviderDetails } from "@/lib/server/queries/provider-details.ts";
import { factsOfSubject } from "@/lib/server/queries/facts.ts";
import { getRestatement, listCorrections } from "@/lib/server/queries/restatement.ts";
import { getPosition } from "@/lib/server/queries/scores.ts";
import { listSources } from "@/lib/server/queries/sources.ts";
import { listOwnerships, listTies } from "@/lib/server/queries/ties.ts";
import { citationRows, factRow } from "@/lib/server/records/fact-rows.ts";
import { aFact } from "../support/build.ts";
import { useDatabase } from "../support/use-database.ts";

useDatabase("as_known");

const TODAY = "2026-12-10";
/** What is known by the end of a day, read for 10 December 2026. */
const known = (asKnown?: string) => viewFrom(undefined, TODAY, { asKnown });
const [BEFORE, AFTER] = [known("2026-11-30"), known()];
/** On 1 December, as a person does: at some time of the day. */
const LEARNED = "2026-12-01T09:30:00.000Z";

let next = 0;
const record = (part: Partial<Fact>) =>
  transaction(async () => {
    next += 1;
    const id = `22222222-2222-8222-8222-${String(next).padStart(12, "0")}`;
    const fact = aFact({
      citations: [{ sourceId: "no-public-source", locator: null, quote: null, retrieved: null }],
      ...part,
      id,
      recordedAt: LEARNED,
    });
    await db().fact.create({ data: factRow(fact) });
    await db().citation.createMany({ data: citationRows(fact) });
  });
const enter = (subject: string, kind: string) =>
  db().subject.create({ data: { id: subject, kind, recordedAt: new Date(LEARNED) } });

describe("what was known on a day", () => {
  // All of this is invented for the test.
  beforeAll(async () => {
    await enter("party/aws-inc", "party");
    await db().party.create({ data: { id: "aws-inc", name: "AWS Inc", kind: "cloud_provider" } });
    await enter("stake/aws-inc--anthropic", "stake");
    await db().stake.create({
      data: { id: "aws-inc--anthropic", holderId: "aws-inc", targetId: "anthropic" },
    });
    await record({
      subject: "stake/aws-inc--anthropic",
      property: "stake.share",
      value: { low: null, point: 0.3, high: null, basis: "an outlet" },
    });
    await record({ subject: "party/aws-inc", property: "party.merged-into", value: "amazon" });
    await record({
      subject: "tie/amazon-openai-2026-02",
      property: "subject.retired",
      value: "a trial",
    });
    await record({
      subject: "contract/aws",
      property: "contract.spend-usd-per-year",
      value: 1e9,
      rank: "preferred",
      validFrom: "2026-11-01",
    });
    await record({ subject: "party/mistral", property: "party.name", value: "Mistral SE" });
  });

  it("offers nothing to go to that was retired, and merged parties by the name they have now", async () => {
    const entries = await paletteEntries();
    expect(entries.map(({ href }) => href)).not.toContain("/ties/amazon-openai-2026-02");
    expect(entries).toContainEqual(
      expect.objectContaining({
        href: "/stakes/aws-inc--anthropic",
        name: expect.stringMatching(/^Amazon/),
      }),
    );
  });

  it("shows neither party nor stake before it was entered", async () => {
    expect(await getParty("aws-inc", BEFORE)).toBeUndefined();
    const pairs = (await listOwnerships(BEFORE)).map(({ holderId }) => holderId);
    expect(pairs).not.toContain("aws-inc");
  });

  it("reads a merged party as the other one, and both stakes as claims of one holding", async () => {
    expect((await getParty("aws-inc", AFTER))?.id).toBe("amazon");
    expect((await getParties(AFTER)).has("aws-inc")).toBe(false);
    const inAnthropic = (stakes: Awaited<ReturnType<typeof listOwnerships>>) =>
      stakes.filter(({ holderId, targetId }) => holderId === "amazon" && targetId === "anthropic");
    const [before] = inAnthropic(await listOwnerships(BEFORE));
    const after = inAnthropic(await listOwnerships(AFTER));
    expect(after).toHaveLength(1);
    expect(after[0]?.claims.length).toBe((before?.claims.length ?? 0) + 1);
    expect(after[0]?.share.high).toBe(0.3);
    expect(before?.share.high).toBeLessThan(0.3);
    expect((await getProviderDetails("aws-inc", AFTER))?.party.id).toBe("amazon");
  });

  it("shows what is retired until then, and not after", async () => {
    const ids = async (view: typeof AFTER) => (await listTies(view)).map(({ id }) => id);
    expect(await ids(BEFORE)).toContain("amazon-openai-2026-02");
    expect(await ids(AFTER)).not.toContain("amazon-openai-2026-02");
  });

  it("calls a party by the name known then", async () => {
    expect((await getParty("mistral", BEFORE))?.name).not.toBe("Mistral SE");
    expect((await getParty("mistral", AFTER))?.name).toBe("Mistral SE");
  });

  it("moves the scores that rest on it, and no score of before", async () => {
    const vendors = async (view: typeof AFTER) =>
      (await getPosition(view))?.scores.vendors.effective.value;
    expect(await vendors(BEFORE)).not.toEqual(await vendors(AFTER));
    expect(await vendors(BEFORE)).toEqual(await vendors(known("2026-11-22")));
  });

  it("counts under a source what rested on it then", async () => {
    const cited = async (view: typeof AFTER) =>
      (await listSources(view)).find(({ id }) => id === "no-public-source")?.facts ?? 0;
    expect(await cited(AFTER)).toBe((await cited(BEFORE)) + 5);
  });

  it("differs from what is known now by what was recorded since, with its effect on the scores", async () => {
    const { changes, differences } = await getRestatement("2026-11-30", AFTER);
    expect(changes.rows).toHaveLength(5);
    const spend = changes.rows.find(({ cells }) => cells["property"]?.value === "Spend a year");
    expect(spend?.cells["decides"]?.value).toBe(true);
    expect(spend?.cells["by"]?.value).toBe("the seed");
    expect(differences.some(({ verdict }) => verdict !== "same")).toBe(true);

    const same = await getRestatement("2026-12-01", AFTER);
    expect(same.changes.rows).toEqual([]);
    expect(same.differences.every(({ verdict }) => verdict === "same")).toBe(true);
    expect((await getRestatement("2026-02-30", AFTER)).setAside).toBe(true);
  });

  it("has no correction in its log until one is recorded", async () => {
    expect((await listCorrections(AFTER)).rows).toEqual([]);
    const [old] = await factsOfSubject("tie/amazon-openai-compute-2025-11");
    if (old === undefined) throw new RangeError("the seed has the tie");
    await record({ ...old, value: "Corrected.", note: "a typing error", corrects: old.id });
    expect((await listCorrections(BEFORE)).rows).toEqual([]);
    const [row, ...more] = (await listCorrections(AFTER)).rows;
    expect(more).toEqual([]);
    expect(row?.cells["after"]?.value).toBe("Corrected.");
    expect(row?.cells["why"]?.value).toBe("a typing error");
  });

  it("is nothing before the register began", async () => {
    const early = known("2026-11-21");
    expect(await listTies(early)).toEqual([]);
    expect(await listOwnerships(early)).toEqual([]);
    expect(await getPosition(early)).toBeUndefined();
  });
});
