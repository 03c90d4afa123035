import { matchingRows } from "./matching-rows.ts";
import { packTable, unpackTable } from "./packed-table.ts";
import type { Table } from "./table.ts";
import type { TableControls, TableQuery } from "./table-query.ts";

/**
 * The rows and columns of a table that are asked for, in the order asked for: by
 * the same rules as the screen, so that a file holds what was on it. Where no
 * columns are named it holds them all.
 */
export function narrowTable(table: Table, query: TableQuery, controls: TableControls): Table {
  const packed = packTable(table);
  const columns =
    query.columns === null
      ? packed.columns
      : packed.columns.filter(({ id }, i) => i === 0 || query.columns?.includes(id) === true);
  return unpackTable(packed, matchingRows(packed, query, controls), columns);
}
