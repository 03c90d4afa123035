import "server-only";
import { createHash } from "node:crypto";
import { packTable, type PackedTable } from "../../domain/table/packed-table.ts";
import type { Table } from "../../domain/table/table.ts";
import { type View, viewToSegment } from "../../domain/view/view.ts";
import { db } from "../db.ts";
import { getRelease } from "./release.ts";

/** A long table as JSON, and a mark by which a reader knows whether theirs is still the same. */
export type KeptTable = { readonly json: string; readonly etag: string };

/** Tables kept ready; more than the views that are open at a time would only take memory. */
const MOST_KEPT = 8;
const kept = new Map<string, Promise<KeptTable>>();

/**
 * A long table, made once for a view and a state of the data: some thousand
 * offerings take about a second to read, and are asked for at every visit.
 *
 * @param name of the table, with everything besides the view that it depends on
 */
export async function keptTable(
  name: string,
  view: View,
  make: () => Promise<Table>,
): Promise<KeptTable> {
  const key = [name, viewToSegment(view), await stateOfData()].join(" ");
  const known = kept.get(key);
  const made = known ?? make().then((table) => asJson(packTable(table)));
  // Asked for last, dropped last.
  kept.delete(key);
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  for (const [oldest] of kept) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
  }
  return made;
}

function asJson(table: PackedTable): KeptTable {
  const json = JSON.stringify(table);
  return { json, etag: `"${createHash("sha256").update(json).digest("base64url").slice(0, 22)}"` };
}

/** Changes with every fact, price, listing, sighting and import that comes or is taken back. */
async function stateOfData(): Promise<string> {
  const [{ dataVersion, facts }, [row]] = await Promise.all([
    getRelease(),
    db().$queryRaw<{ state: string }[]>`select concat_ws('-',
      (select count(*) from price), (select count(*) from price where withdrawn_at is not null),
      (select count(*) from offering), (select count(*) from offering where withdrawn_at is not null),
      (select count(*) from price_sighting), (select count(*) from model_alias),
      (select max(version)::text || '-' || count(*) from import_batch)) as state`,
  ]);
  return `${dataVersion} ${facts} ${row?.state ?? ""}`;
}
