import { array, assert, bigInt, constantFrom, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { exactToText } from "../quantity/exact-decimal.ts";
import { attribute, PLACES } from "./attribute.ts";
import { type AttributionRule, matchesText } from "./attribution-rule.ts";
import { attributionTotals, sumOf, unplacedOf } from "./attribution-totals.ts";
import { AI_CATEGORY, type BillLine } from "./bill-line.ts";
import { collectLines } from "./collect-lines.ts";
import { inUsd } from "./in-usd.ts";
import { looksLikeAi } from "./looks-like-ai.ts";
import { modelNames } from "./model-names.ts";
import { reachWords } from "./rule-words.ts";
import { storedAmounts } from "./stored-amounts.ts";

const NAMES = modelNames([
  { id: "claude-sonnet-4-5", names: ["Claude Sonnet 4.5"] },
  { id: "claude-3-5-sonnet", names: ["Claude 3.5 Sonnet"] },
  { id: "gpt-5", names: ["GPT-5"] },
  { id: "gpt-4o", names: ["GPT-4o"] },
  { id: "gpt-4o-mini", names: ["GPT-4o mini"] },
  { id: "o3", names: ["o3"] },
]);

const isAi = ({ serviceCategory = AI_CATEGORY, evidence = {} }: Partial<BillLine>): boolean =>
  serviceCategory === AI_CATEGORY || Object.keys(evidence).length > 0;

const aLine = (part: Partial<BillLine> = {}): BillLine => ({
  isAi: isAi(part),
  periodStart: "2026-05-01",
  periodEnd: "2026-06-01",
  currency: "USD",
  serviceProvider: "AWS",
  hostProvider: null,
  invoiceIssuer: "AWS",
  billingAccount: "100",
  serviceCategory: AI_CATEGORY,
  serviceName: "Amazon Bedrock",
  chargeCategory: "Usage",
  effectiveCost: 10n ** 30n,
  billedCost: 10n ** 30n,
  listCost: null,
  contractedCost: null,
  quantity: null,
  quantityUnit: null,
  evidence: {},
  rowCount: 1,
  ...part,
});

describe("names of models in a bill", () => {
  it.each([
    ["USE1-Claude-Sonnet-4-5-input-tokens", "claude-sonnet-4-5"],
    ["anthropic.claude-sonnet-4-5-20250929-v1:0", "claude-sonnet-4-5"],
    ["Claude3.5Sonnet input", "claude-3-5-sonnet"],
    ["gpt 4o 0513 Input global Tokens", "gpt-4o"],
    ["gpt-4o-mini-inp-glbl", "gpt-4o-mini"],
    ["gpt-5-mini input", null],
    ["gpt-5.1 input", null],
    ["o3 batch", "o3"],
    ["ProvisionedThroughput", null],
  ])("%s", (text, id) => {
    expect(NAMES.find(text, true, null)).toBe(id);
  });

  it("are not found in short words outside AI services", () => {
    expect(NAMES.find("Amazon O 3 Storage", false, null)).toBeNull();
  });
});

describe("rules", () => {
  it("compare as they say, and never run for ever", () => {
    const of = (match: AttributionRule["match"]) => (text: string, found: string) =>
      matchesText({ match, text }, found);
    expect(of("equals")("AWS", "aws")).toBe(true);
    expect(of("equals")("AWS", "aws marketplace")).toBe(false);
    expect(of("starts-with")("fbk-", "FBK-large")).toBe(true);
    expect(of("word")("nova", "amazon.nova-pro")).toBe(true);
    expect(of("word")("nova", "innovation")).toBe(false);
    expect(of("contains")("", "anything")).toBe(false);
    expect(of("contains")("(a+)+$", "aaaaaaaaaaaaaaaaaaaaaaaa!")).toBe(false);
  });

  it("of people come first, and every decision names its rule", () => {
    const added: AttributionRule[] = [
      {
        id: "r1",
        gives: "model",
        field: "SkuMeter",
        match: "contains",
        text: "sonnet",
        modelId: "x",
      },
      { id: "r2", gives: "party", field: "Provider", match: "equals", text: "aws", partyId: "y" },
    ];
    const line = aLine({ evidence: { SkuMeter: "Claude-Sonnet-4-5-input" } });
    const own = attribute(line, { added, names: NAMES });
    expect(own.model).toEqual({ id: "x", decided: { by: "added", ruleId: "r1" } });
    expect(own.vendor).toEqual({ id: "y", decided: { by: "added", ruleId: "r2" } });
    const known = attribute(line, { added: [], names: NAMES });
    expect(known.model).toEqual({
      id: "claude-sonnet-4-5",
      decided: { by: "catalog", field: "SkuMeter" },
    });
    expect(known.vendor?.id).toBe("amazon");
  });

  it("take a row for AI by what was sold, never by what a machine is called", () => {
    const test = looksLikeAi(NAMES, []);
    const plain = { serviceCategory: "Compute", serviceName: "Amazon EC2" };
    expect(test(aLine({ ...plain, evidence: { ResourceName: "claude-sonnet-4-5" } }))).toBe(false);
    expect(test(aLine({ ...plain, evidence: { SkuMeter: "Claude-Sonnet-4-5" } }))).toBe(true);
    expect(test(aLine())).toBe(true);
  });
});

const lines = array(
  record({
    serviceProvider: constantFrom("AWS", "Initech", "Fabrikam"),
    serviceCategory: constantFrom(AI_CATEGORY, "Compute"),
    currency: constantFrom("USD", "EUR"),
    evidence: constantFrom({}, { SkuMeter: "gpt-5 input" }, { SkuMeter: "fbk-1" }),
    effectiveCost: bigInt({ min: -(10n ** 40n), max: 10n ** 40n }),
  }).map((part) => aLine({ ...part, billedCost: part.effectiveCost / 2n })),
  { maxLength: 30 },
);
const rule: AttributionRule = {
  id: "r",
  gives: "model",
  field: "SkuMeter",
  match: "starts-with",
  text: "fbk",
  modelId: "gpt-5",
};

describe("what a rule reaches", () => {
  it("is said of every field that is kept of some rows only", () => {
    expect(reachWords("ResourceId")).toContain("looked like AI");
    expect(reachWords("Tags")).toContain("looked like AI");
    expect(reachWords("ServiceName")).toBeNull();
    expect(reachWords("Provider")).toBeNull();
  });
});

describe("laws of attribution", () => {
  it("every amount ends in exactly one place", () => {
    assert(
      property(lines, (some) => {
        const read = some.map((line) => attribute(line, { added: [], names: NAMES }));
        for (const { total, places, vendors } of attributionTotals(read)) {
          const sum = Object.values(places).reduce((all, one) => all + one.effective, 0n);
          expect(sum).toBe(total.effective);
          expect(vendors.reduce((all, one) => all + one.sum.effective, 0n)).toBe(total.effective);
          expect(Object.keys(places).toSorted()).toEqual(Object.keys(PLACES).toSorted());
        }
      }),
    );
  });

  it("a rule moves amounts and changes no total", () => {
    assert(
      property(lines, (some) => {
        const by = (added: readonly AttributionRule[]) =>
          some.map((line) => attribute(line, { added, names: NAMES }));
        expect(sumOf(by([rule]))).toEqual(sumOf(by([])));
        const unplaced = unplacedOf(by([rule])).map(({ evidence }) => evidence.SkuMeter ?? "");
        expect(unplaced.filter((text) => text.startsWith("fbk"))).toEqual([]);
      }),
    );
  });

  it("neither the order of rows nor where a file is cut changes anything", () => {
    assert(
      property(lines, (some) => {
        const collected = (rows: readonly BillLine[]) => {
          const collector = collectLines(looksLikeAi(NAMES, []));
          for (const row of rows) collector.add(row);
          return collector.lines();
        };
        expect(collected(some.toReversed())).toEqual(collected(some));
        const half = Math.floor(some.length / 2);
        const total = (read: readonly BillLine[]) =>
          sumOf(read.map((line) => attribute(line, { added: [], names: NAMES })));
        const [whole, first, second] = [some, some.slice(0, half), some.slice(half)].map((rows) =>
          total(collected(rows)),
        );
        expect((first?.effective ?? 0n) + (second?.effective ?? 0n)).toBe(whole?.effective);
      }),
    );
  });

  it("a row that looks like AI is paid for AI, however little of it is kept", () => {
    const collector = collectLines(looksLikeAi(NAMES, []));
    const machines = { serviceCategory: "Compute", serviceName: "Machines" };
    const named = (meter: string) =>
      aLine({ ...machines, evidence: { SkuMeter: `claude-sonnet-4-5 input ${meter}` } });
    for (let i = 0; i < 30_010; i += 1) collector.add(named(`m${String(10_000 + i)}`));
    for (let i = 0; i < 10; i += 1)
      collector.add(aLine({ ...machines, evidence: { SkuMeter: "hours" } }));
    const [all] = attributionTotals(
      collector.lines().map((line) => attribute(line, { added: [], names: NAMES })),
    );
    expect(collector.cutRows()).toBe(10_010);
    expect(all?.places["not-ai"].rows).toBe(10);
    expect(all?.places.vendor.rows).toBe(10);
  });

  it("what is stored adds up to the sum, to its last stored place", () => {
    assert(
      property(lines, (some) => {
        const own = some.map((line) => ({ ...line, serviceProvider: "AWS", currency: "USD" }));
        const exact = own.reduce((sum, line) => sum + line.effectiveCost, 0n);
        const stored = storedAmounts(own).reduce((sum, line) => sum + line.effectiveCost, 0n);
        const off = exact - stored;
        expect(off < 0n ? -off : off).toBeLessThanOrEqual(5n * 10n ** 17n);
      }),
    );
  });
});

describe("exchange rates", () => {
  const rate = (day: string, usd: bigint) => ({ currency: "EUR", day, usd, statedBy: "A bank" });
  const read = [attribute(aLine({ currency: "EUR" }), { added: [], names: NAMES })];

  it("count only of a day of the period, the last of them", () => {
    const stated = [rate("2026-04-30", 1n), rate("2026-05-31", 11n * 10n ** 29n)];
    const { lines: found, withoutRate } = inUsd(read, [...stated, rate("2026-06-01", 5n)]);
    expect(found.map(({ usd }) => exactToText(usd))).toEqual(["1.1"]);
    expect(withoutRate).toEqual([]);
    expect(inUsd(read, [rate("2026-06-01", 5n)]).withoutRate).toHaveLength(1);
  });
});
