import type { Sheet } from "../../curation/sheets/sheet.ts";
import { ungrouped } from "../../curation/sheets/ungrouped.ts";
import { numberIn } from "../results/sheet-columns.ts";
import {
  CLASS_COLUMNS,
  type ClassColumn,
  type ClassColumnKey,
  type ClassMapping,
  factorOf,
} from "./class-columns.ts";
import { freeId } from "../../quantity/free-id.ts";
import { placeInWords } from "./place-in-words.ts";
import { RequestClass } from "./request-class.ts";
import type { Choosable, ScenarioChoices } from "./scenario-choices.ts";
import { UNDEMANDING_CLASS } from "./undemanding-class.ts";

/** A file with more faults than this has one fault in all its rows. */
const MOST_FAULTS = 20;
const MOST_CLASSES = 400;

/** The classes of a file, all of them, or everything that keeps them from being read. */
export type ReadClasses =
  | { readonly classes: readonly RequestClass[] }
  | { readonly faults: readonly string[] };

/** One row while it is read: what its cells say, and what is wrong with them. */
type Row = {
  readonly text: (key: ClassColumnKey) => string;
  /** In the unit of a class; undefined where the cell is empty or wrong. */
  readonly number: (key: ClassColumnKey) => number | undefined;
  readonly isYes: (key: ClassColumnKey) => boolean;
  /** Ids of what the cell names, apart by semicolons. */
  readonly ids: (key: ClassColumnKey, of: readonly Choosable[]) => string[];
  readonly say: (key: ClassColumnKey, words: string) => void;
};

/**
 * Reads a sheet of classes, a row each. Either all of it is taken or nothing: every fault names
 * its row, its column and the way out.
 *
 * @param mapping which column says what, and in what unit
 * @param choices what models, labs, sellers, offerings and regions there are to be named
 * @param taken ids of classes that are there already
 *
 * @example
 * readClassSheet(sheet, guessedClassMapping(sheet.headers), choices, { taken: new Set(), fileName: "work.csv" })
 */
export function readClassSheet(
  { headers, rows }: Sheet,
  mapping: ClassMapping,
  choices: ScenarioChoices,
  { taken, fileName }: { readonly taken: ReadonlySet<string>; readonly fileName: string },
): ReadClasses {
  const columns: readonly ClassColumn[] = CLASS_COLUMNS;
  const missing = CLASS_COLUMNS.filter(
    (one) => "isNeeded" in one && mapping[one.key] === undefined,
  );
  if (missing.length > 0)
    return {
      faults: [`Say which column is ${missing.map(({ label }) => `“${label}”`).join(", ")}.`],
    };
  const faults: string[] = [];
  const classes: RequestClass[] = [];
  const ids = new Set(taken);
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  if (filled.length === 0) return { faults: ["There is no class in the file, only its header."] };
  if (filled.length + taken.size > MOST_CLASSES)
    return {
      faults: [
        `There are ${filled.length} classes in the file and ${taken.size} in the scenario; a scenario has at most ${MOST_CLASSES}. Put together what is alike.`,
      ],
    };
  for (const { number, cells } of filled) {
    const row = rowOf(cells, number, { headers, mapping, columns, faults });
    const id = freeId(idOf(row.text("name"), number), ids);
    ids.add(id);
    const of = classOf(row, id, choices, `${fileName}, row ${number}`);
    const read = RequestClass.safeParse(of);
    const before = faults.length;
    if (!read.success)
      for (const issue of read.error.issues) {
        // What a cell already said of itself is not said twice.
        if (!faults.some((words) => words.startsWith(`Row ${number},`)))
          faults.push(`Row ${number}, ${placeInWords(issue.path, of)}: ${issue.message}.`);
      }
    else if (faults.length === before) classes.push(read.data);
    if (faults.length >= MOST_FAULTS)
      return { faults: [...faults, "There may be more: mend these and read the file again."] };
  }
  return faults.length > 0 ? { faults } : { classes };
}

const idOf = (name: string, row: number): string => {
  const plain = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
  return `csv-${plain === "" ? row : plain}`.slice(0, 180);
};

function rowOf(
  cells: readonly string[],
  number: number,
  {
    headers,
    mapping,
    columns,
    faults,
  }: {
    readonly headers: Sheet["headers"];
    readonly mapping: ClassMapping;
    readonly columns: readonly ClassColumn[];
    readonly faults: string[];
  },
): Row {
  const text = (key: ClassColumnKey): string => {
    const column = mapping[key]?.column;
    return column === undefined ? "" : (cells[headers.indexOf(column)] ?? "").trim();
  };
  const say = (key: ClassColumnKey, words: string): void => {
    faults.push(`Row ${number}, column ${mapping[key]?.column ?? key}: ${words}`);
  };
  return {
    text,
    say,
    number: (key) => {
      const kind = columns.find((one) => one.key === key)?.unit;
      const cell = text(key);
      const isPercent = cell.endsWith("%");
      if (isPercent && kind !== "share") {
        say(key, `“${cell}” is a percentage, which is not asked for here. Write a number as 1200.`);
        return undefined;
      }
      const value = numberIn(ungrouped(cell.replace(/\s*%$/, "")));
      if (value === null || (isPercent && Number.isNaN(value))) {
        say(key, `“${cell}” is no number. Write it as 1200 or 0.4.`);
        return undefined;
      }
      if (Number.isNaN(value) || kind === undefined) return undefined;
      return value * (isPercent ? 0.01 : factorOf(kind, mapping[key]?.unit ?? ""));
    },
    isYes: (key) => {
      const cell = text(key).toLowerCase();
      if (["", "no", "n", "false", "0"].includes(cell)) return false;
      if (["yes", "y", "true", "1", "x"].includes(cell)) return true;
      say(key, `“${cell}” is neither yes nor no.`);
      return false;
    },
    ids: (key, of) =>
      text(key)
        .split(/[;|]/)
        .map((word) => word.trim())
        .filter((word) => word !== "")
        .flatMap((word) => {
          const found = idNamed(word, of);
          if (found === undefined)
            say(key, `“${word}” is not among what the scenario offers. ${near(word, of)}`);
          return found ?? [];
        }),
  };
}

