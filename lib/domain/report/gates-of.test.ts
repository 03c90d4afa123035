import { expect, it } from "vitest";
import { gatesOf } from "./gates-of.ts";
import type { Obstacle } from "./obstacles.ts";

const stale = (place: string, fact = "one"): Obstacle => ({
  code: "fact-stale",
  place,
  sentence: "“Acme’s value” has not been looked at.",
  mayBeOverridden: true,
  fact,
});
const unclaimed: Obstacle = {
  code: "number-without-claim",
  place: "Summary",
  sentence: "A number stands among the words.",
  mayBeOverridden: false,
};

it("names each thing once, with every place it stands in", () => {
  const gates = gatesOf([stale("Spend"), unclaimed, stale("Lock-in"), stale("Spend")], []);
  expect(gates.map(({ places, reason }) => [places, reason])).toEqual([
    [["Spend", "Lock-in"], null],
    [["Summary"], null],
  ]);
});

it("names every fact that it is about, once", () => {
  const [of, none] = gatesOf(
    [stale("Spend", "a"), stale("Lock-in", "b"), stale("Rights", "a"), unclaimed],
    [],
  );
  expect([of?.facts, none?.facts]).toEqual([["a", "b"], []]);
});

it("is opened by a reason where a reason may open it, and nowhere else", () => {
  const overrides = [stale("Spend"), unclaimed].map(({ sentence }) => ({
    obstacle: sentence,
    reason: "The review is under way",
  }));
  const gates = gatesOf([stale("Spend"), unclaimed], overrides);
  expect(gates.map(({ reason }) => reason)).toEqual(["The review is under way", null]);
});
