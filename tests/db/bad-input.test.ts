import { describe, expect, it } from "vitest";
import type { Change } from "@/lib/domain/curation/change.ts";
import type { RecordFactInput } from "@/lib/domain/fact/record-fact-input.ts";
import { run } from "@/lib/server/command.ts";
import { proposeChanges } from "@/lib/server/commands/proposal/propose-changes.ts";
import { db } from "@/lib/server/db.ts";
import { Failure } from "@/lib/server/failure.ts";
import { aClaim, aProposal } from "../support/changes.ts";
import { actingAs, aPerson } from "../support/people.ts";
import { useDatabase } from "../support/use-database.ts";

useDatabase("bad_input");

const claimOn = (
  target: string,
  part: Partial<RecordFactInput> & { property: string },
): Change => ({ kind: "fact", target, property: part.property, base: null, claim: aClaim(part) });

const spend = (value: number) =>
  claimOn("contract/aws", { property: "contract.spend-usd-per-year", unit: "usd-per-year", value });
const mix = (target: string, value: Record<string, number>) =>
  claimOn(target, {
    property: "contract.router-mix",
    unit: "share",
    value,
    rank: "preferred",
    note: "Made up for the test",
  });
const wholeStake = (target: string) =>
  claimOn(target, {
    property: "stake.share",
    unit: "share",
    value: { low: 1, point: 1, high: 1, basis: "made up" },
  });
const aTieWith = (counterparty: string): Change => ({
  kind: "subject",
  target: "tie/amazon-nobody-2026",
  identity: {
    kind: "equity_investment",
    provider: "amazon",
    counterparty,
    counterpartyKind: "ai_lab",
    direction: "provider_to_lab",
    announced: "2026-05-01",
  },
});

describe("input that no score may rest on is refused with field and value, and nothing is stored", () => {
  it.each([
    ["negative spend", [spend(-1)], /claim\.value.*>=0; got -1/],
    ["spend without end", [spend(Number.POSITIVE_INFINITY)], /claim\.value.*got Infinity/],
    ["spend that is no number", [spend(Number.NaN)], /claim\.value.*got NaN/],
    [
      "a share over 100 %",
      [
        claimOn("contract/aws", {
          property: "contract.provider-chooses-share",
          unit: "share",
          value: { low: 0, point: 1.2, high: 1.3 },
        }),
      ],
      /claim\.value\.point.*<=1; got 1\.2/,
    ],
    [
      "a mix over 100 %",
      [mix("contract/openrouter", { openai: 0.7, anthropic: 0.6 })],
      /claim\.value.*add up to more than 1/,
    ],
    [
      "a mix that passes everything back to whom it came from",
      [mix("contract/openrouter", { openrouter: 1 })],
      /OpenRouter passes on to itself all it receives/,
    ],
    [
      "two vendors whose mixes pass everything on to each other",
      [mix("contract/openrouter", { amazon: 1 }), mix("contract/aws", { openrouter: 1 })],
      /(OpenRouter and Amazon \(AWS\)|Amazon \(AWS\) and OpenRouter) pass on to each other all they receive/,
    ],
    [
      "a party in a mix that is not in the register",
      [mix("contract/openrouter", { nobody: 1 })],
      /no party "nobody"/,
    ],
    [
      "a tie to an unknown party",
      [aTieWith("nobody")],
      /identity\.counterparty.*no party "nobody"/,
    ],
    [
      "parties that own each other fully",
      [
        {
          kind: "subject" as const,
          target: "stake/google-deepmind--google",
          identity: { holder: "google-deepmind", target: "google" },
        },
        wholeStake("stake/google-deepmind--google"),
      ],
      /own each other fully, so nobody outside owns any of them/,
    ],
    [
      "a party that owns all of itself through itself",
      [
        {
          kind: "subject" as const,
          target: "stake/ring-a",
          identity: { holder: "perplexity", target: "cohere" },
        },
        {
          kind: "subject" as const,
          target: "stake/ring-b",
          identity: { holder: "cohere", target: "perplexity" },
        },
        wholeStake("stake/ring-a"),
        wholeStake("stake/ring-b"),
      ],
      /own each other fully/,
    ],
    [
      "a claim that ends before it begins",
      [
        claimOn("tie/amazon-openai-2026-02", {
          property: "tie.summary",
          value: "Ended before it began.",
          validFrom: "2026-08-01",
          validTo: "2026-07-01",
        }),
      ],
      /validTo.*ends on 2026-07-01, which is not after it begins on 2026-08-01/,
    ],
    [
      "a deal that ends before it was announced",
      [
        claimOn("tie/amazon-anthropic-compute-2026-04", {
          property: "tie.ends-on",
          value: "2025",
          rank: "preferred",
          note: "Made up for the test",
        }),
      ],
      /Runs until 2025, which is before it was announced on 2026-04-20/,
    ],
  ])("%s", async (_, changes: Change[], message) => {
    const ana = await aPerson("analyst", "Ana");
    const counts = async () => [
      await db().proposal.count(),
      await db().fact.count(),
      await db().subject.count(),
      await db().auditEntry.count(),
    ];
    const before = await counts();
    const refused: unknown = await run(proposeChanges, actingAs(ana), aProposal(changes)).catch(
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(Failure);
    expect(refused).toMatchObject({ code: "invalid", message: expect.stringMatching(message) });
    expect(await counts()).toEqual(before);
  });
});
