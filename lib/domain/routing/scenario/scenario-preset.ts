import type { Shock } from "./shock.ts";

/** A shock that is ready to be put into a scenario, made from what is on record. */
export type ScenarioPreset = { readonly id: string; readonly name: string; readonly shock: Shock };
