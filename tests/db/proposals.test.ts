import { describe, expect, it } from "vitest";
import { claimsAt, type Fact } from "@/lib/domain/fact/fact.ts";
import { read } from "@/lib/domain/fact/reading.ts";
import type { Change } from "@/lib/domain/curation/change.ts";
import { claimOf } from "@/lib/domain/curation/claim-of.ts";
import { type Conflict, resolveConflicts } from "@/lib/domain/curation/conflict.ts";
import { rehearse, run } from "@/lib/server/command.ts";
import { approveProposal } from "@/lib/server/commands/proposal/approve-proposal.ts";
import { askAboutProposal } from "@/lib/server/commands/proposal/ask-about-proposal.ts";
import { proposeChanges } from "@/lib/server/commands/proposal/propose-changes.ts";
import { rejectProposal } from "@/lib/server/commands/proposal/reject-proposal.ts";
import { reviseProposal } from "@/lib/server/commands/proposal/revise-proposal.ts";
import { undoProposal } from "@/lib/server/commands/proposal/undo-proposal.ts";
import { withdrawProposal } from "@/lib/server/commands/proposal/withdraw-proposal.ts";
import type { Actor } from "@/lib/server/context.ts";
import { db } from "@/lib/server/db.ts";
import { Failure } from "@/lib/server/failure.ts";
import { factsAbout, factsOfSubject } from "@/lib/server/queries/facts.ts";
import { clocks } from "../support/build.ts";
import { aClaim, aCorrection, aProposal, FILING } from "../support/changes.ts";
import { actingAs, aPerson, NOON } from "../support/people.ts";
import { useDatabase } from "../support/use-database.ts";

useDatabase("proposals");

const people = async () => ({
  ana: await aPerson("analyst", "Ana"),
  ben: await aPerson("analyst", "Ben"),
  rob: await aPerson("reviewer", "Rob"),
});

const propose = (actor: Actor, changes: readonly Change[], readAt?: string) =>
  run(proposeChanges, actingAs(actor), aProposal(changes, readAt === undefined ? {} : { readAt }));
const approve = (actor: Actor, { proposalId }: { proposalId: string }, at = NOON) =>
  run(approveProposal, actingAs(actor, at), { id: proposalId, version: 1 });

const factOf = async (subject: string, property: string): Promise<Fact> => {
  const reading = claimsAt(await factsOfSubject(subject), clocks("2026-12-01")).find(
    (fact) => fact.property === property,
  );
  if (reading === undefined) throw new Error(`the seed has ${property} of ${subject}`);
  return reading;
};
const valueOf = async (
  subject: string,
  property: "tie.paid-usd" | "tie.status" | "tie.capacity-gw",
) => read(await factsOfSubject(subject), property, clocks("2026-12-01"))?.value;

const failure = async (work: Promise<unknown>): Promise<Failure> => {
  const thrown: unknown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(thrown instanceof Failure)) throw new Error(`no failure but ${String(thrown)}`);
  return thrown;
};
const conflictsOf = ({ details }: Failure): readonly Conflict[] =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the form of a conflict's details
  (details as { conflicts: Conflict[] }).conflicts;

