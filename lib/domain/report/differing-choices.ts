import { canonicalJson } from "../uncertainty/canonical-json.ts";
import type { PackChoices } from "./pack-choices.ts";

/** Choices that are not called what they are in the form. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ["vendorId", "vendor"],
  ["previous", "pack it is held against"],
  ["decisions", "decisions asked"],
  ["overrides", "reasons to let pass"],
]);

/**
 * What two people chose differently for the same report, in words; none where both chose the same.
 *
 * @example
 * differingChoices(mine, { ...mine, title: "Another" }); // => ["title"]
 */
export function differingChoices(one: PackChoices, other: PackChoices): string[] {
  const [a, b] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  const said = (choices: ReadonlyMap<string, unknown>, name: string): string =>
    canonicalJson({ said: choices.get(name) ?? null });
  return [...new Set([...a.keys(), ...b.keys()])]
    .filter((name) => said(a, name) !== said(b, name))
    .map((name) => NAMES.get(name) ?? name);
}
