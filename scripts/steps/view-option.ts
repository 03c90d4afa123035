/** The view that the options of a command ask for. */
import { parsePlainDate } from "../../lib/domain/quantity/plain-date.ts";
import { BASES } from "../../lib/domain/ties/basis.ts";
import { FIRST_AS_OF, type View, viewFrom } from "../../lib/domain/view/view.ts";
import { Trouble } from "./trouble.mjs";

/** As written behind `--as-of`, `--as-known` and `--basis`. */
type Written = {
  readonly asOf: string | undefined;
  readonly asKnown: string | undefined;
  readonly basis: string | undefined;
};

/**
 * Reads the view; what is left out is what the pages show: today, as known now.
 *
 * @param today the last day that may be asked for
 * @throws Trouble that says which option is wrong, and how it is written
 */
export function viewIn({ asOf, asKnown, basis }: Written, today: string, usage: string): View {
  checkDay("--as-of", asOf, today);
  checkDay("--as-known", asKnown, today);
  if (basis !== undefined && !BASES.some((one) => one === basis))
    throw new Trouble(`--basis ${basis} is none of ${BASES.join(", ")}.`, usage);
  return viewFrom(asOf, today, { asKnown, basis });
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
