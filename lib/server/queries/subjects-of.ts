import "server-only";
import { db } from "../db.ts";

/** What each of some facts is about, by its id; listings, which name themselves, and facts that are nowhere are left out. */
export async function subjectsOf(
  factIds: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const ids = factIds.filter((id) => !id.startsWith("offering/"));
  const rows = await db().fact.findMany({
    where: { id: { in: ids } },
    select: { id: true, subjectId: true },
    orderBy: { id: "asc" },
  });
  return Object.fromEntries(rows.map(({ id, subjectId }) => [id, subjectId]));
}
