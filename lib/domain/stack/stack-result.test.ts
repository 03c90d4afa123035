import { assert, constantFrom, double, integer, property, shuffledSubarray } from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { aStack, resultOf, seedStackRegister, threeVendors } from "@/tests/support/stack.ts";
import { phraseText } from "../../format/phrase.ts";
import type { Estimate } from "../quantity/estimate.ts";
import { keysOf } from "../quantity/closed-set.ts";
import type { Stack } from "./stack.ts";
import { stackFindings } from "./stack-findings.ts";
import type { StackRegister } from "./stack-register.ts";
import type { StackResult } from "./stack-result.ts";
import { TERMS } from "./stack-terms.ts";

let register: StackRegister;
beforeAll(async () => {
  register = await seedStackRegister();
});

const result = (stack: Stack): StackResult => resultOf(stack, register);

const entries = (all: Readonly<Record<string, Estimate>>): [string, Estimate][] =>
  Object.entries(all);

/** Every number a stack arrives at, by name. */
const numbersOf = ({ scores, behind }: StackResult): Map<string, Estimate> =>
  new Map([
    ["conflict", scores.conflict.score.value],
    ["by invoice", scores.vendors.effective.value],
    ...(behind === null
      ? []
      : entries({
          independent: behind.independent.value,
          "concentration of labs": behind.labs.score.value,
          "concentration of groups": behind.groups.score.value,
        })),
    ...(behind?.labs.recipients ?? []).map(({ recipient, share }): [string, Estimate] => [
      `lab ${recipient}`,
      share,
    ]),
    ...(behind?.groups.recipients ?? []).map(({ recipient, share }): [string, Estimate] => [
      `group ${recipient}`,
      share,
    ]),
    ...scores.byVendor.flatMap(({ contract, lockIn, exit, conflict }): [string, Estimate][] => [
      [`lock-in ${contract.id}`, lockIn.score.value],
      [`days ${contract.id}`, exit.days],
      [`conflict ${contract.id}`, conflict.conflict.score.value],
    ]),
  ]);

const ROUNDING = 1e-9;

/** Names of the numbers that one result leaves wider on no side than the other. */
function narrowerThan(less: StackResult, more: StackResult): string[] {
  const told = numbersOf(more);
  return [...numbersOf(less)].flatMap(([name, wide]) => {
    // A lab that no money reaches is not named: its share is nothing.
    const close = told.get(name) ?? { low: 0, point: 0, high: 0 };
    return wide.low <= close.low + ROUNDING && wide.high >= close.high - ROUNDING ? [] : [name];
  });
}

describe("the result of a stack", () => {
  it("is there as soon as one vendor has a spend, and says what would follow the money", () => {
    const one = result(
      aStack({ vendors: ["amazon"], spend: [{ vendor: "amazon", usdPerMonth: 1000 }] }),
    );
    expect(one.behind).toBeNull();
    expect(one.scores.vendors.effective.value.point).toBe(1);
    const { headline, sentences } = stackFindings(one);
    expect(phraseText(headline)).toBe(
      "Your one vendor counts as 1.0 supplier by what you pay; say which models you use, and see how independent they are",
    );
    expect(sentences).toHaveLength(3);
  });

  it("follows a lab’s own service to the lab without a tick", () => {
    const own = result(
      aStack({ vendors: ["openai"], spend: [{ vendor: "openai", usdPerMonth: 1000 }] }),
    );
    expect(own.behind?.labs.recipients).toMatchObject([
      { recipient: "openai", share: { low: 1, high: 1 } },
    ]);
  });

  it("gives each lab named at a vendor anything from none to all of the spend there", () => {
    const { behind } = result(threeVendors);
    const shareOf = (lab: string) =>
      behind?.labs.recipients.find(({ recipient }) => recipient === lab)?.share;
    expect(shareOf("openai")).toMatchObject({ low: 1 / 3, point: 1 / 3, high: 1 / 3 });
    expect(shareOf("amazon")).toEqual({ low: 0, point: null, high: 40 / 75 });
    expect(shareOf("anthropic")?.low).toBeCloseTo(10 / 75);
    expect(shareOf("anthropic")?.high).toBeCloseTo(50 / 75);
    expect(behind?.independent.value.high).toBeLessThan(3);
  });

  it("takes no assumption of the demo company for what nobody publishes", () => {
    const { scores } = result(threeVendors);
    const amazon = scores.byVendor.find(({ contract }) => contract.id === "amazon");
    expect(amazon?.conflict.conflict.determinable).toBe(false);
    expect(amazon?.conflict.conflict.question).not.toBeNull();
  });

  it("names no lab to be steered to while some vendor’s models are not ticked", () => {
    const models = threeVendors.models.filter(({ vendor }) => vendor !== "amazon");
    const { scores } = result({ ...threeVendors, models });
    const labs = scores.byVendor.map(({ conflict }) => conflict.labs.length);
    expect(labs).toEqual([0, 0, 0]);
  });

  it("counts every open line of a vendor nothing is said of as not to be told", () => {
    const { scores } = result(
      aStack({ vendors: ["amazon"], spend: [{ vendor: "amazon", usdPerMonth: 1000 }] }),
    );
    const states = scores.byVendor[0]?.gates.gates.map(({ state }) => state);
    expect(states?.slice(0, 4)).toEqual(Array(4).fill("cannot-tell"));
  });
});

