import { describe, expect, it } from "vitest";
import { given } from "../indices/given.ts";
import { concentrationOf } from "../indices/concentration/vendor-concentration.ts";
import { integratedOwnership } from "./integrated-ownership.ts";
import { lookThrough } from "./look-through.ts";
import { Unfollowable } from "./unfollowable.ts";

const RING = [
  [0, 1],
  [1, 0],
];

describe("what is on record and cannot be followed", () => {
  it.each([
    ["money that never ends", () => lookThrough([1, 1], RING)],
    [
      "more passed on than came in",
      () =>
        lookThrough(
          [1, 1],
          [
            [0, 1.2],
            [0, 0],
          ],
        ),
    ],
    ["companies that own each other fully", () => integratedOwnership(RING)],
    [
      "a company held by more than all of it",
      () =>
        integratedOwnership([
          [0, 1.3],
          [0, 0],
        ]),
    ],
    ["nothing spent", () => concentrationOf([])],
  ])("has an error of its own: %s", (_, work) => {
    expect(work).toThrow(Unfollowable);
  });

  it.each([
    [
      "an amount below zero",
      () =>
        lookThrough(
          [-1, 1],
          [
            [0, 0.5],
            [0, 0],
          ],
        ),
    ],
    [
      "a part that is no number",
      () =>
        lookThrough(
          [1, 1],
          [
            [0, Number.NaN],
            [0, 0],
          ],
        ),
    ],
    [
      "a share below zero",
      () =>
        integratedOwnership([
          [0, -0.1],
          [0, 0],
        ]),
    ],
    ["a matrix that is not square", () => lookThrough([1], [[0, 1]])],
    ["spend below zero", () => concentrationOf([{ supplier: "a", usd: given(-1) }])],
  ])("is no excuse for a fault: %s", (_, work) => {
    expect(work).toThrow(RangeError);
    expect(work).not.toThrow(Unfollowable);
  });
});
