import type { SourceChange } from "../change.ts";
import { Source } from "../../fact/source.ts";
import { identityText } from "../sheets/identity-text.ts";
import type { ColumnUse, Sheet } from "../sheets/sheet.ts";
import { SOURCE_FIELDS } from "../sheets/sheet-form.ts";
import type { FieldDiff, RowMessage, RowResult } from "./import-plan.ts";
import { readDay, readMember, readPartialDate } from "./read-cell.ts";
import { error, warning } from "./reading.ts";
import { cellsOf, type RowCells, textOf } from "./row-cells.ts";
import { addressFault, addressKey, pageAt, sourceIdFrom } from "./source-directory.ts";

type Field = (typeof SOURCE_FIELDS)[number];

/** A cell of a source as its schema has it, or why not. */
function fieldFrom(field: Field, text: string): { value: unknown } | { reason: string } {
  const of = (read: ReturnType<typeof readDay>) =>
    read.ok ? { value: read.value } : { reason: read.reason };
  if (field === "url") {
    const fault = addressFault(text);
    return fault === undefined ? { value: text } : { reason: fault };
  }
  if (field === "accessed") return of(readDay(text));
  if (field === "published") return of(readPartialDate(text));
  if (field === "tier") return { value: Number(/^\d/.exec(text)?.[0] ?? Number.NaN) };
  if (field === "kind") return of(readMember(Source.shape.kind.options, text));
  if (field === "access") return of(readMember(Source.shape.access.options, text));
  return { value: text };
}

export type SourceRows = {
  readonly rows: readonly RowResult[];
  readonly changes: readonly SourceChange[];
  readonly changeRows: readonly number[];
};

/** What the rows of a sheet of sources do to the sources there are. */
export function sourceRows(
  sheet: Sheet,
  mapping: readonly ColumnUse[],
  stored: readonly Source[],
  today: string,
): SourceRows {
  const ids = new Map(stored.map((source) => [source.id, source]));
  const addresses = new Map(
    stored.flatMap((source) =>
      source.url === null ? [] : [[addressKey(source.url), source] as const],
    ),
  );
  const changes = new Map<string, { change: SourceChange; row: number }>();

  const rows = sheet.rows.map((sheetRow): RowResult => {
    const cells = cellsOf(sheet, mapping, sheetRow);
    const row = sheetRow.number;
    const { stated, messages } = statedSource(cells);
    const result = (
      outcome: RowResult["outcome"],
      target: string | null,
      more: readonly RowMessage[] = [],
      diffs: readonly FieldDiff[] = [],
    ): RowResult => ({ row, target, outcome, diffs, messages: [...messages, ...more] });
    if (messages.length > 0) return result("error", null);

    const [id, url] = (["id", "url"] as const).map((field) => {
      const value = stated.get(field);
      return typeof value === "string" ? value : undefined;
    });
    const known =
      (id === undefined ? undefined : ids.get(id)) ??
      (url === undefined ? undefined : addresses.get(addressKey(url)));
    if (known !== undefined && id !== undefined && known.id !== id)
      return result("error", `source/${id}`, [
        error(
          cells.get("source.url")?.header ?? null,
          `is the address of the source ${known.id}: use that id, or leave the id empty`,
        ),
      ]);
    if (known === undefined && url === undefined)
      return result("error", null, [
        error(
          cells.get("source.url")?.header ?? null,
          "a new source needs its address, with https",
        ),
      ]);

    const newId = id ?? sourceIdFrom(url ?? "");
    const before: Source = known ?? pageAt(newId, url ?? "", today);
    const parsed = Source.safeParse({
      ...picked(before),
      ...Object.fromEntries(stated),
      id: before.id,
    });
    if (!parsed.success)
      return result(
        "error",
        `source/${newId}`,
        parsed.error.issues.map(({ path, message }) =>
          error(cells.get(`source.${String(path[0])}`)?.header ?? null, message),
        ),
      );
    const source = parsed.data;
    const diffs = SOURCE_FIELDS.flatMap((field): FieldDiff[] => {
      const was = known === undefined ? "" : identityText(known[field]);
      const is = identityText(source[field]);
      return was === is
        ? []
        : [{ of: "Source", field, before: was === "" ? null : was, after: is }];
    });
    const target = `source/${source.id}`;
    if (diffs.length === 0) return result("unchanged", target);
    const ahead = (["accessed", "published"] as const).filter(
      (field) => (source[field] ?? "") > today,
    );
    if (ahead.length > 0)
      return result(
        "error",
        target,
        ahead.map((field) =>
          error(
            cells.get(`source.${field}`)?.header ?? field,
            `${source[field]} lies ahead of today, ${today}`,
          ),
        ),
      );
    const earlier = changes.get(target);
    if (earlier !== undefined)
      return JSON.stringify(earlier.change.source) === JSON.stringify(source)
        ? result("unchanged", target, [warning(null, `says the same as row ${earlier.row}`)])
        : result("error", target, [
            error(null, `row ${earlier.row} describes this source otherwise: keep one of them`),
          ]);
    changes.set(target, {
      row,
      change: {
        kind: "source",
        target,
        source,
        base: known === undefined ? null : Source.parse(picked(known)),
      },
    });
    return result(known === undefined ? "create" : "update", target, [], diffs);
  });
  const made = [...changes.values()];
  return {
    rows,
    changes: made.map(({ change }) => change),
    changeRows: made.map(({ row }) => row),
  };
}

const picked = (source: Source): Record<string, unknown> =>
  Object.fromEntries(SOURCE_FIELDS.map((field) => [field, source[field]]));

function statedSource(cells: RowCells): {
  stated: ReadonlyMap<string, unknown>;
  messages: RowMessage[];
} {
  const stated = new Map<string, unknown>();
  const messages: RowMessage[] = [];
  for (const field of SOURCE_FIELDS) {
    const text = textOf(cells, `source.${field}`);
    if (text === undefined) continue;
    const read = fieldFrom(field, text);
    if ("reason" in read)
      messages.push(error(cells.get(`source.${field}`)?.header ?? null, read.reason));
    else stated.set(field, read.value);
  }
  return { stated, messages };
}
