import { describe, expect, it } from "vitest";
import { aClaim } from "@/tests/support/changes.ts";
import { plannedChanges } from "./planned-changes.ts";
import { emptyDraft, type RecordDraft } from "./record-draft.ts";
import type { RecordedClaim } from "./subject-record.ts";

const TODAY = "2026-11-22";
const BASE = "00000000-0000-4000-8000-000000000001";
const SUBJECT = "tie/microsoft-mistral-2024-02";
const old = aClaim({
  property: "tie.announced-usd",
  value: 16e6,
  unit: "usd",
  validFrom: "2024-02-26",
  citations: [{ source: "reuters", locator: null, quote: null, retrieved: null }],
});
const recorded: RecordedClaim = {
  factId: BASE,
  property: old.property,
  claim: old,
  recordedAt: "2026-11-22T00:00:00.000Z",
  recordedBy: null,
  corrects: null,
  withdrawn: false,
  standing: true,
  inForce: true,
};
const SOURCES = [
  { id: "reuters", publisher: "Reuters", title: "Mistral", url: null, tier: 3 as const },
];

const draft = (part: Partial<RecordDraft> = {}): RecordDraft => {
  const empty = emptyDraft("2026-11-22T10:00:00.000Z", TODAY);
  return {
    ...empty,
    edits: [
      {
        subject: SUBJECT,
        property: old.property,
        text: "16284000",
        was: "16000000",
        base: BASE,
        refused: null,
      },
    ],
    meaning: "wrong",
    evidence: { ...empty.evidence, source: "reuters" },
    reason: "The amount was in euros",
    ...part,
  };
};
const plan = (part: Partial<RecordDraft> = {}) =>
  plannedChanges(draft(part), { claims: [recorded], sources: SOURCES, today: TODAY });

const EUROS = { amount: "15000000", currency: "EUR", usdPerUnit: "1.0856", rateOn: "2024-02-27" };

describe("what a draft comes to", () => {
  it("is a correction for the same days, with the evidence and the original amount", () => {
    const { changes, hindrances } = plan({ originals: { [old.property]: EUROS } });
    expect(hindrances).toEqual([]);
    expect(changes).toMatchObject([
      {
        base: BASE,
        claim: {
          value: 16_284_000,
          validFrom: "2024-02-26",
          original: { amount: 15e6, currency: "EUR", usdPerUnit: 1.0856, rateOn: "2024-02-27" },
        },
      },
    ]);
  });

  it("ends the old claim and begins a new one where the world changed; the original goes with the new", () => {
    const { changes } = plan({
      meaning: "changed",
      changedOn: "2026-11-01",
      originals: { [old.property]: EUROS },
    });
    expect(changes).toMatchObject([
      { base: BASE, claim: { value: 16e6, validTo: "2026-11-01", original: null } },
      {
        base: null,
        claim: { value: 16_284_000, validFrom: "2026-11-01", original: { currency: "EUR" } },
      },
    ]);
  });

  it("lacks what it lacks, each once", () => {
    const lacking = (part: Partial<RecordDraft>) =>
      plan(part).hindrances.map(({ reason }) => reason);
    expect(lacking({ edits: [] })).toContain("nothing is changed yet");
    expect(lacking({ reason: "" })).toEqual(["say why, for the reviewer"]);
    expect(lacking({ meaning: "changed", changedOn: "" })).toContain("say on which day it changed");
    expect(
      lacking({
        evidence: draft().evidence,
        originals: { [old.property]: { ...EUROS, currency: "" } },
      })[0],
    ).toContain("ISO 4217");
    const { evidence } = draft();
    expect(lacking({ evidence: { ...evidence, source: "" } })).toEqual([
      "name a source: choose one, or paste its web address",
    ]);
  });
});
