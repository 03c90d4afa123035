import { assert, constantFrom, double, property, uniqueArray } from "fast-check";
import { describe, expect, it } from "vitest";
import { anOwnership, aParty, parties } from "@/tests/support/build.ts";
import { entry } from "../stats/matrix.ts";
import { ownershipScenarios } from "./ownership-scenarios.ts";

const LABS = ["anthropic", "openai", "mistral"];
const register = parties(
  ...LABS.map((id) => aParty(id)),
  aParty("google-deepmind", { parentId: "google" }),
  aParty("google", { kind: "cloud_provider" }),
  aParty("amazon", { kind: "cloud_provider" }),
);
const IDENTITY = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

/** Known stakes, at most a third of a lab each, so that three of them fit. */
const stakes = uniqueArray(
  constantFrom(
    ...["amazon", "google", "blackrock"].flatMap((holder) => LABS.map((lab) => `${holder} ${lab}`)),
  ),
  { maxLength: 9 },
).chain((pairs) =>
  double({ min: 0.01, max: 0.33, noNaN: true }).map((share) =>
    pairs.map((pair, i) => {
      const [holder = "", lab = ""] = pair.split(" ");
      return anOwnership(holder, lab, share / (1 + (i % 3)));
    }),
  ),
);

describe("ownership scenarios", () => {
  it("are strangers to each other where no two labs have an owner in common", () => {
    const apart = [
      anOwnership("amazon", "anthropic", 0.17),
      anOwnership("microsoft", "openai", 0.27),
    ];
    for (const owned of [[], apart])
      for (const { kappa } of ownershipScenarios(LABS, owned, register))
        expect(kappa).toEqual(IDENTITY);
  });

  // Methodology 10: owners who hold 7 % of one lab and 14 % of the other, the rest of the first in
  // one hand, weigh .0098 / (.0049 + .8649) = .0113; in countless hands .0098 / .0049 = 2.
  it("agree with the worked example of two stakes", () => {
    const scenarios = ownershipScenarios(
      ["anthropic", "openai"],
      [anOwnership("amazon", "anthropic", 0.07), anOwnership("amazon", "openai", 0.14)],
      register,
    );
    const weight = (label: string) =>
      entry(scenarios.find((each) => each.label === label)?.kappa ?? [], 0, 1);
    expect(weight("at the best-graded stakes, the rest in one hand")).toBeCloseTo(
      0.0098 / 0.8698,
      12,
    );
    expect(weight("at the best-graded stakes, the rest in countless hands")).toBeCloseTo(2, 12);
    expect(weight("without control over the labs")).toBe(0);
  });

  it("are seven readings, each a weight for each pair, one on the diagonal, none below zero", () => {
    assert(
      property(stakes, (owned) => {
        const scenarios = ownershipScenarios(LABS, owned, register);
        expect(new Set(scenarios.map(({ label }) => label)).size).toBe(7);
        for (const { kappa, suppliers } of scenarios) {
          expect(suppliers).toEqual(LABS);
          LABS.forEach((_, i) => {
            expect(entry(kappa, i, i)).toBe(1);
            LABS.forEach((__, j) => expect(entry(kappa, i, j)).toBeGreaterThanOrEqual(0));
          });
        }
      }),
    );
  });

  it("leave each lab to itself where owners have no control", () => {
    assert(
      property(stakes, (owned) => {
        const last = ownershipScenarios(LABS, owned, register).at(-1);
        expect(last?.label).toBe("without control over the labs");
        expect(last?.kappa).toEqual(IDENTITY);
      }),
    );
  });

  it("rest on the facts of the stakes they read", () => {
    const [first] = ownershipScenarios(LABS, [anOwnership("amazon", "openai", 0.1)], register);
    expect(first?.facts).toEqual(["stake-amazon-openai"]);
  });

  // Google holds all of Google DeepMind and, by its court filing, 14 % of Anthropic.
  it("give a lab of a group to the group whole, so that a stake in another lab ties the two", () => {
    const tied = ownershipScenarios(
      ["google-deepmind", "anthropic"],
      [anOwnership("google", "google-deepmind", 1), anOwnership("google", "anthropic", 0.14)],
      register,
    );
    const weights = tied.map(({ kappa }) => entry(kappa, 0, 1));
    expect(weights.slice(0, 6)).toEqual(Array<number>(6).fill(0.14));
    expect(tied[0]?.facts).toEqual(["stake-google-anthropic"]);
  });

  // A cloud of a group and its fund may each hold a part of one lab.
  it("add what two companies of one group hold of the same lab", () => {
    const group = parties(
      ...LABS.map((id) => aParty(id)),
      aParty("fund", { parentId: "group" }),
      aParty("cloud", { parentId: "group" }),
    );
    const apart = [
      anOwnership("fund", "anthropic", 0.05),
      anOwnership("cloud", "anthropic", 0.02),
      anOwnership("fund", "openai", 0.14),
    ];
    const together = [
      anOwnership("group", "anthropic", 0.07),
      anOwnership("group", "openai", 0.14),
    ];
    const weights = (owned: typeof apart) =>
      ownershipScenarios(LABS, owned, group).map(({ kappa }) => entry(kappa, 0, 1));
    weights(together).forEach((weight, i) => expect(weights(apart)[i]).toBeCloseTo(weight, 12));
    expect(ownershipScenarios(LABS, apart, group)[0]?.facts).toEqual([
      "stake-fund-anthropic",
      "stake-cloud-anthropic",
      "stake-fund-openai",
    ]);
  });

  it("say nothing of stakes in labs the company does not use", () => {
    const scenarios = ownershipScenarios(
      ["anthropic"],
      [anOwnership("amazon", "openai", 0.1)],
      register,
    );
    expect(scenarios.flatMap(({ facts }) => facts)).toEqual([]);
    for (const { kappa } of scenarios) expect(kappa).toEqual([[1]]);
  });
});
