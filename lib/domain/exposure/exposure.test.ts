import { describe, expect, it } from "vitest";
import { demoMarket, demoPortfolio } from "@/tests/support/demo.ts";
import { factsBySubject, seedOwnerships, seedTies } from "@/tests/support/register.ts";
import { factsBehind } from "../explain/explanation.ts";
import { figureTable } from "../figure/to-table.ts";
import { economicFigure, operationalFigure } from "../figures/exposure-figures.ts";
import { portfolioScores } from "../portfolio/portfolio-scores.ts";
import { keysOf } from "../quantity/closed-set.ts";
import type { Estimate } from "../quantity/estimate.ts";
import { exact } from "../quantity/estimate.ts";
import { phraseText } from "../../format/phrase.ts";
import { type Dimension, DIMENSIONS } from "./dimension.ts";
import { type Exposure, exposureOf, pathsExplained } from "./exposure.ts";
import { exposureFindings } from "./exposure-findings.ts";
import { loopsExplained } from "./recirculation-loops.ts";

const market = await demoMarket();
const [ties, ownerships] = [seedTies(), seedOwnerships()];
const dimensions = keysOf(DIMENSIONS);
const of = (dimension: Dimension, facts = factsBySubject) =>
  exposureOf(
    { portfolio: demoPortfolio(facts), market, ties, ownerships, routers: [] },
    dimension,
    "announced",
  );
const all = new Map(dimensions.map((dimension) => [dimension, of(dimension)]));
const exposure = (dimension: Dimension): Exposure => {
  const found = all.get(dimension);
  if (found === undefined) throw new Error(`no exposure by ${dimension}`);
  return found;
};
const stops = (dimension: Dimension, key: string) =>
  exposure(dimension).operational.parties.find((one) => one.key === key)?.score.value;
const endsWith = (dimension: Dimension, key: string) =>
  exposure(dimension).economic.ends.find((one) => one.key === key)?.known;
const whole = ({ economic }: Exposure) =>
  economic.ends.reduce(
    (sum, { known: part }) => sum + (part.point ?? Number.NaN),
    economic.undisclosedShare.point ?? Number.NaN,
  );

