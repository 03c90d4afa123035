import { beforeAll, describe, expect, it } from "vitest";
import type { Change } from "@/lib/domain/curation/change.ts";
import type { Fact } from "@/lib/domain/fact/fact.ts";
import { withLineage } from "@/lib/domain/report/report-with-lineage.ts";
import { viewFrom } from "@/lib/domain/view/view.ts";
import { run } from "@/lib/server/command.ts";
import { approveProposal } from "@/lib/server/commands/proposal/approve-proposal.ts";
import { proposeChanges } from "@/lib/server/commands/proposal/propose-changes.ts";
import { db } from "@/lib/server/db.ts";
import { touchedPacks } from "@/lib/server/queries/corrections-of.ts";
import { factsWithIds } from "@/lib/server/queries/facts.ts";
import { packContext } from "@/lib/server/queries/pack-context.ts";
import { keptBackOf, restatementOfPack } from "@/lib/server/queries/pack-restatement.ts";
import { getPack } from "@/lib/server/queries/packs.ts";
import { aClaim, aCorrection, aProposal } from "../support/changes.ts";
import { actingAs, aPerson } from "../support/people.ts";
import { aPack, aReport, SHORT } from "../support/reports.ts";
import { useDatabase } from "../support/use-database.ts";

useDatabase("pack_recall");
const LIMIT_MS = 180_000;

const KINDS = {
  board: {},
  public: { profile: "public" },
  vendor: SHORT,
} as const;
type Kind = keyof typeof KINDS;
const kinds = ["board", "public", "vendor"] as const;

const ids = new Map<Kind, string>();
/** All that the claims of each pack rest on, whether or not it is told. */
const lineage = new Map<Kind, ReadonlySet<string>>();
const told = new Map<Kind, ReadonlySet<string>>();

beforeAll(async () => {
  for (const kind of kinds) {
    // oxlint-disable-next-line no-await-in-loop -- each publishes, and takes all of the machine
    const { pack } = await aPack(KINDS[kind]);
    ids.set(kind, pack);
    // oxlint-disable-next-line no-await-in-loop -- as above
    const [found, keptBack] = await Promise.all([getPack(pack), keptBackOf(pack)]);
    const claims = found?.report.claims ?? [];
    told.set(kind, new Set(claims.flatMap(({ facts }) => facts)));
    lineage.set(kind, new Set(withLineage(claims, keptBack).flatMap(({ facts }) => facts)));
  }
}, LIMIT_MS);

const holds = (kind: Kind, fact: string) => lineage.get(kind)?.has(fact) === true;
const packOf = (kind: Kind) => ids.get(kind) ?? "";
const shown = async (kind: Kind) => {
  const pack = await getPack(packOf(kind));
  if (pack === undefined) throw new Error(`the ${kind} pack was published`);
  return pack;
};

/** A fact of no listing of which these packs are told, or not; one that no test has touched. */
const touched = new Set<string>();
async function aFactThat(holdsIn: (fact: string) => boolean): Promise<Fact> {
  const every = await db().fact.findMany({ where: { correctedBy: null }, select: { id: true } });
  const found = every.find(({ id }) => !touched.has(id) && holdsIn(id));
  const [fact] = await factsWithIds(found === undefined ? [] : [found.id]);
  if (fact === undefined) throw new Error("no such fact is on record");
  touched.add(fact.id);
  return fact;
}

async function publish(change: Change): Promise<void> {
  const proposal = aProposal([change]);
  await run(proposeChanges, actingAs(await aPerson("analyst")), proposal);
  const which = { id: proposal.id, version: 1 };
  await run(approveProposal, actingAs(await aPerson("reviewer")), which);
}

/** Which packs are marked once something happened that were not, or by fewer facts. */
async function newlyMarked(happen: () => Promise<void>): Promise<Kind[]> {
  const before = await touchedPacks();
  await happen();
  const after = await touchedPacks();
  return kinds.filter((kind) => after.get(packOf(kind)) !== before.get(packOf(kind)));
}

