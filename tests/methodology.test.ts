import { describe, expect, it } from "vitest";
import { type Explanation, gapsBehind } from "../lib/domain/explain/explanation.ts";
import { METHOD_VERSION } from "../lib/domain/indices/method-version.ts";
import { METHOD_ENTRY_IDS, methodEntry } from "../lib/domain/indices/routing/method-entries.ts";
import { groupOf, INDEX_GROUPS, INDICES, indexById } from "../lib/domain/indices/registry.ts";
import { UNITS } from "../lib/domain/quantity/unit.ts";
import { vectorFunctions } from "./methodology/vector-functions.ts";

const nodesOf = (node: Explanation): Explanation[] => [node, ...node.inputs.flatMap(nodesOf)];

describe("the method", () => {
  it("has every index under one id and one name", () => {
    expect(INDICES.length).toBeGreaterThan(20);
    expect(new Set(INDICES.map(({ id }) => id)).size).toBe(INDICES.length);
    expect(new Set(INDICES.map(({ name }) => name)).size).toBe(INDICES.length);
    for (const definition of INDICES) expect(indexById(definition.id)).toBe(definition);
    expect(indexById("no-such-index")).toBeUndefined();
  });

  it("groups them, each group under one id, name and question", () => {
    for (const part of ["id", "name", "question"] as const)
      expect(new Set(INDEX_GROUPS.map((group) => group[part])).size).toBe(INDEX_GROUPS.length);
    for (const group of INDEX_GROUPS) {
      expect(group.question).toMatch(/\?$/);
      expect(group.indices.length).toBeGreaterThan(1);
      for (const { id } of group.indices) expect(groupOf(id)).toBe(group);
    }
    expect(groupOf("no-such-index")).toBeUndefined();
  });

  it("claims every function that the vectors check, each for one index", () => {
    const claimed = INDICES.flatMap(({ checkedBy }) => checkedBy);
    expect(claimed.length).toBeGreaterThan(100);
    expect(claimed.toSorted()).toEqual(Object.keys(vectorFunctions).toSorted());
  });

  it("has a page for everything that a number of the simulator leads to", () => {
    for (const id of METHOD_ENTRY_IDS) expect(indexById(id)?.name).toBe(methodEntry(id));
  });

  describe.each(INDICES)("$id", (definition) => {
    it("says what it asks, how, and what it cannot say", () => {
      expect(definition.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(definition.methodVersion).toBe(METHOD_VERSION);
      expect(definition.question).toMatch(/\?$/);
      expect(definition.formula).not.toBe("");
      expect(definition.missingData).not.toBe("");
      expect(Object.keys(definition.symbols).length).toBeGreaterThan(0);
      expect(definition.limits.length).toBeGreaterThan(0);
      expect(definition.references.length).toBeGreaterThan(0);
      for (const { cite } of definition.references) expect(cite.trim()).not.toBe("");
    });

    it("has bands that ascend within its range, each with a reference", () => {
      const [low, high] = definition.range;
      const starts = definition.bands.map(({ from }) => from);
      expect(starts).toEqual([...new Set(starts)].toSorted((a, b) => a - b));
      for (const { from, label, reference } of definition.bands) {
        expect(label).not.toBe("");
        expect(from).toBeGreaterThanOrEqual(low);
        expect(from).toBeLessThanOrEqual(high ?? Number.POSITIVE_INFINITY);
        expect(definition.references[reference]).toBeDefined();
      }
      expect(starts[0] ?? low).toBe(low);
    });

    it("computes its example, within its range and with finite numbers throughout", () => {
      const explanation = definition.example.explain();
      const [low, high] = definition.range;
      expect(definition.example.given).not.toBe("");
      expect(explanation.unit).toBe(definition.unit);
      expect(explanation.value.low).toBeGreaterThanOrEqual(low);
      expect(explanation.value.high).toBeLessThanOrEqual(high ?? Number.MAX_VALUE);
      for (const { label, how, unit, value } of nodesOf(explanation)) {
        expect(label).not.toBe("");
        expect(how).not.toBe("");
        expect(UNITS).toHaveProperty([unit]);
        expect(Number.isFinite(value.low) && Number.isFinite(value.high)).toBe(true);
        expect(value.low).toBeLessThanOrEqual(value.point ?? value.high);
        expect(value.point ?? value.low).toBeLessThanOrEqual(value.high);
      }
    });

    it("explains a range by a question", () => {
      const explanation = definition.example.explain();
      const isSettled = explanation.value.point !== null;
      expect(isSettled || gapsBehind(explanation).length > 0).toBe(true);
    });
  });
});
