import { describe, expect, it } from "vitest";
import type { Attributed } from "@/lib/domain/bill/attribute.ts";
import type { BillLine } from "@/lib/domain/bill/bill-line.ts";
import { aPinned, aScenario } from "@/tests/support/made-up-scenario.ts";
import { billedUses, type BillWork } from "./bill-work.ts";
import { billedTokens } from "./billed-tokens.ts";
import { workOfBill } from "./scenario-from-bill.ts";

const ONE = 10n ** 30n;

const aLine = (part: Partial<BillLine> = {}): BillLine => ({
  isAi: true,
  periodStart: "2026-05-01",
  periodEnd: "2026-06-01",
  currency: "USD",
  serviceProvider: "North",
  hostProvider: null,
  invoiceIssuer: null,
  billingAccount: "1",
  serviceCategory: "AI and Machine Learning",
  serviceName: "Models",
  chargeCategory: "Usage",
  effectiveCost: ONE,
  billedCost: ONE,
  listCost: null,
  contractedCost: null,
  quantity: null,
  quantityUnit: null,
  evidence: {},
  rowCount: 1,
  ...part,
});
const counted = (quantity: bigint, quantityUnit: string, SkuMeter: string) =>
  aLine({ quantity: quantity * ONE, quantityUnit, evidence: { SkuMeter } });
const paidFor = (
  line: BillLine,
  modelId: string | null = "swift",
  vendorId: string | null = "north",
): Attributed => ({
  line,
  place: modelId === null ? "vendor" : "model",
  model: modelId === null ? null : { id: modelId, decided: { by: "app", ruleId: "r" } },
  vendor: vendorId === null ? null : { id: vendorId, decided: { by: "app", ruleId: "r" } },
  host: null,
});
const uses = (lines: readonly Attributed[]) =>
  billedUses(
    lines,
    lines.map((attributed) => ({ attributed, usd: attributed.line.effectiveCost, rate: null })),
  );

describe("what a line of a bill counts", () => {
  it.each([
    [5000n, "1K tokens", "gpt 4.1 mini Inp glbl Tokens", 5_000_000, "input"],
    [1_000_000n, "Tokens", "USE1-Claude-Sonnet-4-5-input-tokens", 1_000_000, "input"],
    [3n, "1M Tokens", "USE1-Claude-output-tokens-batch", 3_000_000, "output"],
    [2n, "1,000 tokens", "Claude cache-read-input-tokens", 2000, "cacheRead"],
    [2n, "Million tokens", "Claude cache write input tokens", 2_000_000, "cacheWrite"],
    [7n, "Tokens", "gpt-5 cached Inp glbl", 7, "cacheRead"],
    [7n, "Tokens", "gpt 4.1 outp glbl", 7, "output"],
    [9n, "Requests", "anything", 9, "requests"],
    [9n, "Tokens", "Fabrikam Large", 9, null],
  ])("%s %s of “%s”", (quantity, unit, meter, count, kind) => {
    expect(billedTokens(counted(quantity, unit, meter))).toMatchObject({ count, kind });
  });

  it("is nothing where it counts hours, characters or nothing", () => {
    expect(billedTokens(counted(5n, "Hours", "input"))).toBeNull();
    expect(billedTokens(counted(5n, "1K characters", "input"))).toBeNull();
    expect(billedTokens(aLine())).toBeNull();
  });
});

describe("bills as work", () => {
  const lines = [
    paidFor(counted(6_000_000n, "Tokens", "swift input tokens")),
    paidFor(counted(2_000_000n, "Tokens", "swift cache read tokens")),
    paidFor(counted(1_000n, "1K tokens", "swift output tokens")),
    // What can't be counted is said, and never guessed.
    paidFor(aLine()),
    paidFor(counted(5n, "Tokens", "swift")),
    paidFor(counted(5n, "Tokens", "input"), null),
    paidFor(counted(5n, "Tokens", "input"), "swift", null),
    paidFor(aLine({ chargeCategory: "Tax" })),
  ];
  const work: BillWork = {
    company: "Initech",
    isDemo: false,
    period: { start: "2026-05-01", end: "2026-06-01" },
    ...uses(lines),
  };

  it("adds up the tokens of each model at each vendor, and leaves out what it can't count", () => {
    expect(work.uses).toEqual([
      {
        vendorId: "north",
        modelId: "swift",
        tokens: { input: 6_000_000, cacheRead: 2_000_000, cacheWrite: 0, output: 1_000_000 },
        batchTokens: 0,
        requests: null,
        usd: 3,
        rows: 3,
      },
    ]);
    expect(work.rest.map(({ why }) => why)).toEqual([
      "no-tokens",
      "kind-unknown",
      "no-model",
      "no-vendor",
    ]);
  });

  it("makes a class whose tokens are the bill’s over a mean month, and says what it assumed", () => {
    const file = aScenario({ offerings: [aPinned("north", "swift", [1, 2])] });
    const { classes, left } = workOfBill(work, file);
    const [of] = classes;
    if (of === undefined) throw new Error("there is one");
    const perMonth = 30.436875 / 31;
    expect(of.requestsPerMonth * of.inputTokens).toBeCloseTo(8_000_000 * perMonth, 3);
    expect(of.requestsPerMonth * of.outputTokens).toBeCloseTo(1_000_000 * perMonth, 3);
    expect(of.cacheReadShare).toBeCloseTo(0.25, 12);
    expect(of.currentSplit).toEqual([{ offeringId: "north--swift", share: 1 }]);
    expect(of.source).toMatch(
      /8000000 tokens in and 1000000 out.*2000 tokens in, which is assumed/,
    );
    expect(left).toContain("$1.00 paid to north for swift: it counts no tokens");
    expect(left).toHaveLength(4);
  });

  it("counts requests where the bill does", () => {
    const found = uses([...lines, paidFor(counted(500n, "Requests", "swift"))]);
    const { classes } = workOfBill({ ...work, ...found }, aScenario());
    expect(classes[0]?.requestsPerMonth).toBeCloseTo((500 * 30.436875) / 31, 6);
    expect(classes[0]?.source).not.toContain("assumed");
  });

  it("is no work where only requests are counted", () => {
    const found = uses([paidFor(counted(500n, "Requests", "swift"))]);
    expect(found.uses).toEqual([]);
    expect(found.rest).toHaveLength(1);
  });
});
