import { operatorKey } from "../../catalog/offering.ts";
import type { ScenarioFile } from "./scenario-file.ts";
import type { Tell } from "./step-by-step.ts";

/** What is done for a scenario, in this order. */
export const PHASES = ["price", "run", "draw", "requote", "result", "frontier"] as const;
export type Phase = (typeof PHASES)[number];

/**
 * Billionths of a second that looking at one price takes, as measured on a scenario of
 * 400 × 400: only how they compare matters.
 */
const NS = { quote: 3000, board: 100, decide: 60, program: 6500, draw: 4, result: 130 } as const;
/** Programs the frontier is walked along, at most. */
const FRONTIER_PROGRAMS = 6;
/** Inputs that change quotes, each turned down and up. */
const REQUOTES = 4;

/**
 * How much of the whole work of a scenario each phase is, 0 to 1, by what it will look at.
 *
 * @example
 * workAhead(file).draw // => 0.6
 */
export function workAhead(file: ScenarioFile): Readonly<Record<Phase, number>> {
  const { classes, offerings, months, draws, policies, shocks } = file;
  const cells = classes.length * offerings.length;
  const sides = shocks.length === 0 ? 1 : 2;
  const programs = policies.filter(({ kind }) => kind === "exposure-capped").length;
  // What is today is computed beside those that were chosen.
  const runs = (policies.length + 1) * sides * months;
  const sellers = new Set(offerings.map(({ seller }) => seller.id)).size;
  const clouds = new Set(offerings.map(operatorKey)).size;
  // Where the volume of a class is turned, a policy that decides by price decides as before.
  const bars = 2 * (sellers + 1);
  const priced = NS.quote + NS.board * months;
  const ns: Record<Phase, number> = {
    price: priced,
    run: NS.decide * runs + NS.program * programs * sides * months,
    draw: NS.draw * draws * runs,
    requote: REQUOTES * (priced + NS.decide * runs),
    result: runs * (NS.result + NS.draw * bars),
    frontier: (NS.decide + NS.result) * (clouds + 2) + NS.program * FRONTIER_PROGRAMS,
  };
  const all = PHASES.reduce((sum, phase) => sum + ns[phase], 0);
  const shares = PHASES.map((phase) => [phase, cells === 0 ? 1 / PHASES.length : ns[phase] / all]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys are the phases
  return Object.fromEntries(shares) as Record<Phase, number>;
}

/**
 * A teller for each phase: what it is told of its own work it passes on as a part of all of it.
 *
 * @example
 * const tellOf = phaseTellers(file, tell);
 * await tellOf("draw")(0.5); // => tells 0.4
 */
export function phaseTellers(file: ScenarioFile, tell: Tell): (phase: Phase) => Tell {
  const shares = workAhead(file);
  return (phase) => {
    const before = PHASES.slice(0, PHASES.indexOf(phase)).reduce(
      (sum, one) => sum + shares[one],
      0,
    );
    return (part) => tell(Math.min(1, before + shares[phase] * part));
  };
}

/** A teller of one of several equal parts of a work. */
export const partTeller =
  (tell: Tell, place: number, of: number): Tell =>
  (part) =>
    tell((place + part) / Math.max(1, of));
