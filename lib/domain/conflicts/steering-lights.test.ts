import { assert, boolean, double, option, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import type { Measured } from "../explain/measured.ts";
import { given } from "../indices/given.ts";
import { steeringLiftOf } from "../indices/conflict/steering-lift.ts";
import { bounds, exact } from "../quantity/estimate.ts";
import { steeringLights } from "./steering-lights.ts";

const liftOf = (own: number) =>
  steeringLiftOf({ own, routed: 1000, expectedShare: given(0.3), facts: [] });
const statesOf = (inputs: Parameters<typeof steeringLights>[0]) =>
  steeringLights(inputs).lights.map(({ state }) => state);

describe("the three lights", () => {
  // 420 of 1,000 where 300 were expected; 12 cents are above both landmarks.
  it("are evidence of steering only all together", () => {
    const all = { ability: given(0.4), pressure: exact(0.12), lift: liftOf(420) };
    expect(steeringLights(all)).toMatchObject({ isEvidence: true });
    expect(steeringLights({ ...all, ability: given(0) }).verdict).toContain("ability is not there");
    expect(steeringLights({ ...all, pressure: exact(0.04) }).verdict).toContain("incentive is not");
    expect(steeringLights({ ...all, lift: null }).verdict).toContain("neither shown nor ruled out");
    expect(steeringLights({ ...all, lift: liftOf(305) }).isEvidence).toBe(false);
  });

  it("tell not measured from measured and nothing found", () => {
    const [, , unmeasured] = steeringLights({
      ability: null,
      pressure: exact(0),
      lift: null,
    }).lights;
    expect(unmeasured).toMatchObject({ state: "not-measured", value: null });
    expect(statesOf({ ability: given(1), pressure: exact(0.2), lift: liftOf(200) })[2]).toBe("off");
    expect(statesOf({ ability: given(1), pressure: exact(0.2), lift: liftOf(300) })[2]).toBe(
      "cannot-tell",
    );
  });

  it("never go on, and never off, for want of knowledge", () => {
    const share = double({ min: 0, max: 1, noNaN: true });
    const range = tuple(share, share).map(([a, b]) => bounds(Math.min(a, b), Math.max(a, b)));
    assert(
      property(range, range, boolean(), option(range), (ability, pressure, isMeasured, wider) => {
        const measured: Measured = { value: ability, facts: [] };
        const lift = isMeasured ? liftOf(420) : null;
        const before = steeringLights({ ability: measured, pressure, lift });
        const open = steeringLights({
          ability: { value: bounds(0, 1), facts: [], missing: "For how much?" },
          pressure: bounds(0, Math.max(1, wider?.high ?? 1)),
          lift: null,
        });
        expect(open.lights.map(({ state }) => state)).toEqual([
          "cannot-tell",
          "cannot-tell",
          "not-measured",
        ]);
        expect(open.isEvidence).toBe(false);
        expect(before.isEvidence).toBe(before.lights.every(({ state }) => state === "on"));
      }),
    );
  });

  it("call ability potential where no company is meant, which is no evidence", () => {
    const { lights, isEvidence } = steeringLights({
      ability: null,
      pressure: exact(0.5),
      lift: liftOf(420),
    });
    expect(lights[0]).toMatchObject({ state: "potential", value: null });
    expect(isEvidence).toBe(false);
  });
});
