/** What `npm run score` is asked for, from its command line. */
import { parseArgs } from "node:util";
import { parsePlainDate } from "../../lib/domain/quantity/plain-date.ts";
import { BASES } from "../../lib/domain/ties/basis.ts";
import { FIRST_AS_OF, type View, viewFrom } from "../../lib/domain/view/view.ts";
import { Trouble } from "./trouble.mjs";

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
  checkDay("--as-of", asOf, today);
  checkDay("--as-known", asKnown, today);
  if (basis !== undefined && !BASES.some((one) => one === basis))
    throw new Trouble(`--basis ${basis} is none of ${BASES.join(", ")}.`, USAGE);
  return { view: viewFrom(asOf, today, { asKnown, basis }), seed: seedIn(seed), json };
}

function optionsIn(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        "as-of": { type: "string" },
        "as-known": { type: "string" },
        basis: { type: "string" },
        seed: { type: "string", default: "1" },
        json: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split(/[.\n]/);
    throw new Trouble(`${reason}.`, USAGE);
  }
}

function checkDay(option: string, text: string | undefined, today: string): void {
  if (text === undefined) return;
  const day = parsePlainDate(text);
  if (day === undefined)
    throw new Trouble(`${option} ${text} is no day in the calendar: write it like ${today}.`);
  if (day > today) throw new Trouble(`${option} ${day} lies ahead: today is ${today}.`);
  if (day < FIRST_AS_OF)
    throw new Trouble(`${option} ${day} is before the register begins, on ${FIRST_AS_OF}.`);
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
