import "server-only";
import { createHash } from "node:crypto";
import { packTable } from "../../domain/table/packed-table.ts";
import type { Table } from "../../domain/table/table.ts";
import type { View } from "../../domain/view/view.ts";
import { keep } from "./kept.ts";

/** A long table as JSON, and a mark by which a reader knows whether theirs is still the same. */
export type KeptTable = { readonly json: string; readonly etag: string };

/** A long table, packed and written out once for a view and a state of the data. */
export const keptTable = (
  name: string,
  view: View,
  make: () => Promise<Table>,
): Promise<KeptTable> =>
  keep(`table ${name}`, view, async () => {
    const json = JSON.stringify(packTable(await make()));
    const etag = createHash("sha256").update(json).digest("base64url").slice(0, 22);
    return { json, etag: `"${etag}"` };
  });
