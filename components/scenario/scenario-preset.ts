import type { Shock } from "@/lib/domain/routing/scenario/shock";

/** A shock that is ready to be put into a scenario, made from what is on record. */
export type ScenarioPreset = { readonly id: string; readonly name: string; readonly shock: Shock };
