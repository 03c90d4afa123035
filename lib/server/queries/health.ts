import "server-only";
import { db } from "../db.ts";

/** An answer is good for this long, so that asking often costs nothing. */
const GOOD_FOR_MS = 2_000;
let last: { readonly at: number; readonly ok: boolean } | undefined;

/** Whether the database answers and holds the schema; asked at most every two seconds. */
export async function databaseAnswers(): Promise<boolean> {
  const now = performance.now();
  if (last !== undefined && now - last.at < GOOD_FOR_MS) return last.ok;
  const ok = await db()
    .party.findFirst({ select: { id: true } })
    .then(
      () => true,
      () => false,
    );
  last = { at: now, ok };
  return ok;
}
