import { randomBytes, randomUUID } from "node:crypto";
import { unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { run } from "@/lib/server/command.ts";
import { approveProposal } from "@/lib/server/commands/proposal/approve-proposal.ts";
import { proposeChanges } from "@/lib/server/commands/proposal/propose-changes.ts";
import { answerDecision } from "@/lib/server/commands/report/answer-decision.ts";
import { keepReport } from "@/lib/server/commands/report/keep-report.ts";
import { openVerification } from "@/lib/server/commands/report/open-verification.ts";
import { requestPublishing } from "@/lib/server/commands/report/request-publishing.ts";
import { revokeShare } from "@/lib/server/commands/report/revoke-share.ts";
import { sharePack } from "@/lib/server/commands/report/share-pack.ts";
import { db, transaction } from "@/lib/server/db.ts";
import { Failure } from "@/lib/server/failure.ts";
import { decisionsOpenAgain } from "@/lib/server/queries/open-again.ts";
import { touchedPacks } from "@/lib/server/queries/corrections-of.ts";
import { restatementOfPack } from "@/lib/server/queries/pack-restatement.ts";
import { reviewsDue } from "@/lib/domain/report/decision-record.ts";
import { packContext, standingDecisions } from "@/lib/server/queries/pack-context.ts";
import { factsWithIds } from "@/lib/server/queries/facts.ts";
import { getPack, getPackZip, listPacks } from "@/lib/server/queries/packs.ts";
import { openShare } from "@/lib/server/open-share.ts";
import { viewFrom } from "@/lib/domain/view/view.ts";
import { hashOf } from "@/lib/server/jobs/run-rows.ts";
import { aCorrection, aProposal } from "../support/changes.ts";
import { actingAs, aPerson, NOON } from "../support/people.ts";
import { aDraft, aPack, aReport, build, SHORT } from "../support/reports.ts";
import { useDatabase } from "../support/use-database.ts";

useDatabase("packs");
const LIMIT_MS = 120_000;

const aToken = (): string => randomBytes(32).toString("base64url");

let published: Awaited<ReturnType<typeof aPack>>;
beforeAll(async () => {
  published = await aPack();
}, LIMIT_MS);

describe("publishing", { timeout: LIMIT_MS }, () => {
  it("keeps the report and its bytes, under the fingerprint of the manifest", async () => {
    const { pack: id } = published;
    const pack = await getPack(id);
    const files = unzipSync((await getPackZip(id)) ?? new Uint8Array());
    const manifest = JSON.parse(new TextDecoder().decode(files["manifest.json"]));
    expect(hashOf(manifest)).toBe(id);
    expect(pack).toMatchObject({ edition: 1, template: "board", verifiable: false });
    expect(JSON.parse(new TextDecoder().decode(files["report.json"]))).toEqual(pack?.report);
  });

  it("is refused while a gate is closed, with all of them, and nothing is kept", async () => {
    const actor = await aPerson("viewer");
    const wanted = aReport();
    await build(actor, wanted, (report) => ({
      ...report,
      claims: report.claims.filter(({ id }) => id !== "independent-suppliers"),
    }));
    const refused = run(requestPublishing, actingAs(actor), {
      report: wanted.id,
      version: 1,
      verifiable: false,
    });
    await expect(refused).rejects.toThrow(/keeps? it from leaving/);
    const failure = await refused.catch((error: unknown) => error);
    expect(failure instanceof Failure ? failure.details : undefined).toMatchObject({
      gates: expect.arrayContaining([
        expect.objectContaining({ code: "number-without-claim", mayBeOverridden: false }),
      ]),
    });
    expect(await db().pack.count({ where: { reportId: wanted.id } })).toBe(0);
  });

  it("is refused where the choices changed since they were worked out", async () => {
    const actor = await aPerson("viewer");
    const wanted = aReport();
    await build(actor, wanted);
    await run(keepReport, actingAs(actor), { ...wanted, was: 1 });
    const publish = (version: number) =>
      run(requestPublishing, actingAs(actor), { report: wanted.id, version, verifiable: false });
    await expect(publish(1)).rejects.toThrow(/to version 2, and you saw version 1/);
    await expect(publish(2)).rejects.toThrow(/not worked out yet/);
  });

  it("is not done for somebody else’s report", async () => {
    const { report, version } = await aDraft(SHORT);
    await expect(
      run(requestPublishing, actingAs(await aPerson("reviewer")), {
        report,
        version,
        verifiable: false,
      }),
    ).rejects.toThrow(/Somebody else works on this report/);
  });
});

describe("a published pack", () => {
  it.each([
    "update pack set title = 'another'",
    "update pack set zip = 'x'",
    "delete from pack",
    "delete from pack_fact",
    "update pack_fact set fact_id = 'x'",
    "insert into pack_fact select id, 'slipped in' from pack",
    "truncate house_look_version",
    "truncate look_file cascade",
    "delete from decision_answer where true",
    "update pack_share set expires_at = now() + interval '9 years'",
  ])("is refused every change: %s", async (sql) => {
    const { actor, pack, decision } = published;
    if (sql.includes("share"))
      await run(sharePack, actingAs(actor), { pack, token: aToken(), note: "Nobody", days: 1 });
    if (sql.includes("decision")) await answer(decision);
    await expect(db().$executeRawUnsafe(sql)).rejects.toThrow(/never changed|append-only|refus/i);
  });

  it("gets no fact that its claims do not rest on, not beside a change that it allows either", async () => {
    const { pack } = published;
    const rows = () => db().packFact.findMany({ where: { packId: pack } });
    const before = await rows();
    expect(before.length).toBeGreaterThan(100);
    const slipIn = transaction(async () => {
      await db().$executeRaw`update pack set verifiable = not verifiable where id = ${pack}`;
      await db().$executeRaw`insert into pack_fact values (${pack}, 'slipped in')`;
    });
    await expect(slipIn).rejects.toThrow(/published is never changed/);
    expect(await rows()).toEqual(before);
  });

  it("is opened to verification and closed again by its owner alone", async () => {
    const { actor, pack } = published;
    await run(openVerification, actingAs(actor), { pack, open: true });
    expect((await getPack(pack))?.verifiable).toBe(true);
    await run(openVerification, actingAs(actor), { pack, open: false });
    await expect(
      run(openVerification, actingAs(await aPerson("reviewer")), { pack, open: true }),
    ).rejects.toThrow(/Somebody else published/);
  });
});

describe("a link", () => {
  it("opens the pack until its day, and not a moment after it is revoked", async () => {
    const { actor, pack } = published;
    const token = aToken();
    const shared = { pack, token, note: "The auditor", days: 2 };
    const { id } = await run(sharePack, actingAs(actor), shared);
    const after = (hours: number) => new Date(Date.parse(NOON) + hours * 3_600_000);
    expect(await openShare(token, after(47))).toEqual({ pack });
    expect(await openShare(token, after(48))).toEqual({ closed: "expired" });
    expect(await openShare(aToken(), after(1))).toEqual({ closed: "unknown" });
    await run(revokeShare, actingAs(actor), { id });
    expect(await openShare(token, after(1))).toEqual({ closed: "revoked" });
    const stored = await db().packShare.findUniqueOrThrow({ where: { id } });
    expect(stored).toMatchObject({ opened: 1 });
    expect(JSON.stringify(stored)).not.toContain(token);
    const audited = await db().auditEntry.findMany({ where: { subject: `pack/${pack}` } });
    expect(JSON.stringify(audited.map(({ detail, after: said }) => [detail, said]))).not.toContain(
      token,
    );
  });
});

const answer = (decision: string, option: string | null = "Wait") =>
  run(answerDecision, actingAs(published.actor), {
    pack: published.pack,
    decision,
    option,
    decidedBy: "The board",
    decidedOn: "2026-11-30",
    trigger: { claim: "independent-suppliers", side: "below", at: 2 },
    reviewOn: null,
    note: "",
  });

it("what was decided last stands, from its day on, and opens again what it says", async () => {
  await answer(published.decision, "Wait");
  await run(answerDecision, actingAs(published.actor, "2026-12-01T13:00:00.000Z"), {
    pack: published.pack,
    decision: published.decision,
    option: "Pay",
    decidedBy: "The board",
    decidedOn: "2026-12-01",
    trigger: null,
    reviewOn: "2026-12-05",
    note: "",
  });
  expect(await standingDecisions(viewFrom("2026-12-02", "2026-12-02"))).toMatchObject([
    { chosen: "Pay", question: "Do we pay for a second source?", trigger: null },
  ]);
  expect(await standingDecisions(viewFrom("2026-11-30", "2026-12-02"))).toMatchObject([
    { chosen: "Wait", trigger: { claim: "independent-suppliers", side: "below", at: 2 } },
  ]);
  expect(await standingDecisions(viewFrom("2026-11-29", "2026-12-02"))).toEqual([]);
  // 1.7 to 2.4 independent suppliers: whether that is below two cannot be told.
  expect(await decisionsOpenAgain(viewFrom("2026-11-30", "2026-12-02"))).toMatchObject({
    fired: [{ state: "may-have-fired", decision: { chosen: "Wait" } }],
    due: [],
  });
  expect(await decisionsOpenAgain(viewFrom("2026-12-02", "2026-12-02"))).toEqual({
    fired: [],
    due: [],
  });
  // Its day of review has come, and the next pack says so.
  const later = viewFrom("2026-12-05", "2026-12-05");
  expect(await decisionsOpenAgain(later)).toMatchObject({
    fired: [],
    due: [{ chosen: "Pay", reviewOn: "2026-12-05" }],
  });
  const { decided = [] } = await packContext(aReport().choices, later);
  expect(reviewsDue(decided, "2026-12-05")).toMatchObject([{ chosen: "Pay" }]);
});

describe("a fact that is corrected", { timeout: LIMIT_MS }, () => {
  /** Publishes a correction of a fact, as a reviewer would. */
  async function correct(factId: string): Promise<void> {
    const old = (await factsWithIds([factId]))[0];
    if (old === undefined) throw new Error(`${factId} is on record`);
    const author = await aPerson("analyst");
    const proposal = aProposal([aCorrection(old, { note: "Read again" })]);
    await run(proposeChanges, actingAs(author), proposal);
    const which = { id: proposal.id, version: 1 };
    await run(approveProposal, actingAs(await aPerson("reviewer")), which);
  }

  it("marks exactly the packs whose lineage holds it, with old, new and effect", async () => {
    const other = await aPack(SHORT);
    const held = async (pack: string) =>
      new Set(
        (await db().packFact.findMany({ where: { packId: pack } })).map(({ factId }) => factId),
      );
    const [whole, part] = [await held(published.pack), await held(other.pack)];
    const alone = [...whole].find((id) => !id.startsWith("offering/") && !part.has(id));
    if (alone === undefined) throw new Error("a board pack rests on more than a vendor note");
    expect((await touchedPacks()).size).toBe(0);
    await correct(alone);
    const everyPack = (await listPacks()).map(({ id }) => id);
    const holders = (await Promise.all(everyPack.map(getPack))).flatMap((one) =>
      one?.report.claims.some((claim) => claim.facts.includes(alone)) === true ? [one.id] : [],
    );
    expect(holders).toContain(published.pack);
    expect(holders).not.toContain(other.pack);
    expect(await touchedPacks()).toEqual(new Map(holders.map((id) => [id, 1])));
    const pack = await getPack(published.pack);
    if (pack === undefined) throw new Error("it was published");
    const { facts, numbers } = await restatementOfPack(pack);
    expect(facts.map(({ was }) => was)).toEqual([alone]);
    expect(facts[0]?.is).not.toBeNull();
    const touched = pack.report.claims.filter((claim) => claim.facts.includes(alone));
    expect(numbers.map(({ id }) => id)).toEqual(touched.map(({ id }) => id));
    expect(numbers.some(({ effect }) => effect !== null)).toBe(true);
    expect(await restatementOfPack((await getPack(other.pack)) ?? pack)).toEqual({
      facts: [],
      numbers: [],
    });
  });
});

describe("what somebody types or names", { timeout: LIMIT_MS }, () => {
  it.each([{ scenarios: [{ id: randomUUID(), version: 1 }] }, { previous: "f".repeat(64) }])(
    "is refused when a report is kept, where it is not there: %o",
    async (part) => {
      const wanted = aReport(part);
      const kept = run(keepReport, actingAs(await aPerson("viewer")), wanted);
      await expect(kept).rejects.toThrow(/is not kept|was not published here/);
      expect(await db().report.count({ where: { id: wanted.id } })).toBe(0);
    },
  );

  it("stands in one line, for whom a link is and who decided", async () => {
    const { pack, actor, decision } = published;
    for (const note of ["The auditor\nand all", "\u202Erotidua"])
      await expect(
        run(sharePack, actingAs(actor), { pack, token: aToken(), note, days: 2 }),
      ).rejects.toMatchObject({ code: "invalid" });
    const decided = {
      pack,
      decision,
      option: "Pay",
      decidedBy: "The board",
      decidedOn: "2026-11-30",
      trigger: null,
      reviewOn: null,
      note: "",
    };
    for (const part of [{ decidedBy: "The\nboard" }, { note: "Minute\u2028seven" }])
      await expect(
        run(answerDecision, actingAs(actor), { ...decided, ...part }),
      ).rejects.toMatchObject({ code: "invalid" });
  });

  it("is no token that anybody can guess", async () => {
    const { pack, actor } = published;
    const shared = { pack, token: "A".repeat(43), note: "The auditor", days: 2 };
    await expect(run(sharePack, actingAs(actor), shared)).rejects.toThrow(/can be guessed/);
  });
});