describe("the exposure of the demo company", () => {
  // 59,000 of 147,500 dollars a month are on the Azure contract, 42,000 on Anthropic’s.
  it("depends on its vendors as the invoices have it", () => {
    expect(stops("vendor", "microsoft")?.point).toBeCloseTo(59 / 147.5, 12);
    expect(stops("vendor", "anthropic")?.point).toBeCloseTo(42 / 147.5, 12);
    expect(endsWith("vendor", "microsoft")?.point).toBeCloseTo(59 / 147.5, 12);
  });

  it("depends on labs by the very shares of the overview", () => {
    const { labs, independent } = portfolioScores(demoPortfolio(), ownerships, market);
    for (const { recipient, share } of labs.recipients) {
      expect(stops("lab", recipient)?.point).toBeCloseTo(share.point ?? Number.NaN, 12);
      expect(endsWith("lab", recipient)?.point).toBeCloseTo(share.point ?? Number.NaN, 12);
    }
    expect(exposure("lab").economic.score.value.point).toBeCloseTo(labs.score.value.point ?? 0, 12);
    const { low, high } = exposure("lab").similarity ?? {};
    expect(high?.effective.low).toBeCloseTo(independent.value.low, 9);
    expect(low?.effective.high).toBeCloseTo(independent.value.high, 9);
  });

  it("gives every dollar one end, or says that it is undisclosed", () => {
    for (const dimension of dimensions) expect(whole(exposure(dimension))).toBeCloseTo(1, 9);
  });

  it("may depend on several at once, so that shares overlap", () => {
    const sum = exposure("group").operational.parties.reduce(
      (total, { score }) => total + score.value.low,
      0,
    );
    expect(sum).toBeGreaterThan(1);
  });

  it("says of a lab’s own service that any seller of compute may run it, and none for certain", () => {
    const copilot = exposure("cloud").uses.find(({ label }) => label.startsWith("Engineering"));
    expect(copilot?.hosts.length).toBeGreaterThan(5);
    expect(copilot?.hosts.some(({ certain }) => certain)).toBe(false);
    expect(stops("cloud", "coreweave")).toEqual({ low: 0, point: null, high: 42 / 147.5 });
  });

  it("makes no part for makers of chips up", () => {
    const { economic, measures, operational } = exposure("chip");
    expect(economic.ends).toEqual([]);
    expect(economic.undisclosedShare).toEqual(exact(1));
    expect(measures.lookThrough.effective).toBeNull();
    expect(operational.parties.every(({ score }) => score.value.low === 0)).toBe(true);
    expect(operational.parties.map(({ line }) => line)).toContain("cannot-tell");
  });

  it("keeps the seat of a lab apart from the seat of who operates it", () => {
    const china = exposure("country").operational.parties.find(({ key }) => key === "CN");
    expect(china?.as.lab.point).toBeGreaterThan(0);
    expect(china?.as.vendor).toEqual(exact(0));
  });

  it("stands on the 10 % line only with work that could go nowhere else", () => {
    for (const dimension of dimensions)
      for (const { line, withoutAlternative, score, stuck } of exposure(dimension).operational
        .parties) {
        expect(withoutAlternative.high).toBeLessThanOrEqual(score.value.high + 1e-12);
        expect(line === "above").toBe(withoutAlternative.low >= 0.1 - 1e-12);
        expect(line === "below" || stuck.length > 0).toBe(true);
      }
  });

  it("has its dollars come back to investors of labs, and never more than the labs pass on", () => {
    const { recirculation } = exposure("lab");
    const { low, high } = recirculation.score.value;
    expect(low).toBeGreaterThan(0);
    expect(high).toBeLessThan(1);
    const flowing = recirculation.loops.filter(({ returned }) => returned.value.high > 0);
    expect(flowing.map(({ providerId, labId }) => `${providerId} ${labId}`).toSorted()).toEqual([
      "amazon anthropic",
      "microsoft anthropic",
      "microsoft openai",
    ]);
    const shared = recirculation.loops.find(({ revenueShares }) => revenueShares.length > 0);
    expect([shared?.providerId, shared?.labId]).toEqual(["microsoft", "openai"]);
    for (const { providerId, labId } of recirculation.loops) expect(providerId).not.toBe(labId);
  });

  it("rests on facts that exist, or on listings of the catalog", () => {
    const ids = new Set([...factsBySubject.values()].flat().map(({ id }) => id));
    const listings = new Set(market.offerings.map(({ id }) => `offering/${id}`));
    for (const dimension of dimensions) {
      const { economic, operational, invoiced, recirculation, uses, partyName } =
        exposure(dimension);
      const trees = [
        invoiced.concentration.explanation,
        pathsExplained(uses, partyName),
        loopsExplained(recirculation, partyName),
        ...operational.parties.map(({ score }) => score.explanation),
        ...(economic.ends.length === 0 ? [] : [economic.score.explanation]),
      ];
      for (const tree of trees) {
        const behind = factsBehind(tree);
        expect(behind.length).toBeGreaterThan(0);
        expect(behind.filter((id) => !ids.has(id) && !listings.has(id))).toEqual([]);
      }
    }
  });

  it("draws what it tables, the undisclosed among it", () => {
    for (const dimension of dimensions)
      for (const figure of [
        operationalFigure(exposure(dimension), "2026-11-22", "Acme"),
        economicFigure(exposure(dimension), "2026-11-22", "Acme"),
      ]) {
        const { rows } = figureTable(figure);
        figure.categories.forEach(({ id }, i) => {
          for (const series of figure.series)
            expect(rows.find((row) => row.id === id)?.cells[series.id]?.value).toEqual(
              series.values[i],
            );
        });
        const { economic } = exposure(dimension);
        expect(figure.categories.some(({ unknown }) => unknown === true)).toBe(
          figure.id.includes("economic") && economic.undisclosedShare.high > 0,
        );
      }
  });

  it("says what it found in one sentence each", () => {
    for (const dimension of dimensions)
      for (const sentence of Object.values(exposureFindings(exposure(dimension))).map(phraseText)) {
        expect(sentence).toMatch(/^[A-Z0-9“]/);
        expect(sentence).not.toMatch(/NaN|undefined|null/);
      }
  });

  it("heads the bars in a pack with what they show, as the screen does", () => {
    for (const dimension of dimensions) {
      const { title } = operationalFigure(exposure(dimension), "2026-11-22", "Acme");
      expect(phraseText(exposureFindings(exposure(dimension)).stops)).toBe(
        title.replace(/^One /, "1 "),
      );
    }
  });

  /** Facts of one kind of subject that an exposure reads. */
  const read = (kind: string, properties: RegExp) =>
    [...factsBySubject].flatMap(([subject, facts]) =>
      subject.startsWith(`${kind}/`)
        ? facts.filter(({ property }) => properties.test(property))
        : [],
    );
  const losable = [
    ["lab", read("workload", /current-offerings|acceptable-models/)],
    ["cloud", read("workload", /current-offerings|acceptable-models/)],
    ["cloud", read("lab-link", /revenue|compute|take/)],
  ] as const;
  const narrower = (now: Estimate | undefined, was: Estimate | undefined) =>
    now !== undefined &&
    was !== undefined &&
    (now.low > was.low + 1e-9 || now.high < was.high - 1e-9);

  it("never knows more for having lost a fact", () => {
    const found = losable.flatMap(([dimension, lost]) => {
      expect(lost.length).toBeGreaterThan(5);
      return lost.flatMap((fact) => {
        const without = new Map(factsBySubject).set(
          fact.subject,
          (factsBySubject.get(fact.subject) ?? []).filter(({ id }) => id !== fact.id),
        );
        return narrowed(of(dimension, without), exposure(dimension)).map(
          (what) => `${fact.subject} ${fact.property}: ${what}`,
        );
      });
    });
    expect(found).toEqual([]);
  });

  /** What is known more narrowly now than it was. */
  const narrowed = (now: Exposure, was: Exposure): string[] => [
    ...was.operational.parties.flatMap(({ key, score, withoutAlternative }) => {
      const same = now.operational.parties.find((one) => one.key === key);
      return narrower(same?.score.value, score.value) ||
        narrower(same?.withoutAlternative, withoutAlternative)
        ? [`${key} stops`]
        : [];
    }),
    ...was.economic.ends.flatMap(({ key, share }) =>
      narrower(now.economic.ends.find((one) => one.key === key)?.share, share)
        ? [`${key} ends`]
        : [],
    ),
    ...(narrower(now.economic.score.value, was.economic.score.value) ? ["concentration"] : []),
    ...(narrower(now.recirculation.score.value, was.recirculation.score.value)
      ? ["recirculation"]
      : []),
  ];
});