const idNamed = (word: string, of: readonly Choosable[]): string | undefined =>
  of.find(({ id, name }) => id === word || name.toLowerCase() === word.toLowerCase())?.id;

function near(word: string, of: readonly Choosable[]): string {
  const start = word.toLowerCase().slice(0, 3);
  const alike = of.filter(
    ({ id, name }) => id.startsWith(start) || name.toLowerCase().startsWith(start),
  );
  const some = (alike.length > 0 ? alike : of).slice(0, 4).map(({ name }) => name);
  return some.length === 0
    ? "Add its model first."
    : `Write ${some.join(", or ")}, or add its model first.`;
}

/** What the row says, as a class; a needed number that is not there is left for the form to refuse. */
function classOf(row: Row, id: string, choices: ScenarioChoices, place: string): RequestClass {
  const needed = (key: ClassColumnKey): number => {
    const value = row.number(key);
    if (value === undefined && row.text(key) === "") row.say(key, "a number is needed here.");
    return value ?? Number.NaN;
  };
  const optional = (key: ClassColumnKey): number => row.number(key) ?? 0;
  const listed = (key: ClassColumnKey, of: readonly Choosable[]): string[] | null => {
    const ids = row.ids(key, of);
    return ids.length === 0 ? null : ids;
  };
  const score = row.number("qualityFloor");
  const category = row.text("qualityCategory");
  const areas = row
    .text("residency")
    .toLowerCase()
    .split(/[;|\s]+/)
    .filter((word) => word !== "");
  const source = row.text("source");
  const of = {
    ...UNDEMANDING_CLASS,
    id,
    name: row.text("name"),
    requestsPerMonth: needed("requestsPerMonth"),
    inputTokens: needed("inputTokens"),
    outputTokens: needed("outputTokens"),
    cacheReadShare: optional("cacheReadShare"),
    cacheWriteShare: optional("cacheWriteShare"),
    reasoningTokens: optional("reasoningTokens"),
    turns: row.number("turns") ?? 1,
    batchShare: optional("batchShare"),
    growthPerMonth: optional("growthPerMonth"),
    contextTokens: optional("contextTokens"),
    maxLatencySeconds: row.number("maxLatencySeconds") ?? null,
    qualityFloor:
      score === undefined ? null : { category: category === "" ? null : category, score },
    allowedScopes: listed("allowedScopes", choices.regions),
    ...(areas.length === 0 ? {} : { residency: areas }),
    dataPolicies: [
      ...(row.isYes("noTraining") ? ["no-training"] : []),
      ...(row.isYes("zeroRetention") ? ["zero-retention"] : []),
    ],
    ...maxDays(row.number("maxRetentionDays")),
    acceptableModelIds: listed("acceptableModelIds", choices.models),
    allowedLabIds: listed("allowedLabIds", choices.labs),
    excludedLabIds: row.ids("excludedLabIds", choices.labs),
    excludedSellerIds: row.ids("excludedSellerIds", choices.sellers),
    currentSplit: splitOf(row, choices.offerings),
    critical: row.isYes("critical"),
    source: source === "" ? place : `${source} (${place})`,
  };
  // Its form is checked by whoever asked.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  return of as RequestClass;
}

const maxDays = (days: number | undefined): Pick<RequestClass, "maxRetentionDays"> =>
  days === undefined ? {} : { maxRetentionDays: days };

/** `GPT-5.4 at OpenAI`, or `GPT-5.4 at OpenAI = 60; Claude at AWS = 40`, in per cent. */
function splitOf(row: Row, offerings: readonly Choosable[]): RequestClass["currentSplit"] {
  const parts = row
    .text("currentSplit")
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const split = parts.flatMap((part) => {
    const [, word = part, percent] = /^(.*?)\s*(?:=\s*([\d.]+)\s*%?)?$/.exec(part) ?? [];
    const offeringId = idNamed(word, offerings);
    if (offeringId === undefined) {
      row.say(
        "currentSplit",
        `“${word}” is not among what the scenario offers. ${near(word, offerings)}`,
      );
      return [];
    }
    return [
      { offeringId, share: percent === undefined ? 1 / parts.length : Number(percent) / 100 },
    ];
  });
  const sum = split.reduce((total, { share }) => total + share, 0);
  if (split.length === parts.length && split.length > 0 && Math.abs(sum - 1) > 1e-6)
    row.say("currentSplit", `its parts add up to ${Math.round(sum * 1000) / 10} %, not to 100 %.`);
  return split;
}
