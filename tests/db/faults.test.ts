import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/server/context.ts";
import { db } from "@/lib/server/db.ts";
import { checkAuditLog } from "@/lib/server/queries/audit-log.ts";
import { factsWithIds } from "@/lib/server/queries/facts.ts";
import { aCorrection, aProposal } from "../support/changes.ts";
import { killChildren, killed, type WrittenTable } from "../support/killed-child.ts";
import { actingAs, aPerson, NOON } from "../support/people.ts";
import { useDatabase } from "../support/use-database.ts";
import { perform, type Work } from "../support/work.ts";

const databaseUrl = useDatabase("faults");
afterAll(killChildren);

let ana: Actor;
let rob: Actor;
beforeAll(async () => {
  ana = await aPerson("analyst", "Ana");
  rob = await aPerson("reviewer", "Rob");
});

/** Who asks: with one request id however often it is sent. */
const asking = (actor: Actor) => {
  const { now: _now, ...context } = actingAs(actor);
  return { context, at: NOON };
};

/** Two thousand deals that the register does not have. */
const dealsCsv = (): string => {
  const parties = ["amazon", "google", "microsoft", "nvidia", "anthropic", "mistral", "openai"];
  const deals = Array.from({ length: 2000 }, (_, i) => {
    const [from, to] = [parties[i % 7], parties[(i + 1 + (i % 5)) % 7]];
    const day = `${2001 + Math.floor(i / 420)}-${String(1 + (i % 12)).padStart(2, "0")}-${String(1 + (i % 28)).padStart(2, "0")}`;
    return `${from},${to},capacity supply,${day},1bn,announced,https://example.com/deal/${i % 500}`;
  });
  return ["Investor,Lab,Type,Date,Amount,Status,URL", ...deals].join("\n");
};

/** Everything that is left of a proposal. */
async function tracesOf(id: string) {
  const proposal = await db().proposal.findUnique({ where: { id }, select: { state: true } });
  const changes = await db().proposalChange.findMany({
    where: { proposalId: id },
    select: { kind: true, factId: true, target: true },
  });
  const ofKind = (kind: string) =>
    changes.flatMap((change) => (change.kind === kind ? [change.target] : []));
  return {
    state: proposal?.state ?? null,
    changes: changes.length,
    factChanges: ofKind("fact").length,
    subjectChanges: ofKind("subject").length,
    sourceChanges: ofKind("source").length,
    outcomes: changes.filter(({ factId }) => factId !== null).length,
    facts: await db().fact.count({ where: { proposalId: id } }),
    citedFacts: await db().fact.count({ where: { proposalId: id, citations: { some: {} } } }),
    subjects: await db().subject.count({ where: { id: { in: ofKind("subject") } } }),
    sources: await db().source.count({
      where: { id: { in: ofKind("source").map((target) => target.slice("source/".length)) } },
    }),
    audit: (
      await db().auditEntry.findMany({
        where: { subject: `proposal/${id}` },
        select: { verb: true },
        orderBy: { sequence: "asc" },
      })
    ).map(({ verb }) => verb),
  };
}
type Traces = Awaited<ReturnType<typeof tracesOf>>;

const isLike = (other: Traces) => (traces: Traces) => expect(traces).toEqual(other);

/**
 * Kills the work as it is about to write each of these tables, and at moments
 * in between; then lets it come to its end, and sends it once more. At no
 * moment is it half done, and it is done once.
 */
async function neverHalfDone(
  id: string,
  work: Work,
  { tables, rounds }: { readonly tables: readonly WrittenTable[]; readonly rounds: number },
  expectWhole: (traces: Traces) => void,
): Promise<void> {
  const before = await tracesOf(id);
  const expectAllOr = async (nothingIsAllowed: boolean) => {
    const traces = await tracesOf(id);
    const isUntouched = nothingIsAllowed && traces.state === before.state;
    const expectRight = isUntouched ? isLike(before) : expectWhole;
    expectRight(traces);
    expect((await checkAuditLog()).firstBroken).toBeNull();
  };
  let wholeMs = 0;
  for (const table of tables) {
    wholeMs = await killed(work, databaseUrl(), { before: table });
    await expectAllOr(true);
  }
  for (let round = 0; round < rounds; round += 1) {
    await killed(work, databaseUrl(), { afterMs: (wholeMs * (round + Math.random())) / rounds });
    await expectAllOr(true);
  }
  await perform(work);
  await expectAllOr(false);
  await perform(work);
  await expectAllOr(false);
}

const importing = (csv: string, id: string): Work => ({
  ...asking(ana),
  verb: "import",
  csv,
  options: { commit: { proposalId: id, reason: "Deals of old" } },
});
const approving = (id: string): Work => ({
  ...asking(rob),
  verb: "approve",
  input: { id, version: 1 },
});

describe("a process that is killed", () => {
  it("while it proposes a thousand changes has sent all of them or none", async () => {
    const standing = await db().fact.findMany({
      where: { withdrawn: false, correctedBy: null },
      select: { id: true },
      orderBy: { id: "asc" },
      take: 1000,
    });
    const facts = await factsWithIds(standing.map(({ id }) => id));
    const changes = facts.map((fact) => aCorrection(fact, { note: "Looked at again, and right" }));
    expect(changes.length).toBe(1000);
    const proposing = (id: string): Work => ({
      ...asking(ana),
      verb: "propose",
      input: aProposal(changes, { id }),
    });
    const id = randomUUID();
    await neverHalfDone(
      id,
      proposing(id),
      { tables: ["proposal_change", "audit_entry"], rounds: 1 },
      (traces) => {
        expect(traces).toMatchObject({ state: "open", changes: changes.length, facts: 0 });
        expect(traces.audit).toEqual(["propose-changes"]);
      },
    );
  });

  it("while it imports two thousand rows, or publishes them, has done all of it or nothing", async () => {
    const id = randomUUID();
    await neverHalfDone(
      id,
      importing(dealsCsv(), id),
      { tables: ["proposal_change"], rounds: 1 },
      (traces) => {
        expect(traces).toMatchObject({
          state: "open",
          subjectChanges: 2000,
          facts: 0,
          subjects: 0,
        });
        expect(traces.audit).toEqual(["propose-changes"]);
      },
    );

    const sent = await tracesOf(id);
    await neverHalfDone(
      id,
      approving(id),
      { tables: ["citation", "audit_entry"], rounds: 2 },
      (traces) => {
        expect(traces).toMatchObject({ state: "approved", changes: sent.changes });
        expect(traces.audit).toEqual(["propose-changes", "approve-proposal"]);
        for (const count of [traces.outcomes, traces.facts, traces.citedFacts])
          expect(count).toBe(sent.factChanges);
        expect(traces.subjects).toBe(sent.subjectChanges);
        expect(traces.sources).toBe(sent.sourceChanges);
      },
    );
  });
});
