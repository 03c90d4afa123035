import { array, assert, double, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { integratedOwnership } from "./integrated-ownership.ts";
import { lookThrough } from "./look-through.ts";
import { closedRing } from "./closed-ring.ts";

describe("a ring that lets nothing out", () => {
  it.each([
    [
      "two who own each other fully",
      [
        [0, 1],
        [1, 0],
      ],
      [0, 1],
    ],
    ["one who owns itself", [[1]], [0]],
    [
      "three in a round, one aside",
      [
        [0, 1, 0, 0],
        [0, 0, 1, 0],
        [1, 0, 0, 0],
        [0.5, 0, 0, 0],
      ],
      [0, 1, 2],
    ],
    // 1.25 × 0.8 = 1: each round is as large as the last.
    [
      "a product of one, though no part is one",
      [
        [0, 1.25],
        [0.8, 0],
      ],
      [0, 1],
    ],
  ])("is found: %s", (_, parts, ring) => {
    expect(closedRing(parts)).toEqual(ring);
  });

  it.each([
    [
      "a chain",
      [
        [0, 1, 0],
        [0, 0, 1],
        [0, 0, 0],
      ],
    ],
    [
      "cross-holdings of half",
      [
        [0, 0.5],
        [0.5, 0],
      ],
    ],
    [
      "full one way, nearly full the other",
      [
        [0, 1],
        [0.999999, 0],
      ],
    ],
    ["nobody at all", []],
  ])("is not found in %s", (_, parts) => {
    expect(closedRing(parts)).toEqual([]);
  });

  it("is there exactly where the equations have no answer, or a negative one", () => {
    const matrix = integer({ min: 1, max: 5 }).chain((size) =>
      array(
        array(double({ min: 0, max: 0.9, noNaN: true }), { minLength: size, maxLength: size }),
        {
          minLength: size,
          maxLength: size,
        },
      ),
    );
    assert(
      property(matrix, (parts) => {
        const within = parts.map((row) => {
          const sum = row.reduce((all, part) => all + part, 0);
          return sum > 0.95 ? row.map((part) => (part / sum) * 0.95) : row;
        });
        // Every row lets a twentieth out, so nothing is closed.
        expect(closedRing(within)).toEqual([]);
        expect(
          lookThrough(
            within.map(() => 1),
            within,
          ).final.every((amount) => amount >= 0),
        ).toBe(true);
      }),
    );
  });

  it("is explained by name where money is followed, and where owners are", () => {
    const ring = [
      [0, 1, 0],
      [1, 0, 0],
      [0.5, 0, 0],
    ];
    expect(() => lookThrough([1, 1, 1], ring, ["Acme", "Initech", "Hooli"])).toThrow(
      "Acme and Initech pass on to each other all they receive",
    );
    expect(() =>
      integratedOwnership(
        [
          [0, 1],
          [1, 0],
        ],
        ["Acme", "Initech"],
      ),
    ).toThrow("Acme and Initech own each other fully");
    expect(() => integratedOwnership([[1]], ["Acme"])).toThrow("Acme owns all of itself");
  });

  it("says of a part that is out of place whose it is", () => {
    expect(() =>
      lookThrough(
        [-5, 0],
        [
          [0, 0],
          [0, 0],
        ],
        ["Acme", "Initech"],
      ),
    ).toThrow("spend with Acme is -5; expected zero or more");
    expect(() =>
      lookThrough(
        [Infinity, 0],
        [
          [0, 0],
          [0, 0],
        ],
        ["Acme", "Initech"],
      ),
    ).toThrow("spend with Acme is Infinity");
    expect(() =>
      lookThrough(
        [1, 0],
        [
          [0, 1.3],
          [0, 0],
        ],
        ["Acme", "Initech"],
      ),
    ).toThrow("Acme passes on 1.3 of what it receives");
    expect(() =>
      integratedOwnership(
        [
          [0, 1.3],
          [0, 0],
        ],
        ["Acme", "Initech"],
      ),
    ).toThrow("Initech is held by 1.3");
  });
});
