import { array, assert, constantFrom, property } from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { demoPackInputs, resultsOf, someChoices } from "@/tests/support/pack.ts";
import { exact } from "../quantity/estimate.ts";
import type { BoardReport } from "./board-report.ts";
import { changedSince } from "./changed-since.ts";
import type { Claim } from "./claim.ts";
import { composeReport } from "./compose-report.ts";
import type { PackResults } from "./material.ts";
import { isAboutUs } from "./movement.ts";
import type { PackChoices } from "./pack-choices.ts";
import type { PackInputs } from "./pack-inputs.ts";

let inputs: PackInputs;
let results: PackResults;
let first: BoardReport;
beforeAll(async () => {
  inputs = await demoPackInputs();
  results = await resultsOf(inputs);
  first = composeReport(inputs, results);
});

type Previous = NonNullable<PackInputs["previous"]>;
const held = (claims: readonly Claim[], corrected: Previous["corrected"] = []): Previous => ({
  edition: "edition 1",
  asOf: "2026-06-30",
  methodVersion: inputs.methodVersion,
  claims,
  corrected,
});
const second = (previous: Previous, choices: Partial<PackChoices> = {}) =>
  composeReport({ ...inputs, choices: someChoices(choices), previous }, results);
const marked = ({ claims }: BoardReport) =>
  Object.fromEntries(
    claims.flatMap(({ id, change }) => (change === undefined ? [] : [[id, change]])),
  );

describe("what changed since the last pack", () => {
  it("is a number that is another, one that is new, and one whose fact was corrected; and no other", () => {
    const other = exact(3);
    const fact = first.claims.find(({ id }) => id === "conflict-of-interest")?.facts[0] ?? "";
    const claims = first.claims
      .filter(({ id }) => id !== "effective-suppliers")
      .map((claim) => (claim.id === "independent-suppliers" ? { ...claim, value: other } : claim));
    const edition = second(held(claims, [{ was: fact, is: null }]));
    const changes = marked(edition);
    expect(changes["effective-suppliers"]).toEqual({ kind: "new", was: null });
    const kind = first.claims.find(({ id }) => id === "independent-suppliers")?.facts.includes(fact)
      ? "restated"
      : "changed";
    expect(changes["independent-suppliers"]).toEqual({ kind, was: other });
    const rest = claims.filter(({ facts, id }) => facts.includes(fact) && isAboutUs({ id }));
    expect(
      Object.entries(changes).flatMap(([id, change]) => (change?.kind === "restated" ? [id] : [])),
    ).toEqual(expect.arrayContaining(rest.map(({ id }) => id)));
    expect(edition.highlighted).toEqual({ edition: "edition 1", asOf: "2026-06-30" });
  });

  it("is new in a unit that the last pack did not state it in, whatever the number", () => {
    const [claim] = first.claims.filter(isAboutUs);
    if (claim === undefined) throw new Error("there is a number about the company");
    const was = { ...claim, unit: claim.unit === "days" ? ("usd" as const) : ("days" as const) };
    expect(changedSince(held([was]), [claim])[0]?.change?.kind).toBe("new");
    expect(changedSince(held([claim]), [claim])[0]?.change).toBeUndefined();
  });

  it("is nothing in an edition of the same, in a first pack, and where nobody wants it marked", () => {
    expect(marked(second(held(first.claims)))).toEqual({});
    expect(marked(first)).toEqual({});
    expect(first.highlighted).toBeUndefined();
    const plain = second(held([]), { highlight: false });
    expect(marked(plain)).toEqual({});
    expect(plain.highlighted).toBeUndefined();
  });

  it("marks each claim by what the last pack said of it alone", () => {
    assert(
      property(
        array(constantFrom("same", "other", "absent", "corrected"), {
          minLength: first.claims.length,
          maxLength: first.claims.length,
        }),
        (fates) => {
          const fate = (i: number) => fates[i] ?? "same";
          const lone = first.claims.map((claim, i) => ({ ...claim, facts: [`fact-${i}`] }));
          const before = lone.flatMap((claim, i) =>
            fate(i) === "absent"
              ? []
              : [fate(i) === "other" ? { ...claim, value: exact(-1) } : claim],
          );
          const corrected = lone.flatMap((_, i) =>
            fate(i) === "corrected" ? [{ was: `fact-${i}`, is: null }] : [],
          );
          const kinds = { same: undefined, other: "changed", absent: "new", corrected: "restated" };
          expect(
            changedSince(held(before, corrected), lone).map(({ change }) => change?.kind),
          ).toEqual(lone.map((claim, i) => (isAboutUs(claim) ? kinds[fate(i)] : undefined)));
        },
      ),
      { numRuns: 20 },
    );
  });

  it("says of a drawing which of its parts are other than they were", () => {
    const drawn = second(held([])).sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "figure" ? [block] : [])),
    );
    expect(drawn.length).toBeGreaterThan(3);
    for (const { changes, figure, claims } of drawn)
      expect(changes).toEqual({
        new: figure.categories.flatMap(({ label }, i) =>
          claims.some((series) => (series[i] ?? null) !== null) ? [label] : [],
        ),
      });
  });
});
