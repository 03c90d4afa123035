/** What `npm run import` is asked for, from its command line. */
import { parseArgs } from "node:util";
import type { ChosenColumn } from "../../lib/domain/imports/columns/read-columns.ts";
import { IMPORT_FORMATS, type ImportFormat } from "../../lib/domain/imports/import-format.ts";
import { keysOf } from "../../lib/domain/quantity/closed-set.ts";
import { parsePlainDate } from "../../lib/domain/quantity/plain-date.ts";
import { Trouble } from "./trouble.mjs";

const FORMATS = keysOf(IMPORT_FORMATS);

const USAGE = `npm run import -- FORMAT|auto FILE [--dry-run] [--json] [--observed-on DAY] [--reason WORDS]
                  [--columns "THEIRS=OURS,…"] [--leave-out-errors] [--publish]

FORMAT is ${FORMATS.join(", ")}, or auto to recognise it.
--dry-run           say what the file would do; nothing is kept
--json              one JSON value: counts, and every row's outcome, value, label, flags and reasons
--observed-on DAY   the day the file speaks of; else the day in its name, else today
--columns LIST      of a price sheet or quality scores, what columns are read as where the guess is
                    wrong: "Net rate=price,Old rate="; nothing after the sign leaves a column out
--reason WORDS      why it is to be believed, for the reviewer
--leave-out-errors  send the other rows where some have errors
--publish           publish what is sent, as the decision of whoever administers this machine`;

export type ImportOptions = {
  /** null to recognise it. */
  readonly format: ImportFormat | null;
  readonly file: string;
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly observedOn: string | null;
  readonly columns: readonly ChosenColumn[];
  readonly reason: string;
  readonly leaveOutErrors: boolean;
  readonly publish: boolean;
};

/**
 * Reads the options.
 *
 * @throws Trouble that says which is wrong, and how it is written
 */
export function importOptions(args: readonly string[]): ImportOptions {
  const { values, positionals } = parsed(args);
  const [format, file, ...more] = positionals;
  if (format === undefined || file === undefined || more.length > 0)
    throw new Trouble("Say which format and which file.", USAGE);
  const chosen = FORMATS.find((one) => one === format) ?? null;
  if (chosen === null && format !== "auto")
    throw new Trouble(`There is no format ${format}.`, USAGE);
  const { "observed-on": day, "dry-run": dryRun, publish, reason } = values;
  if (day !== undefined && parsePlainDate(day) === undefined)
    throw new Trouble(`--observed-on ${day} is no day in the calendar: write it like 2026-07-01.`);
  if (dryRun && publish) throw new Trouble("A dry run publishes nothing: leave --publish out.");
  return {
    format: chosen,
    file,
    dryRun,
    json: values.json,
    observedOn: day ?? null,
    columns: values.columns.flatMap(chosenColumns),
    reason: reason ?? `Imported from ${file} at the command line`,
    leaveOutErrors: values["leave-out-errors"],
    publish,
  };
}

/** "Net rate=price,Old rate="; a part without a sign of equality is the beginning of a header with a comma. */
function chosenColumns(text: string): readonly ChosenColumn[] {
  return (text.match(/[^=]*=[^,=]*(?:,|$)|.+$/g) ?? [""]).map((pair) => {
    const [column = "", target] = pair.replace(/,$/, "").split("=");
    if (target === undefined || column.trim() === "")
      throw new Trouble(`--columns ${text} is not understood: write it like "Net rate=price".`);
    return { column: column.trim(), target: target.trim() === "" ? null : target.trim() };
  });
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        "dry-run": { type: "boolean", default: false },
        json: { type: "boolean", default: false },
        "observed-on": { type: "string" },
        columns: { type: "string", multiple: true, default: [] },
        reason: { type: "string" },
        "leave-out-errors": { type: "boolean", default: false },
        publish: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split(/[.\n]/);
    throw new Trouble(`${reason}.`, USAGE);
  }
}
