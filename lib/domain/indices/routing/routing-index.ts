import type { Explanation } from "../../explain/explanation.ts";
import { exact } from "../../quantity/estimate.ts";
import type { Unit } from "../../quantity/unit.ts";
import type { IndexDefinition } from "../index-definition.ts";
import { METHOD_VERSION } from "../method-version.ts";
import { type MethodEntry, methodEntry } from "./method-entries.ts";

/** A formula of the simulator as the method prints it: it has no landmarks, and no facts stand behind it. */
export const routingIndex = (
  id: MethodEntry,
  entry: Omit<IndexDefinition, "id" | "methodVersion" | "name" | "bands" | "ownConventions"> &
    Partial<Pick<IndexDefinition, "ownConventions">>,
): IndexDefinition => ({
  id,
  methodVersion: METHOD_VERSION,
  name: methodEntry(id),
  bands: [],
  ownConventions: [],
  ...entry,
});

/** A step of a worked example. */
export const step = (
  label: string,
  [value, unit]: readonly [number, Unit],
  how: string,
  inputs: readonly Explanation[] = [],
): Explanation => ({ label, value: exact(value), unit, how, facts: [], inputs });
