import { describe, expect, it } from "vitest";
import { aFact } from "@/tests/support/build.ts";
import type { FactNotes } from "../fact/fact-note.ts";
import { type GateReader, ledGate } from "./gate-leads.ts";
import type { Gate } from "./gates-of.ts";

const note = (id: string, subject: string, property: string, about: string) =>
  [id, { fact: aFact({ id, subject, property }), about, sources: [] }] as const;
const NOTES: FactNotes = new Map([
  note("paid", "tie/amazon-openai", "tie.paid-usd", "Amazon – OpenAI"),
  note("status", "tie/amazon-openai", "tie.status", "Amazon – OpenAI"),
  note("spend", "contract/aws", "contract.spend-usd-per-year", "AWS"),
  note("price", "offering/azure-gpt", "listing", "GPT on Azure"),
]);
const REPORT = {
  claims: [{ number: 12, label: "AWS: spend a year" }],
  sections: [
    { id: "exposure", title: "Exposure" },
    { id: "deep", title: "Exposure, deeper" },
  ],
};
const ANALYST: GateReader = { mayPropose: true, proposalsOf: () => [] };
const gate = (code: Gate["code"], facts: readonly string[], places: readonly string[] = []) => ({
  code,
  facts,
  places,
  sentence: "It keeps it.",
  mayBeOverridden: true,
  reason: null,
});
const leads = (code: Gate["code"], facts: readonly string[], reader = ANALYST) =>
  ledGate(gate(code, facts), REPORT, NOTES, reader).leads;

describe("a gate leads to the very thing", () => {
  it("of each fact that is stale, its line in the record, by its name", () => {
    expect(leads("fact-stale", ["paid", "status"])).toEqual([
      {
        href: "/data/records/tie/amazon-openai#tie.paid-usd",
        name: expect.stringMatching(/^Amazon – OpenAI: .*[Pp]aid/),
      },
      { href: "/data/records/tie/amazon-openai#tie.status", name: expect.any(String) },
    ]);
  });

  it("of a fact under review, every proposal that would change it; its record where that is over", () => {
    const proposalsOf = ({ id }: { id: string }) => (id === "spend" ? ["one", "two"] : []);
    expect(
      leads("fact-under-review", ["spend", "paid"], { ...ANALYST, proposalsOf }).map(
        ({ href }) => href,
      ),
    ).toEqual([
      "/data/review/one",
      "/data/review/two",
      "/data/records/tie/amazon-openai#tie.paid-usd",
    ]);
  });

  it("one proposal for two facts is led to once, and a price or what is not on record nowhere", () => {
    const proposalsOf = () => ["one"];
    expect(
      leads("fact-under-review", ["paid", "status"], { ...ANALYST, proposalsOf }),
    ).toHaveLength(1);
    expect(leads("fact-retired", ["price", "nowhere"])).toEqual([]);
  });

  it("who may not open records is led to the page that everybody reads, where there is one", () => {
    const viewer = { ...ANALYST, mayPropose: false };
    expect(leads("fact-stale", ["paid", "spend"], viewer).map(({ href }) => href)).toEqual([
      "/ties/amazon-openai",
    ]);
  });

  it("and each place to its claim, or its section, in the pages below", () => {
    const places = [
      "AWS: spend a year",
      "Exposure",
      "Exposure, A figure",
      "Exposure, deeper, x",
      "Every page",
    ];
    expect(
      ledGate(gate("number-without-claim", [], places), REPORT, NOTES, ANALYST).places.map(
        ({ href }) => href,
      ),
    ).toEqual(["#claim-12", "#section-exposure", "#section-exposure", "#section-deep", null]);
  });
});
