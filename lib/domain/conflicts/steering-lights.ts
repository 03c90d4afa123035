import type { Measured } from "../explain/measured.ts";
import type { SteeringLift } from "../indices/conflict/steering-lift.ts";
import { steeringPressure } from "../indices/conflict/steering-pressure.ts";
import { listed } from "../portfolio/findings.ts";
import type { Estimate } from "../quantity/estimate.ts";
import type { Unit } from "../quantity/unit.ts";
import { type ConflictPair, leadingConflict } from "./conflict-pairs.ts";

export type LightId = "ability" | "incentive" | "effect";

/** On, off, open for want of facts, never measured, or taken as given where no company is meant. */
export type LightState = "on" | "off" | "cannot-tell" | "not-measured" | "potential";

/** Each state in a word. */
export const LIGHT_WORDS = {
  on: "there",
  off: "not there",
  "cannot-tell": "cannot tell",
  "not-measured": "not measured",
  potential: "taken as all",
} as const satisfies Record<LightState, string>;

export type Light = {
  readonly id: LightId;
  readonly name: string;
  readonly state: LightState;
  /** null where nothing was measured, which is no zero. */
  readonly value: Estimate | null;
  readonly unit: Unit;
  readonly sentence: string;
};

export type SteeringLights = {
  readonly lights: readonly [Light, Light, Light];
  /** True only where ability, incentive and effect are all on. */
  readonly isEvidence: boolean;
  readonly verdict: string;
};

/** The lowest landmark above the safe harbour, from the definition of the index. */
const LANDMARK = steeringPressure.bands[1].from;

/**
 * Whether a provider can steer, whether it would pay, and whether it has been
 * seen to: three readings that are never averaged. Only all three together are
 * evidence of steering; none of them says what anybody intends.
 *
 * @param ability null where no company is meant, so that it is potential and no finding
 * @param lift null where nobody has measured
 */
export function steeringLights({
  ability,
  pressure,
  lift,
}: {
  readonly ability: Measured | null;
  readonly pressure: Estimate;
  readonly lift: SteeringLift | null;
}): SteeringLights {
  const lights = [abilityLight(ability), incentiveLight(pressure), effectLight(lift)] as const;
  const isEvidence = lights.every(({ state }) => state === "on");
  const off = lights.filter(({ state }) => state === "off");
  const open = lights.filter(({ state }) => state !== "on" && state !== "off");
  const names = (of: readonly Light[]) => listed(of.map(({ name }) => name.toLowerCase()));
  return {
    lights,
    isEvidence,
    verdict: isEvidence
      ? "Evidence of steering: the provider can, it pays, and a lift was measured."
      : off.length > 0
        ? `No evidence of steering: ${names(off)} ${off.length === 1 ? "is" : "are"} not there.`
        : `Evidence of steering is neither shown nor ruled out: ${names(open)} ${open.length === 1 ? "is" : "are"} open.`,
  };
}

function abilityLight(ability: Measured | null): Light {
  const light = { id: "ability", name: "Ability", unit: "share" } as const;
  if (ability === null)
    return {
      ...light,
      state: "potential",
      value: null,
      sentence: "No company is meant, so the share of spend where it chooses is taken as all.",
    };
  const { low, high } = ability.value;
  if (low > 0)
    return {
      ...light,
      state: "on",
      value: ability.value,
      sentence: "It chooses the model for a part of our spend.",
    };
  return high === 0
    ? {
        ...light,
        state: "off",
        value: ability.value,
        sentence: "It chooses the model for none of our spend.",
      }
    : {
        ...light,
        state: "cannot-tell",
        value: ability.value,
        sentence: "Whether it chooses the model for any of our spend is not known.",
      };
}

function incentiveLight(pressure: Estimate): Light {
  const light = {
    id: "incentive",
    name: "Incentive",
    unit: "usd-per-usd",
    value: pressure,
  } as const;
  const line = `${Math.round(LANDMARK * 100)} cents on the dollar`;
  if (pressure.low >= LANDMARK)
    return { ...light, state: "on", sentence: `Steering would gain it at least ${line}.` };
  return pressure.high < LANDMARK
    ? { ...light, state: "off", sentence: `Steering would gain it less than ${line}.` }
    : {
        ...light,
        state: "cannot-tell",
        sentence: `Whether steering would gain it ${line} cannot be told from what is known.`,
      };
}

function effectLight(lift: SteeringLift | null): Light {
  const light = { id: "effect", name: "Effect", unit: "ratio" } as const;
  if (lift === null)
    return {
      ...light,
      state: "not-measured",
      value: null,
      sentence:
        "Nobody has counted where requests went against where they should have gone. It takes routing logs and a counterfactual.",
    };
  const { value } = lift.score;
  if (lift.flag)
    return { ...light, state: "on", value, sentence: "Even the lower end is more than expected." };
  return value.high <= 1
    ? {
        ...light,
        state: "off",
        value,
        sentence: "No more than expected went to its own or affiliated models.",
      }
    : { ...light, state: "cannot-tell", value, sentence: "The interval holds what was expected." };
}

/** The lights of one pair, as the company's contract has it or for anybody; null where it cannot steer by selling. */
export function lightsOfPair(pair: ConflictPair): SteeringLights | null {
  const conflict = leadingConflict(pair);
  const pressure = conflict?.provider.pressure.byLab.find(({ lab }) => lab === pair.labId);
  if (conflict === null || pressure === undefined) return null;
  return steeringLights({
    ability: pair.ours === null ? null : conflict.ability,
    pressure: pressure.value,
    lift: null,
  });
}