describe("a proposal", () => {
  const TIE = "tie/amazon-openai-2026-02";

  it("changes nothing until another person publishes it, and then the old value is kept", async () => {
    const { ana, rob } = await people();
    const fact = await factOf(TIE, "tie.paid-usd");
    const sent = await propose(ana, [aCorrection(fact, { value: 49.5e9 })]);
    expect(await valueOf(TIE, "tie.paid-usd")).toBe(fact.value);

    await approve(rob, sent);
    expect(await valueOf(TIE, "tie.paid-usd")).toBe(49.5e9);
    const facts = await factsOfSubject(TIE);
    expect(facts.find(({ id }) => id === fact.id)).toEqual(fact);
    const published = facts.find(({ corrects }) => corrects === fact.id);
    expect(published).toMatchObject({ recordedBy: ana.id, recordedAt: NOON, value: 49.5e9 });
    const before = read(facts, "tie.paid-usd", clocks("2026-12-01", "2026-12-01T11:59:59.999Z"));
    expect(before?.value).toBe(fact.value);
  });

  it("is not published by its author, whoever they are", async () => {
    const { rob } = await people();
    const admin = await aPerson("admin");
    const fact = await factOf("tie/amd-openai-2025-10", "tie.status");
    for (const actor of [rob, admin]) {
      const sent = await propose(actor, [aCorrection(fact, { value: "active" })]);
      expect((await failure(approve(actor, sent))).code).toBe("forbidden");
      await run(withdrawProposal, actingAs(actor), { id: sent.proposalId, version: 1 });
    }
  });

  it("may be published by its author once an admin allows single-person mode", async () => {
    const { rob } = await people();
    await db().setting.create({ data: { key: "single-person-mode", value: true } });
    const fact = await factOf("tie/amd-openai-2025-10", "tie.status");
    const sent = await propose(rob, [aCorrection(fact, { value: "active", note: "As of today" })]);
    await approve(rob, sent);
    expect(await valueOf("tie/amd-openai-2025-10", "tie.status")).toBe("active");
    await db().setting.delete({ where: { key: "single-person-mode" } });
  });

  it("is rejected, asked about, answered and published, each step by whom it belongs to", async () => {
    const { ana, ben, rob } = await people();
    const fact = await factOf("tie/akamai-anthropic-2026-09", "tie.status");
    const change = aCorrection(fact, { value: "closed" });
    const input = aProposal([change]);
    await run(proposeChanges, actingAs(ana), input);
    const which = { id: input.id, version: 1 };
    const why = { reason: "Where does it say closed?" };

    await run(askAboutProposal, actingAs(rob), { ...which, ...why });
    expect(
      (await failure(run(approveProposal, actingAs(rob), { ...which, version: 2 }))).code,
    ).toBe("conflict");
    const revised = { ...input, version: 2, reason: "Note 4 of the filing" };
    expect((await failure(run(reviseProposal, actingAs(ben), revised))).code).toBe("forbidden");
    await run(reviseProposal, actingAs(ana), revised);
    await run(rejectProposal, actingAs(rob), { ...which, version: 3, ...why });
    expect(await valueOf("tie/akamai-anthropic-2026-09", "tie.status")).toBe(fact.value);
    const late = await failure(run(approveProposal, actingAs(rob), { ...which, version: 4 }));
    expect([late.code, late.message]).toEqual(["conflict", expect.stringContaining("rejected")]);
  });

  it("sent again under its id with something else in it is refused in words, not changed", async () => {
    const { ana } = await people();
    const fact = await factOf("tie/cisco-xai-2026-01", "tie.status");
    const input = aProposal([aCorrection(fact, { value: "closed" })]);
    await run(proposeChanges, actingAs(ana), input);
    const again = await failure(
      run(proposeChanges, actingAs(ana), { ...input, reason: "On second thoughts" }),
    );
    expect([again.code, again.message]).toEqual([
      "conflict",
      expect.stringContaining("sent already"),
    ]);
    expect(await db().proposal.findUnique({ where: { id: input.id } })).toMatchObject({
      reason: input.reason,
    });
  });

  it("cites a source that another proposal added in the meantime, if it is the same address", async () => {
    const { ana, ben, rob } = await people();
    const citing = (target: string, url: string): Change[] => [
      {
        kind: "source",
        target: "source/example-com-deal",
        base: null,
        source: {
          id: "example-com-deal",
          publisher: "Example",
          title: `A deal, as ${target} has it`,
          url,
          kind: "news",
          tier: 3,
          published: null,
          accessed: "2026-11-30",
          access: "excerpt_read",
          licence: null,
        },
      },
      {
        kind: "fact",
        target,
        property: "tie.capacity-gw",
        base: null,
        claim: aClaim({
          property: "tie.capacity-gw",
          value: 1.5,
          unit: "gigawatts",
          citations: [
            { source: "example-com-deal", locator: null, quote: null, retrieved: "2026-11-30" },
          ],
        }),
      },
    ];
    const url = "https://example.com/deal";
    const [first, second, other] = [
      await propose(ana, citing("tie/coreweave-openai-2025", url)),
      await propose(ben, citing("tie/oracle-openai-2025-07", url)),
      await propose(ben, citing("tie/oracle-openai-2025-09", "https://example.com/else")),
    ];
    await approve(rob, first);
    await approve(rob, second);
    expect((await failure(approve(rob, other))).message).toContain("example-com-deal");
    expect(await db().source.findUnique({ where: { id: "example-com-deal" } })).toMatchObject({
      title: "A deal, as tie/coreweave-openai-2025 has it",
      version: 1,
    });
    const proposalIds = [first, second, other].map(({ proposalId }) => proposalId);
    expect(
      await db().citation.count({
        where: { sourceId: "example-com-deal", fact: { proposalId: { in: proposalIds } } },
      }),
    ).toBe(2);
  });

  it("is decided once, however many decide at the same time", async () => {
    const { ana } = await people();
    const reviewers = await Promise.all(Array.from({ length: 8 }, () => aPerson("reviewer")));
    const fact = await factOf("tie/amd-anthropic-2026-07", "tie.status");
    const sent = await propose(ana, [aCorrection(fact, { value: "active" })]);
    const outcomes = await Promise.allSettled(reviewers.map((rob) => approve(rob, sent)));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const facts = await factsOfSubject("tie/amd-anthropic-2026-07");
    expect(facts.filter(({ corrects }) => corrects === fact.id)).toHaveLength(1);
  });

  it("sent twice is one proposal, answered alike", async () => {
    const { ana } = await people();
    const fact = await factOf("tie/amd-meta-2026-02", "tie.status");
    const context = actingAs(ana);
    const input = aProposal([aCorrection(fact, { value: "active" })]);
    const answers = [
      await run(proposeChanges, context, input),
      await run(proposeChanges, context, input),
    ];
    expect(answers[1]).toEqual(answers[0]);
    const other = await failure(run(proposeChanges, actingAs(ana), input));
    expect([other.code, other.message]).toEqual([
      "conflict",
      expect.stringContaining("sent already"),
    ]);
    expect(await db().proposal.count({ where: { id: input.id } })).toBe(1);
    expect(await db().auditEntry.count({ where: { correlationId: context.correlationId } })).toBe(
      1,
    );
  });
});

