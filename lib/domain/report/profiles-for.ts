import { keysOf } from "../quantity/closed-set.ts";
import { type Profile, PROFILES, type Template, TEMPLATES } from "./board-report.ts";
import { REDACTIONS } from "./redaction.ts";
import { Unreportable } from "./unreportable.ts";

/** Sections that make a template what it is, where a profile may leave out all of them. */
const OF_PLANS: Readonly<Partial<Record<Template, readonly string[]>>> = {
  strategies: ["comparison", "scenarios", "options"],
};

const leavesNothing = (template: Template, profile: Profile): boolean =>
  OF_PLANS[template]?.every((id) => REDACTIONS[profile].sections.includes(id)) ?? false;

/**
 * For whom a template can be made. A comparison of strategies is of plans and of nothing
 * else, with every number of it one of a scenario: who is shown no plans is shown none of
 * it, and a page of method alone would compare nothing.
 *
 * @example
 * profilesFor("strategies"); // => ["board", "internal"]
 */
export const profilesFor = (template: Template): Profile[] =>
  keysOf(PROFILES).filter((profile) => !leavesNothing(template, profile));

/** Why a template is made for some readers only, as who chooses meets it; null where it is made for all. */
export const notFor = (template: Template): string | null => {
  const others = keysOf(PROFILES).filter((profile) => leavesNothing(template, profile));
  return others.length === 0
    ? null
    : `Not made for ${others.map((profile) => PROFILES[profile].toLowerCase()).join(" and ")}: they are shown no plans, and “${TEMPLATES[template]}” holds nothing else.`;
};

/** @throws Unreportable where a profile leaves out all that a template shows */
export function refuseNothing(template: Template, profile: Profile): void {
  if (leavesNothing(template, profile))
    throw new Unreportable(
      `the profile “${PROFILES[profile]}” leaves out all of “${TEMPLATES[template]}”; choose another of the two`,
    );
}
