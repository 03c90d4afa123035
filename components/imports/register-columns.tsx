"use client";

import type { ImportReport } from "@/lib/domain/curation/imports/import-options";
import type { ColumnUse } from "@/lib/domain/curation/sheets/sheet";
import { type ColumnGroup, columnsOf } from "@/lib/domain/curation/sheets/sheet-form";
import { formOf } from "@/lib/domain/curation/typed-value";
import { ColumnTable } from "./column-table";

const GROUPS: Readonly<Record<ColumnGroup, string>> = {
  identity: "What the row is about",
  value: "What is claimed",
  claim: "Since when, who says so",
  source: "The source",
};
/** Further citations are offered where the file has them. */
const FURTHER = /_(?:[4-9]|1\d)$/;

const holdsNumbers = (target: string | null): boolean =>
  target?.startsWith("value.") === true &&
  (target === "value.stake.share" || formOf(target.slice("value.".length)) === "number");

/** The columns of a file of parties, ties, stakes, rights or sources. */
export function RegisterColumns({
  report,
  columns,
  onChange,
}: {
  report: ImportReport;
  columns: readonly ColumnUse[];
  onChange: (columns: ColumnUse[]) => void;
}) {
  const used = new Set(columns.map(({ target }) => target));
  const offered = columnsOf(report.kind).filter(({ id }) => !FURTHER.test(id) || used.has(id));
  const groups = [...Map.groupBy(offered, ({ group }) => group)];
  return (
    <ColumnTable
      seen={report.columns}
      offers={groups.map(([group, members]) => ({ title: GROUPS[group], columns: members }))}
      columns={columns}
      holdsNumbers={holdsNumbers}
      onChange={onChange}
    />
  );
}