describe("what cannot be right together", () => {
  it("is refused when it is published, too: two halves that each fitted alone", async () => {
    const { ana, ben, rob } = await people();
    const announced = await factOf("tie/google-anthropic-2026-04", "tie.announced-usd");
    const paid = await factOf("tie/google-anthropic-2026-04", "tie.paid-usd");
    // Google's announcement: up to $40 billion, of which $10 billion is paid. Both changes are made up.
    const less = await propose(ana, [aCorrection(announced, { value: 20e9, note: null })]);
    const more = await propose(ben, [aCorrection(paid, { value: 30e9, note: null })]);
    await approve(rob, less);
    const refused = await failure(approve(rob, more));
    expect([refused.code, refused.message]).toEqual([
      "invalid",
      expect.stringContaining("Paid is 30,000,000,000 US dollars"),
    ]);
    expect(await valueOf("tie/google-anthropic-2026-04", "tie.paid-usd")).toBe(paid.value);
  });
});

describe("two people on one record", () => {
  const TIE = "tie/amazon-anthropic-2026-04";

  it("who change different fields both get theirs, one after the other", async () => {
    const { ana, ben, rob } = await people();
    const [status, summary] = [await factOf(TIE, "tie.status"), await factOf(TIE, "tie.summary")];
    const mine = await propose(ana, [aCorrection(status, { value: "closed" })]);
    await approve(rob, mine);
    const theirs = await propose(ben, [aCorrection(summary, { value: "Said anew." })]);
    await approve(rob, theirs);
    expect(await valueOf(TIE, "tie.status")).toBe("closed");
    expect((await factOf(TIE, "tie.summary")).value).toBe("Said anew.");
  });

  it("who change the same field: the second is told both sides, decides, and nothing is lost", async () => {
    const { ana, ben, rob } = await people();
    const SAME = "tie/amazon-anthropic-2024-11";
    const fact = await factOf(SAME, "tie.status");
    await approve(rob, await propose(ana, [aCorrection(fact, { value: "active" })]));
    const mine = [aCorrection(fact, { value: "partially_funded" })];
    const refused = await failure(propose(ben, mine));
    expect(refused.code).toBe("conflict");
    const [conflict] = conflictsOf(refused);
    expect(conflict).toMatchObject({
      position: 0,
      by: "Ana",
      base: { value: fact.value },
      mine: { value: "partially_funded" },
      theirs: { value: "active" },
    });
    expect(await valueOf(SAME, "tie.status")).toBe("active");

    const again = resolveConflicts(mine, conflictsOf(refused), new Map([[0, "mine" as const]]));
    await approve(rob, await propose(ben, again));
    expect(await valueOf(SAME, "tie.status")).toBe("partially_funded");
    expect(resolveConflicts(mine, conflictsOf(refused), new Map([[0, "theirs" as const]]))).toEqual(
      [],
    );
  });

  it("who both await review: the later to send is told of the earlier", async () => {
    const { ana, ben } = await people();
    const SAME = "tie/amazon-adept-2024-06";
    const fact = await factOf(SAME, "tie.summary");
    await propose(ana, [aCorrection(fact, { value: "Hers." })]);
    const refused = await failure(
      propose(ben, [aCorrection(fact, { value: "His." })], "2026-12-01T11:59:00.000Z"),
    );
    expect(conflictsOf(refused)[0]).toMatchObject({
      theirFactId: null,
      theirs: { value: "Hers." },
    });
    await propose(ben, [aCorrection(fact, { value: "His." })], "2026-12-01T12:00:00.000Z");
  });

  it("and a clock of their own: what was read in the future was not read", async () => {
    const { ana, ben, rob } = await people();
    const SAME = "tie/amd-worldlabs-2026-09";
    const claim = aClaim({ property: "tie.ends-on", value: "2031" });
    const change: Change = {
      kind: "fact",
      target: SAME,
      property: "tie.ends-on",
      base: null,
      claim,
    };
    const sent = await propose(ana, [change], "2026-12-01T11:00:00.000Z");
    await approve(rob, sent, "2026-12-01T12:00:30.000Z");
    const input = aProposal([{ ...change, claim: { ...claim, value: "2032" } }], {
      readAt: "2099-01-01T00:00:00.000Z",
    });
    const late = run(proposeChanges, actingAs(ben, "2026-12-01T12:00:10.000Z"), input);
    expect(conflictsOf(await failure(late))).toHaveLength(1);
  });

  it("whose proposals both waited: the second cannot be published over the first", async () => {
    const { ana, ben, rob } = await people();
    const SAME = "tie/amazon-covariant-2024-08";
    const fact = await factOf(SAME, "tie.summary");
    const first = await propose(ana, [aCorrection(fact, { value: "First." })]);
    const second = await propose(ben, [aCorrection(fact, { value: "Second." })], NOON);
    await approve(rob, first);
    const refused = await failure(approve(rob, second));
    expect([refused.code, refused.message]).toEqual([
      "conflict",
      expect.stringContaining("return it to its author"),
    ]);
    expect((await factOf(SAME, "tie.summary")).value).toBe("First.");
    expect(await db().proposal.findUnique({ where: { id: second.proposalId } })).toMatchObject({
      state: "open",
    });
  });
});

