import { array, assert, double, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { profitWeights } from "../indices/conflict/common-ownership.ts";
import { entry } from "../stats/matrix.ts";
import { bindProfitWeights, UNTRACKED_OWNERS } from "./drawn-ownership.ts";
import type { DrawnInputs } from "./drawn-score.ts";
import type { OwnerInputs } from "./score-inputs.ts";

const SUPPLIERS = ["a", "b"];
const share = double({ min: 0.01, max: 0.24, noNaN: true });
/** What each of three owners holds of two suppliers. */
const holdings = array(tuple(share, share), { minLength: 3, maxLength: 3 });

const idOf = (owner: number, place: number) => `${owner} ${place}`;
const owners: OwnerInputs = {
  suppliers: SUPPLIERS,
  owners: [0, 1, 2].map((owner) => ({
    id: `${owner}`,
    whole: [],
    stakes: SUPPLIERS.map((supplier, place) => ({ supplier, share: idOf(owner, place) })),
  })),
};

const drawn = (
  low: readonly (readonly number[])[],
  high: readonly (readonly number[])[] = low,
): DrawnInputs => {
  const column = (held: readonly (readonly number[])[]) => (id: string) => {
    const [owner = 0, place = 0] = id.split(" ").map(Number);
    return Float64Array.of(entry(held, owner, place));
  };
  return { low: column(low), high: column(high) };
};

const weightsOf = (
  inputs: DrawnInputs,
  untracked: (typeof UNTRACKED_OWNERS)[number],
  end?: "low" | "high",
): number[] => {
  const kappa = new Float64Array(4);
  bindProfitWeights(owners, inputs, end)(0, untracked, kappa);
  return [...kappa];
};

describe("profit weights in a draw", () => {
  it("are those of the index, with the rest in countless hands or in one", () => {
    assert(
      property(holdings, (held) => {
        const rest = SUPPLIERS.map((_, f) =>
          SUPPLIERS.map((__, g) =>
            f === g ? 1 - held.reduce((sum, row) => sum + (row[f] ?? 0), 0) : 0,
          ),
        );
        const expected = {
          "countless hands": profitWeights(held),
          "one hand": profitWeights([...held, ...rest]),
        };
        for (const untracked of ["countless hands", "one hand"] as const) {
          const found = weightsOf(drawn(held), untracked);
          expected[untracked]
            .flat()
            .forEach((weight, i) => expect(found[i]).toBeCloseTo(weight, 12));
        }
        expect(weightsOf(drawn(held), "no control")).toEqual([1, 0, 0, 1]);
      }),
    );
  });

  it("add the stakes of one owner in one supplier, up to all of it", () => {
    const inTwo: OwnerInputs = {
      ...owners,
      owners: owners.owners.map(({ id, stakes, ...owner }) => ({
        ...owner,
        id,
        stakes: stakes.flatMap((stake) => [stake, stake]),
      })),
    };
    const fill = (held: readonly (readonly number[])[]): number[] => {
      const kappa = new Float64Array(4);
      bindProfitWeights(inTwo, drawn(held))(0, "one hand", kappa);
      return [...kappa];
    };
    assert(
      property(holdings, (held) => {
        const doubled = weightsOf(drawn(held.map((row) => row.map((x) => 2 * x))), "one hand");
        fill(held).forEach((weight, i) => expect(weight).toBeCloseTo(doubled[i] ?? 0, 12));
      }),
    );
    const over = [
      [0.7, 0.1],
      [0, 0],
      [0, 0],
    ];
    const all = weightsOf(
      drawn([
        [1, 0.2],
        [0, 0],
        [0, 0],
      ]),
      "one hand",
    );
    expect(fill(over)).toEqual(all);
  });

  it("lie between their ends wherever unknown stakes truly are", () => {
    const part = double({ min: 0, max: 1, noNaN: true });
    assert(
      property(
        holdings,
        holdings,
        array(part, { minLength: 6, maxLength: 6 }),
        (one, other, parts) => {
          const least = one.map((row, o) => row.map((x, f) => Math.min(x, entry(other, o, f))));
          const most = one.map((row, o) => row.map((x, f) => Math.max(x, entry(other, o, f))));
          const truth = least.map((row, o) =>
            row.map((x, f) => x + (parts[2 * o + f] ?? 0) * (entry(most, o, f) - x)),
          );
          for (const untracked of UNTRACKED_OWNERS) {
            const low = weightsOf(drawn(least, most), untracked, "low");
            const high = weightsOf(drawn(least, most), untracked, "high");
            weightsOf(drawn(truth), untracked).forEach((weight, i) => {
              expect(low[i]).toBeLessThanOrEqual(weight + 1e-12);
              expect(high[i]).toBeGreaterThanOrEqual(weight - 1e-12);
            });
          }
        },
      ),
    );
  });
});
