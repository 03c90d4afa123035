import "server-only";
import { db } from "../db.ts";
import { Prisma } from "../prisma/client.ts";

/** Tables whose columns are the names of their fields in Prisma, in small letters. */
type Table =
  | "citation"
  | "common_investor"
  | "contract"
  | "distribution"
  | "fact"
  | "interest_sheet"
  | "lab_link"
  | "party"
  | "proposal_change"
  | "right_cell"
  | "router"
  | "source"
  | "stake"
  | "subject"
  | "terms_sheet"
  | "tie"
  | "workload";

/**
 * Adds rows in one statement with one parameter. As parameters of their own,
 * thousands of rows take seconds to write down, and are cut into statements that
 * get into each other's way within a transaction.
 *
 * A field that no row has gets its default; one that only some have is null in the others.
 *
 * @example
 * await insertRows("stake", [{ id: "amazon-anthropic", holderId: "amazon", targetId: "anthropic" }])
 */
export async function insertRows(table: Table, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const fields = new Set(rows.flatMap((row) => Object.keys(row)));
  const columnsOf = new Map([...fields].map((field) => [field, columnOf(field)]));
  const columns = Prisma.raw([...columnsOf.values()].join(", "));
  const name = Prisma.raw(table);
  const values = rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([field, value]) => [columnsOf.get(field) ?? field, value]),
    ),
  );
  await db().$executeRaw`
    insert into ${name} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${name}, ${JSON.stringify(values)}::jsonb)`;
}

/** `recordedAt` is `recorded_at`. A field is written into the statement: it may be nothing but letters. */
function columnOf(field: string): string {
  if (!/^[a-z]+$/i.test(field)) throw new RangeError(`${field} is no name of a field`);
  return field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
