/** What `npm run score` is asked for, from its command line. */
import { DEFAULT_SEED } from "../../lib/domain/uncertainty/score-run.ts";
import { parseArgs } from "node:util";
import { BASES } from "../../lib/domain/ties/basis.ts";
import type { View } from "../../lib/domain/view/view.ts";
import { Trouble } from "./trouble.mjs";
import { viewIn } from "./view-option.ts";

const USAGE = `npm run score -- [--as-of DAY] [--as-known DAY] [--basis ${BASES.join("|")}] [--seed NUMBER] [--json]`;

export type ScoreOptions = {
  readonly view: View;
  readonly seed: number;
  readonly json: boolean;
};

/**
 * Reads the options; what is left out is what the pages show: today, as known now.
 *
 * @param today the last day that may be asked for
 * @throws Trouble that says which option is wrong, and how it is written
 */
export function scoreOptions(args: readonly string[], today: string): ScoreOptions {
  const { "as-of": asOf, "as-known": asKnown, basis, seed, json } = optionsIn(args);
  return { view: viewIn({ asOf, asKnown, basis }, today, USAGE), seed: seedIn(seed), json };
}

function optionsIn(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        "as-of": { type: "string" },
        "as-known": { type: "string" },
        basis: { type: "string" },
        seed: { type: "string", default: `${DEFAULT_SEED}` },
        json: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split(/[.\n]/);
    throw new Trouble(`${reason}.`, USAGE);
  }
}

function seedIn(text: string): number {
  const seed = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!Number.isSafeInteger(seed))
    throw new Trouble(
      `--seed ${text} is no whole number from 0 to ${Number.MAX_SAFE_INTEGER}.`,
      USAGE,
    );
  return seed;
}