describe("laws of a stack", () => {
  it("does not change with the order in which things were ticked and typed", () => {
    const { vendors, models, spend } = threeVendors;
    assert(
      property(
        shuffledSubarray([...vendors], { minLength: vendors.length }),
        shuffledSubarray([...models], { minLength: models.length }),
        shuffledSubarray([...spend], { minLength: spend.length }),
        (v, m, s) => {
          expect(numbersOf(result({ ...threeVendors, vendors: v, models: m, spend: s }))).toEqual(
            numbersOf(result(threeVendors)),
          );
        },
      ),
      { numRuns: 20 },
    );
  });

  it("does not change when a vendor’s spend is typed on two lines", () => {
    assert(
      property(integer({ min: 1, max: 39_999 }), (first) => {
        const split = {
          ...threeVendors,
          spend: [
            { vendor: "amazon", usdPerMonth: first },
            ...threeVendors.spend.slice(1),
            { vendor: "amazon", usdPerMonth: 40_000 - first },
          ],
        };
        expect(numbersOf(result(split))).toEqual(numbersOf(result(threeVendors)));
      }),
      { numRuns: 20 },
    );
  });

  it("is never narrower for a term left out", () => {
    assert(
      property(
        constantFrom(...keysOf(TERMS)),
        constantFrom(...threeVendors.vendors),
        double({ min: 0, max: 1, noNaN: true }),
        (term, vendor, of) => {
          const most = term === "committed" ? 36 * 10_000 : TERMS[term].most;
          const given = term === "notice" ? Math.round(of * most) : of * most;
          const told = result({ ...threeVendors, terms: [{ vendor, term, value: given }] });
          expect(narrowerThan(result(threeVendors), told)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("is never narrower for a division left out, whatever the division is", () => {
    assert(
      property(double({ min: 0, max: 1, noNaN: true }), (share) => {
        const told = result({
          ...threeVendors,
          parts: [{ vendor: "amazon", lab: "anthropic", share }],
        });
        expect(narrowerThan(result(threeVendors), told)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("is never narrower for models left out", () => {
    for (const vendor of threeVendors.vendors) {
      const models = threeVendors.models.filter((one) => one.vendor !== vendor);
      const less = result({ ...threeVendors, models });
      const names = narrowerThan(less, result(threeVendors)).filter(
        // A lab that is not named cannot be wider: what is not known is hatched onto those that are.
        (name) => !/^(?:lab|group) /.test(name),
      );
      expect(names).toEqual([]);
    }
  });

  it("counts a model that is not sold on the day as not known", () => {
    const older = { ...threeVendors.models[2], vendor: "openai", model: "no-such-model" };
    const { behind } = result({ ...threeVendors, models: [...threeVendors.models, older] });
    expect(behind?.labs.undisclosed.value.high).toBe(25_000 * 12);
  });
});
