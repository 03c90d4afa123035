import type { Prisma } from "../../lib/server/prisma/client.ts";
import type { Knowledge } from "./load-facts.ts";
import type { SeedFault } from "./seed-faults.ts";

/**
 * Claims that files once put into the database and no longer state as they did.
 *
 * Only subjects described in the files are looked at, and of their facts only
 * those recorded at midnight UTC: a file knows the day on which something was
 * learned, whereas what a person records carries the time of the clock.
 */
export async function withdrawnClaims(
  database: Prisma.TransactionClient,
  { subjects, facts }: Pick<Knowledge, "subjects" | "facts">,
): Promise<SeedFault[]> {
  const stated = new Set(facts.map(({ id }) => id));
  const files = new Map(subjects.map(({ id, file }) => [id, file]));
  const stored = await database.fact.findMany({
    select: {
      id: true,
      subjectId: true,
      property: true,
      value: true,
      unspecified: true,
      validFrom: true,
      recordedAt: true,
    },
    orderBy: [{ subjectId: "asc" }, { property: "asc" }, { validFrom: "asc" }, { id: "asc" }],
  });
  return stored.flatMap(({ id, subjectId, property, value, unspecified, ...days }) => {
    const file = files.get(subjectId);
    if (file === undefined || stated.has(id) || !isMidnight(days.recordedAt)) return [];
    const claim = JSON.stringify(value ?? unspecified);
    const [from, recorded] = [dayOf(days.validFrom), dayOf(days.recordedAt)];
    return [
      {
        file,
        line: 1,
        reason: `no longer states ${property} of ${subjectId} as it is stored (${claim} from ${from}, recorded ${recorded}): keep the old claim as it was and add one that corrects it`,
      },
    ];
  });
}

const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);
const isMidnight = (instant: Date): boolean => instant.toISOString().endsWith("T00:00:00.000Z");
