import { assert, constantFrom, integer, property } from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { demoPackInputs, resultsOf, someChoices } from "@/tests/support/pack.ts";
import { keysOf } from "../quantity/closed-set.ts";
import { type Estimate, exact } from "../quantity/estimate.ts";
import { isEstimate } from "../table/table.ts";
import { type BoardReport, PROFILES, TEMPLATES } from "./board-report.ts";
import { claimIdsOf } from "./claims-of-blocks.ts";
import { composeWithLineage } from "./compose-report.ts";
import type { PackResults } from "./material.ts";
import { obstaclesOf } from "./obstacles.ts";
import type { PackInputs } from "./pack-inputs.ts";
import type { ReportWithLineage } from "./report-with-lineage.ts";

type Path = readonly (string | number)[];
type Spot = { readonly path: Path; readonly to: unknown };

let inputs: PackInputs;
let results: PackResults;
let second: ReportWithLineage;
beforeAll(async () => {
  inputs = await demoPackInputs();
  results = await resultsOf(inputs);
  const { report: first } = composed();
  const claims = first.claims.map((claim) => ({
    ...claim,
    value: claim.value === null ? null : shifted(claim.value),
  }));
  const { asOf, methodVersion } = first;
  second = composed({
    previous: { edition: "edition 1", asOf, methodVersion, claims, corrected: [] },
  });
});

const composed = (part: Partial<PackInputs> = {}, choices = {}) =>
  composeWithLineage({ ...inputs, ...part, choices: someChoices(choices) }, results);
const shifted = ({ low, point, high }: Estimate): Estimate => ({
  low: low + 1,
  point: point === null ? null : point + 1,
  high: high + 1,
});
const obstacles = (report: BoardReport, { keptBack } = second) =>
  obstaclesOf(
    report,
    new Map(inputs.facts.map((note) => [note.fact.id, note])),
    new Map(),
    keptBack,
  );

/** The report with something else at one spot. */
function changed(report: BoardReport, { path, to }: Spot): BoardReport {
  const copy: unknown = structuredClone(report);
  let at = copy;
  for (const key of path.slice(0, -1)) at = Reflect.get(Object(at), key);
  Reflect.set(Object(at), path.at(-1) ?? "", to);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same, but for one spot
  return copy as BoardReport;
}

/** Every number that a page prints, where it stands, as another and as none. */
const printed = ({ sections }: BoardReport): Spot[] =>
  sections.flatMap(({ blocks }, s) =>
    blocks.flatMap((block, b) => {
      const at: Path = ["sections", s, "blocks", b];
      const both = (path: Path, value: Estimate): Spot[] => [
        { path: [...at, ...path], to: shifted(value) },
        { path: [...at, ...path], to: null },
      ];
      if (block.kind === "table")
        return block.table.rows.flatMap(({ cells }, r) =>
          Object.entries(cells).flatMap(([id, { value, also = [] }]) => {
            const cell = ["table", "rows", r, "cells", id];
            return [
              ...(typeof value === "number"
                ? both([...cell, "value"], exact(value))
                : isEstimate(value)
                  ? both([...cell, "value"], value)
                  : []),
              ...also.map((one, i) => ({
                path: [...at, ...cell, "also", i, "value"],
                to: one.value + 1,
              })),
            ];
          }),
        );
      if (block.kind === "figure")
        return [
          ...block.figure.series.flatMap(({ values }, i) =>
            values.flatMap((value, v) =>
              value === null ? [] : both(["figure", "series", i, "values", v], value),
            ),
          ),
          ...(block.figure.mark === undefined
            ? []
            : [{ path: [...at, "figure", "mark", "at"], to: block.figure.mark.at + 1 }]),
        ];
      if (block.kind === "key-figures")
        return block.figures.flatMap(({ appetite, since }, i) => [
          ...(appetite === null
            ? []
            : [{ path: [...at, "figures", i, "appetite", "at"], to: appetite.at + 1 }]),
          ...(since?.was === null || since === null
            ? []
            : both(["figures", i, "since", "was"], since.was)),
        ]);
      return [];
    }),
  );

/** Claims that no page prints as a number: that something is on record, for its evidence. */
const isEvidence = (id: string) => /^(?:ties|rights)\/[^/]+$/.test(id);