describe("what does not fit is refused whole, with its place", () => {
  const TIE = "tie/amazon-openai-compute-2025-11";
  const claim = aClaim({ property: "tie.paid-usd", value: 1e9, unit: "usd" });
  const change = (part: Partial<typeof claim>, target = TIE): Change => ({
    kind: "fact",
    target,
    property: "tie.paid-usd",
    base: null,
    claim: { ...claim, ...part },
  });
  const cite = (source: string) => ({
    citations: [{ source, locator: null, quote: null, retrieved: null }],
  });

  it.each([
    ["a subject that is not there", [change({}, "tie/no-such")], /no subject "tie\/no-such"/],
    ["a source that is not there", [change(cite("nowhere"))], /no source "nowhere"/],
    ["no source at all", [change({ citations: [] })], /a fact needs a source/],
    ["no public source and no reason", [change(cite("no-public-source"))], /how it is known/],
    [
      "a quote of 26 words",
      [
        change({
          citations: [
            { source: FILING, locator: null, quote: "word ".repeat(26).trim(), retrieved: null },
          ],
        }),
      ],
      /at most 25 words/,
    ],
    [
      "a source read tomorrow",
      [
        change({
          citations: [{ source: FILING, locator: null, quote: null, retrieved: "2026-12-02" }],
        }),
      ],
      /lies ahead/,
    ],
    [
      "a claim dated ahead that nobody confirmed",
      [change({ validFrom: "2027-01-01" })],
      /lies ahead/,
    ],
    [
      "more paid than was announced, without a note that says why",
      [change({ value: 40e9 })],
      /Paid is 40,000,000,000 US dollars, more than 38,000,000,000 US dollars/,
    ],
    [
      "stakes in one party that add up to more than the whole",
      [
        {
          kind: "fact" as const,
          target: "stake/microsoft--openai",
          property: "stake.share",
          base: null,
          claim: aClaim({
            property: "stake.share",
            unit: "share",
            rank: "preferred",
            note: "Made up for the test",
            value: { low: 1, point: 1, high: 1, basis: "made up" },
          }),
        },
      ],
      /more than the whole/,
    ],
    [
      "an amount in an unknown currency",
      [
        change({
          original: { amount: 1, currency: "XQZ", usdPerUnit: 1e9, rateOn: "2026-11-01" },
        }),
      ],
      /ISO 4217/,
    ],
    [
      "an amount that its own rate does not give",
      [
        change({
          original: { amount: 1e9, currency: "EUR", usdPerUnit: 1.16, rateOn: "2026-11-01" },
        }),
      ],
      /is 1160000000 dollars, not 1000000000/,
    ],
    [
      "a party that is the same as one that is not there",
      [
        {
          kind: "fact" as const,
          target: "party/adept",
          property: "party.merged-into",
          base: null,
          claim: aClaim({ property: "party.merged-into", value: "nobody" }),
        },
      ],
      /no party "nobody"/,
    ],
    [
      "a source whose address is no web address",
      [
        {
          kind: "source" as const,
          target: "source/bad",
          base: null,
          source: {
            id: "bad",
            publisher: "Bad",
            title: "Bad",
            url: "javascript:alert(1)",
            kind: "news" as const,
            tier: 4 as const,
            published: null,
            accessed: "2026-11-30",
            access: "excerpt_read" as const,
            licence: null,
          },
        },
      ],
      /url/i,
    ],
  ])("%s", async (_, changes, message) => {
    const { ana } = await people();
    const before = await db().proposal.count();
    const refused = await failure(propose(ana, changes));
    expect(refused.code).toBe("invalid");
    expect(refused.message).toMatch(message);
    expect(refused.message).toMatch(/^Nothing was changed/);
    expect(await db().proposal.count()).toBe(before);
  });

  it("takes a claim dated ahead that is meant", async () => {
    const { ana } = await people();
    const input = aProposal([change({ validFrom: "2027-01-01" })], { confirmAhead: true });
    expect(await run(proposeChanges, actingAs(ana), input)).toEqual({ proposalId: input.id });
  });
});

