import { guessColumns, type Sureness } from "../../curation/sheets/guess-mapping.ts";
import type { Sheet } from "../../curation/sheets/sheet.ts";
import { bare } from "../../curation/sheets/similar-names.ts";
import { qualityColumn } from "../../quality/quality-columns.ts";
import { statedInHeader } from "./stated-in-header.ts";
import { SHEET_COLUMNS, type SheetColumn, type SheetFormat } from "./sheet-columns.ts";

/** What somebody chose for one column of a file. */
export type ChosenColumn = { readonly column: string; readonly target: string | null };

/** A column of a file, and what it is read as. */
export type ReadColumn = {
  /** Its header; one of its own where the file has none, or has it twice. */
  readonly header: string;
  /** What stands in its first cell that is not empty. */
  readonly sample: string;
  readonly sureness: Sureness;
  /** What it is guessed to be; null where it is not known. */
  readonly guess: string | null;
  /** What it is read as: as chosen, else as guessed; null where it is left out. */
  readonly target: string | null;
};

export type SheetReading = {
  /** The same rows under headers that the reader of the format knows. */
  readonly sheet: Sheet;
  readonly columns: readonly ReadColumn[];
  /** What was made of the headers, in sentences. */
  readonly remarks: readonly string[];
};

/**
 * What each column of a sheet is read as: as somebody chose, else as its header
 * is guessed. What is left out is named, so is what was guessed by likeness only.
 *
 * @param chosen some of the columns; a column that somebody chose is guessed nowhere else
 * @returns the sheet as its reader takes it, or why the choice does not fit the file
 */
export function readColumns(
  format: SheetFormat,
  sheet: Sheet,
  chosen: readonly ChosenColumn[],
): SheetReading | { readonly refused: string } {
  const form = SHEET_COLUMNS[format];
  const headers = namesOf(sheet.headers);
  const choice = choiceOf(form, headers, chosen);
  if ("refused" in choice) return choice;
  const stated = sheet.headers.map((header) => statedInHeader(format, header));
  const taken = new Set(choice.targets.values());
  const columns = guessColumns(
    form,
    stated.map(({ name }) => name),
  ).map(({ target: guess, sureness }, at): ReadColumn => {
    const header = headers[at] ?? "";
    const isFree = guess === null || !taken.has(guess);
    return {
      header,
      sample: sheet.rows.find(({ cells }) => (cells[at] ?? "").trim() !== "")?.cells[at] ?? "",
      sureness,
      guess,
      target: choice.targets.get(header) ?? (choice.targets.has(header) || !isFree ? null : guess),
    };
  });
  const priceAt = columns.findIndex(({ target }) => target === "price");
  const missing = (stated[priceAt]?.cells ?? []).filter(
    ({ column }) => !columns.some(({ target }) => target === column),
  );
  return {
    sheet: renamed(format, sheet, columns, missing),
    columns,
    remarks: [
      ...remarksOn(form, columns, choice.targets),
      ...missing.map(
        ({ column, text }) =>
          `“${headers[priceAt] ?? ""}” says it itself: ${labelOf(form, column)} is ${text} in every row.`,
      ),
    ],
  };
}

/** Headers, each once: a column without one, or with another's, is named by its place. */
const namesOf = (headers: readonly string[]): readonly string[] =>
  headers.map((header, at) =>
    header === ""
      ? `Column ${at + 1}`
      : headers.indexOf(header) < at
        ? `${header} (column ${at + 1})`
        : header,
  );

function choiceOf(
  form: readonly SheetColumn[],
  headers: readonly string[],
  chosen: readonly ChosenColumn[],
): { readonly targets: ReadonlyMap<string, string | null> } | { readonly refused: string } {
  const targets = new Map<string, string | null>();
  for (const { column, target } of chosen) {
    const header =
      headers.find((one) => one === column) ?? headers.find((one) => bare(one) === bare(column));
    if (header === undefined)
      return {
        refused: `The file has no column “${column}”: its columns are ${headers.join(", ")}.`,
      };
    const ours = target === null ? null : form.find((one) => isNamed(one, target));
    if (ours === undefined)
      return {
        refused: `“${column}” cannot be read as “${target ?? ""}”: choose one of ${form.map(({ id }) => id).join(", ")}, or leave it out.`,
      };
    const twin = [...targets].find(([other, its]) => other !== header && its === ours?.id);
    if (ours !== null && twin !== undefined)
      return { refused: `“${twin[0]}” and “${header}” cannot both be read as ${ours.label}.` };
    targets.set(header, ours?.id ?? null);
  }
  return { targets };
}

const isNamed = ({ id, label }: SheetColumn, text: string): boolean =>
  bare(id) === bare(text) || bare(label) === bare(text);

const labelOf = (form: readonly SheetColumn[], id: string): string =>
  form.find((one) => one.id === id)?.label ?? id;

function renamed(
  format: SheetFormat,
  { headers, rows }: Sheet,
  columns: readonly ReadColumn[],
  constant: readonly { readonly column: string; readonly text: string }[],
): Sheet {
  const headerOf = (target: string | null, own: string): string => {
    if (target === null) return "";
    // The rows of a known dataset are told by their own headers.
    if (format === "quality-sheet" && qualityColumn(own) === target) return own;
    return SHEET_COLUMNS[format].find(({ id }) => id === target)?.header ?? "";
  };
  return {
    headers: [
      ...headers.map((own, at) => headerOf(columns[at]?.target ?? null, own)),
      ...constant.map(({ column }) => headerOf(column, "")),
    ],
    rows:
      constant.length === 0
        ? rows
        : rows.map(({ number, cells }) => ({
            number,
            cells: [
              ...headers.map((_, at) => cells[at] ?? ""),
              ...constant.map(({ text }) => text),
            ],
          })),
  };
}

function remarksOn(
  form: readonly SheetColumn[],
  columns: readonly ReadColumn[],
  chosen: ReadonlyMap<string, string | null>,
): readonly string[] {
  const unread = columns.filter(({ target, sample }) => target === null && sample !== "");
  const likely = columns.filter(
    ({ header, target, sureness }) =>
      target !== null && sureness === "similar" && !chosen.has(header),
  );
  return [
    ...(unread.length === 0
      ? []
      : [`Columns that are not read: ${unread.map(({ header }) => header).join(", ")}.`]),
    ...likely.map(
      ({ header, target }) =>
        `“${header}” is read as ${labelOf(form, target ?? "")} because it looks like it: check that it is.`,
    ),
  ];
}