describe("every number of a pack", () => {
  it("is a claim in every template for every reader", () => {
    for (const template of keysOf(TEMPLATES))
      for (const profile of keysOf(PROFILES)) {
        if (template === "strategies" && (profile === "regulator" || profile === "public"))
          continue;
        const made = composed({}, { template, profile, vendorId: "amazon" });
        expect([template, profile, obstacles(made.report, made)]).toEqual([template, profile, []]);
      }
    expect(obstacles(second.report)).toEqual([]);
  });

  it("that is taken out of the ledger, or altered there, keeps the pack back", () => {
    const { claims } = second.report;
    const any = integer({ min: 0, max: claims.length - 1 });
    assert(
      property(any, (i) => {
        const claim = claims[i];
        if (claim === undefined) throw new Error("no claim");
        const without = { ...second.report, claims: claims.filter((one) => one !== claim) };
        expect([claim.id, obstacles(without).length > 0]).toEqual([claim.id, true]);
        if (claim.value === null || isEvidence(claim.id)) return;
        const value = shifted(claim.value);
        const altered = changed(second.report, { path: ["claims", i, "value"], to: value });
        expect([claim.id, obstacles(altered).length > 0]).toEqual([claim.id, true]);
      }),
      { numRuns: 40 },
    );
  });

  it("that is altered where it is printed, or taken away there, keeps the pack back", () => {
    const spots = printed(second.report);
    expect(spots.length).toBeGreaterThan(500);
    // Of each column, line and mark, as another number and as none.
    const alike = Map.groupBy(spots, ({ path, to }) =>
      [...path.filter((key) => typeof key === "string"), to === null ? "gone" : "other"].join(" "),
    );
    const kinds = [...alike.keys()];
    for (const kind of ["also value", "mark at", "appetite at", "since was", "series values"])
      expect(kinds.some((one) => one.includes(kind))).toBe(true);
    for (const those of alike.values())
      assert(
        property(constantFrom(...those), (spot) => {
          const found = obstacles(changed(second.report, spot));
          expect([spot.path, found.length > 0]).toEqual([spot.path, true]);
        }),
        { numRuns: 2 },
      );
  });

  it("that slips in among words keeps the pack back, wherever they stand", () => {
    const { sections } = second.report;
    const spots = sections.flatMap(({ blocks }, s): Path[] => [
      ["sections", s, "title"],
      ...blocks.flatMap((block, b): Path[] => {
        const at: Path = ["sections", s, "blocks", b];
        if (block.kind === "key-figures") return [[...at, "figures", 0, "label"]];
        if (block.kind === "figure")
          return [
            [...at, "alt"],
            ...["subtitle", "sourceLine"].map((word) => [...at, "figure", word]),
            [...at, "figure", "categories", 0, "label"],
            [...at, "figure", "series", 0, "label"],
          ];
        if (block.kind !== "table") return [];
        const words = block.table.columns.filter(
          ({ unit, verbatim }) => unit === null && verbatim !== true,
        );
        return [
          ...["title", "note"].map((word) => [...at, "table", word]),
          [...at, "table", "columns", 0, "label"],
          ...(block.table.rows.length === 0
            ? []
            : words.map(({ id }) => [...at, "table", "rows", 0, "cells", id, "value"])),
        ];
      }),
    ]);
    assert(
      property(
        constantFrom(...spots),
        constantFrom("We lose $4.2m and 73 % of it", "There are 31", "½ of it", "Article Ⅳ", "٧"),
        (path, to) => {
          const found = obstacles(changed(second.report, { path, to }));
          const codes = [...new Set(found.map(({ code }) => code))];
          expect([path, codes]).toEqual([path, ["number-without-claim"]]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("rests on a fact, or says that it was chosen", () => {
    const { claims } = second.report;
    const resting = claims.flatMap((claim, i) =>
      claim.facts.length > 0 &&
      claim.gaps.length === 0 &&
      claim.value !== null &&
      claim.restsOn === undefined
        ? [i]
        : [],
    );
    assert(
      property(constantFrom(...resting), (i) => {
        const found = obstacles(changed(second.report, { path: ["claims", i, "facts"], to: [] }));
        expect(found).toMatchObject([
          { code: "claim-without-fact", place: claims[i]?.label, mayBeOverridden: false },
        ]);
      }),
      { numRuns: 20 },
    );
    const declared = claims.filter(
      ({ id, restsOn }) => restsOn !== undefined && !id.startsWith("was/"),
    );
    expect(declared.length).toBeLessThan(20);
  });

  it("states in each part what its claim states", () => {
    const stated = second.report.sections.flatMap(({ blocks }) => blocks.flatMap(claimIdsOf));
    expect(new Set(stated)).toEqual(new Set(second.report.claims.map(({ id }) => id)));
  });
});
