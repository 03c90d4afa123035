import {
  array,
  assert,
  asyncProperty,
  constantFrom,
  double,
  integer,
  record,
  tuple,
} from "fast-check";
import { describe, expect, it } from "vitest";
import type { ScenarioFile } from "../lib/domain/routing/scenario/scenario-file.ts";
import type { Shock } from "../lib/domain/routing/scenario/shock.ts";
import { canonicalJson } from "../lib/domain/uncertainty/canonical-json.ts";
import { first } from "./support/computed-scenarios.ts";
import { aPinned, aScenario } from "./support/made-up-scenario.ts";
import { capped, lab } from "./support/three-clouds.ts";
import { useProgramSolver } from "./support/use-program-solver.ts";

/** Chains that fail, and shocks that are taken back, over whole scenarios. */

const computed = useProgramSolver();
const source = "assumed";

describe("a chain of fallbacks", () => {
  const failures = {
    everySeller: 0.0042,
    sellers: [],
    commonCauseLab: 0.3,
    commonCauseCloud: 0,
    runsOn: [],
    source: "a status page",
  };
  const chain = (labs: readonly [string, string]) =>
    aScenario({
      offerings: [
        aPinned("north", "swift", [1, 2], lab(labs[0])),
        aPinned("south", "deep", [2, 4], lab(labs[1])),
      ],
      parties: [{ id: "one", name: "Lab One", ownerId: null }],
      policies: [{ kind: "failover", offeringIds: ["north--swift", "south--deep"], failures }],
    });

  it("leaves unserved what its sellers fail together, and says that the second is no fallback", async () => {
    const { servedShare, remarks, broken } = first((await computed(chain(["one", "one"]))).base);
    expect((1 - servedShare).toPrecision(3)).toBe("0.00127");
    expect(remarks).toEqual([
      "north, one and south, one share the models of Lab One: a fallback that shares an upstream is not a fallback.",
      "nobody of the chain answers 0.127 % of the time, against 0.00176 % if its sellers shared nothing (a status page).",
    ]);
    expect(broken).toEqual([]);
    const apart = first((await computed(chain(["one", "two"]))).base);
    expect((1 - apart.servedShare).toExponential(1)).toBe("1.8e-5");
  });

  it("is another policy where it is set otherwise", async () => {
    const file = chain(["one", "one"]);
    const [choice] = file.policies;
    const policies: ScenarioFile["policies"] = [
      ...(choice === undefined ? [] : [choice, choice]),
      { kind: "failover", offeringIds: ["north--swift", "south--deep"] },
    ];
    const { base } = await computed({ ...file, policies });
    expect(base.map(({ policyName }) => policyName)).toEqual([
      "Failover chain",
      "Failover chain (2)",
      "As it is",
    ]);
    expect(base[1]?.servedShare).toBe(1);
  });
});

describe("a scenario whose shocks are taken back", () => {
  it("is what it was, to the last bit, whatever the shocks were", async () => {
    const plain = capped({ months: 3 });
    const before = canonicalJson((await computed(plain)).base);
    const target = constantFrom("north", "south", "west").map((id) => ({
      of: "cloud" as const,
      id,
    }));
    const when = record({
      fromMonth: integer({ min: 1, max: 3 }),
      onDay: constantFrom("2026-11-22", "2026-12-24", "2027-02-21"),
      source: constantFrom(source),
    });
    const shock = tuple(target, when, double({ min: 0.05, max: 0.9, noNaN: true })).chain(
      ([met, common, size]) =>
        constantFrom<Shock>(
          { kind: "price", target: met, change: size, ...common },
          { kind: "withdrawal", target: met, ...common },
          { kind: "outage", target: met, days: Math.round(size * 40), ...common },
          { kind: "rate-cap", target: met, share: size, ...common },
          { kind: "currency", change: size, ...common },
        ),
    );
    await assert(
      asyncProperty(array(shock, { minLength: 1, maxLength: 3 }), async (shocks) => {
        expect(canonicalJson((await computed({ ...plain, shocks })).base)).toBe(before);
      }),
      { numRuns: 20 },
    );
  });
});