describe(
  "a correction marks exactly the packs whose claims rest on the fact",
  { timeout: LIMIT_MS },
  () => {
    it.each([
      ["all of them", (id: string) => kinds.every((kind) => holds(kind, id))],
      ["the board’s alone", (id: string) => holds("board", id) && !holds("vendor", id)],
      [
        "the public’s, which is not told of it",
        (id: string) => holds("public", id) && told.get("public")?.has(id) === false,
      ],
      ["none of them", (id: string) => kinds.every((kind) => !holds(kind, id))],
    ])("where that is %s", async (_, holdsIn) => {
      const fact = await aFactThat(holdsIn);
      const marked = await newlyMarked(() => publish(aCorrection(fact, { note: "Read again" })));
      expect(marked).toEqual(kinds.filter((kind) => holds(kind, fact.id)));
      for (const kind of kinds) {
        // oxlint-disable-next-line no-await-in-loop -- four of them
        const { facts, numbers } = await restatementOfPack(await shown(kind));
        expect(facts.length).toBe((await touchedPacks()).get(packOf(kind)) ?? 0);
        // Every number that rests on one of them, and no other.
        expect(numbers.every(({ because }) => because.length > 0)).toBe(true);
        expect(numbers.length > 0).toBe(facts.length > 0);
      }
    });

    it("and one that is taken back, with nothing in its place", async () => {
      const fact = await aFactThat(
        (id) => holds("board", id) && told.get("public")?.has(id) === true,
      );
      const { subject: target, property, id: base } = fact;
      const marked = await newlyMarked(() =>
        publish({ kind: "fact", target, property, base, claim: null }),
      );
      expect(marked).toEqual(kinds.filter((kind) => holds(kind, fact.id)));
      const { facts } = await restatementOfPack(await shown("board"));
      expect(facts).toContainEqual(
        expect.objectContaining({ was: fact.id, is: null, after: "taken back" }),
      );
    });

    it("and all of a subject that is retired as of the pack’s day", async () => {
      const fact = await aFactThat((id) => holds("board", id));
      const marked = await newlyMarked(() =>
        publish({
          kind: "fact",
          target: fact.subject,
          property: "subject.retired",
          base: null,
          claim: aClaim({
            property: "subject.retired",
            value: "entered by mistake",
            validFrom: "2020-01-01",
          }),
        }),
      );
      const about = await db().fact.findMany({
        where: { subjectId: fact.subject },
        select: { id: true },
      });
      expect(marked).toEqual(kinds.filter((kind) => about.some(({ id }) => holds(kind, id))));
    });

    it("and a listing of which a price was taken back with its import", async () => {
      const held = [...(lineage.get("board") ?? [])].find((id) => id.startsWith("offering/")) ?? "";
      const marked = await newlyMarked(async () => {
        await db().price.updateMany({
          where: { offeringId: held.slice("offering/".length) },
          data: { withdrawnAt: new Date(Date.parse((await shown("board")).publishedAt) + 60_000) },
        });
      });
      expect(marked).toEqual(kinds.filter((kind) => holds(kind, held)));
      expect((await restatementOfPack(await shown("board"))).facts).toContainEqual(
        expect.objectContaining({ was: held, before: "a price on record", after: "taken back" }),
      );
    });
  },
);

describe("a pack for readers who are not told of a fact", { timeout: LIMIT_MS }, () => {
  it("says that it was corrected, what its numbers are now, and nothing of the fact", async () => {
    const pack = await shown("public");
    const hidden = [...(lineage.get("public") ?? [])].filter(
      (id) => told.get("public")?.has(id) === false,
    );
    expect(hidden.length).toBeGreaterThan(0);
    const restatement = await restatementOfPack(pack);
    const kept = restatement.facts.filter(({ was }) => was.startsWith("kept-back-"));
    expect(kept.length).toBeGreaterThan(0);
    for (const fact of kept)
      expect(fact).toMatchObject({
        about: "A fact that this profile keeps back",
        before: "kept back",
        after: "kept back",
        is: null,
      });
    const said = JSON.stringify({ pack, restatement });
    expect(hidden.filter((id) => said.includes(id))).toEqual([]);
  });
});

describe("a new edition", { timeout: LIMIT_MS }, () => {
  it("knows of every correction of the last one, by the choices alone", async () => {
    const { choices } = aReport();
    const view = viewFrom("2026-11-22", "2026-12-31");
    const { previous } = await packContext(
      { ...choices, title: (await shown("board")).title, previous: packOf("board") },
      view,
    );
    expect(previous?.edition).toBe("edition 1");
    expect(new Set(previous?.corrected.map(({ was }) => was))).toEqual(
      new Set((await restatementOfPack(await shown("board"))).facts.map(({ was }) => was)),
    );
  });
});