describe("a batch", () => {
  /** What the register says, without who recorded it and when. */
  const said = async () => {
    const facts = [
      ...(await factsAbout("tie")).values(),
      ...(await factsAbout("party")).values(),
    ].flat();
    return claimsAt(facts, clocks("2026-12-31"))
      .map((fact) => JSON.stringify([fact.subject, claimOf(fact)]))
      .toSorted();
  };
  const batch = async (): Promise<Change[]> => {
    const status = await factOf("tie/anthropic-prospectus-2026-09", "tie.status");
    return [
      {
        kind: "source",
        target: "source/a-new-filing",
        base: null,
        source: {
          id: "a-new-filing",
          publisher: "SEC",
          title: "A filing made up for this test",
          url: "https://www.sec.gov/made-up",
          kind: "filing",
          tier: 1,
          published: "2026-11",
          accessed: "2026-11-30",
          access: "excerpt_read",
          licence: null,
        },
      },
      {
        kind: "subject",
        target: "party/a-new-lab",
        identity: { name: "A New Lab", kind: "ai_lab" },
      },
      {
        kind: "subject",
        target: "tie/amazon-a-new-lab-2026-11",
        identity: {
          kind: "equity_investment",
          provider: "amazon",
          counterparty: "a-new-lab",
          counterpartyKind: "ai_lab",
        },
      },
      {
        kind: "fact",
        target: "tie/amazon-a-new-lab-2026-11",
        property: "tie.status",
        base: null,
        claim: aClaim({
          property: "tie.status",
          value: "announced",
          citations: [{ source: "a-new-filing", locator: null, quote: null, retrieved: null }],
        }),
      },
      aCorrection(status, { value: "closed" }),
    ];
  };

  it("says in a rehearsal what it would do, and does nothing", async () => {
    const { ana } = await people();
    const [before, rows] = [await said(), await db().auditEntry.count()];
    const seen = await rehearse(
      proposeChanges,
      actingAs(ana),
      aProposal(await batch()),
      async ({ proposalId }) => db().proposalChange.count({ where: { proposalId } }),
    );
    expect(seen).toBe(5);
    expect(await said()).toEqual(before);
    expect(await db().auditEntry.count()).toBe(rows);
    expect(await db().source.findUnique({ where: { id: "a-new-filing" } })).toBeNull();
  });

  it("is published as one, and undone to exactly what was said before", async () => {
    const { ana, rob } = await people();
    const before = await said();
    const sent = await propose(ana, await batch());
    await approve(rob, sent);
    expect(await db().tie.findUnique({ where: { id: "amazon-a-new-lab-2026-11" } })).not.toBeNull();
    expect(await said()).not.toEqual(before);

    const undo = { id: sent.proposalId, version: 2, reason: "A test, taken back" };
    const promoted = { ...ana, role: "reviewer" } as const;
    const alone = await failure(run(undoProposal, actingAs(promoted), undo));
    expect([alone.code, alone.message]).toEqual([
      "forbidden",
      expect.stringContaining("their own proposal alone"),
    ]);
    await run(undoProposal, actingAs(rob, "2026-12-02T00:00:00.000Z"), undo);
    const after = await said();
    const retired = after.filter((claim) => claim.includes("subject.retired"));
    expect(retired).toHaveLength(2);
    expect(after.filter((claim) => !retired.includes(claim))).toEqual(before);
    const twice = await failure(run(undoProposal, actingAs(rob), { ...undo, version: 3 }));
    expect(twice.message).toContain("undone already");
  });

  it("is not undone over what others changed since, unless that is meant", async () => {
    const { ana, ben, rob } = await people();
    const [one, two] = [
      await factOf("tie/amd-stability-2026-08", "tie.status"),
      await factOf("tie/amd-tml-2025-07", "tie.status"),
    ];
    const sent = await propose(ana, [
      aCorrection(one, { value: "active" }),
      aCorrection(two, { value: "active" }),
    ]);
    await approve(rob, sent);
    const since = await factOf("tie/amd-tml-2025-07", "tie.status");
    await approve(rob, await propose(ben, [aCorrection(since, { value: "terminated" })], NOON));

    const undo = { id: sent.proposalId, version: 2, reason: "The file was wrong" };
    const refused = await failure(run(undoProposal, actingAs(rob), undo));
    expect(refused.details).toMatchObject({ conflicts: [{ target: "tie/amd-tml-2025-07" }] });
    expect(await valueOf("tie/amd-stability-2026-08", "tie.status")).toBe("active");

    await run(undoProposal, actingAs(rob), { ...undo, leaveConflicts: true });
    expect(await valueOf("tie/amd-stability-2026-08", "tie.status")).toBe(one.value);
    expect(await valueOf("tie/amd-tml-2025-07", "tie.status")).toBe("terminated");
  });
});
