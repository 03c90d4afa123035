import "server-only";
import { Source } from "../../../domain/fact/source.ts";
import { benchmarkOf } from "../../../domain/quality/benchmark.ts";
import type { PlainDate } from "../../../domain/quantity/plain-date.ts";
import { db } from "../../db.ts";
import { day } from "../../records/fact-rows.ts";

/** The table of one day of a benchmark as a source, entered where it is not there yet. */
export async function benchmarkSource(
  benchmarkId: string,
  snapshot: PlainDate,
  { url, readOn }: { readonly url: string | null; readonly readOn: PlainDate },
): Promise<string> {
  const benchmark = benchmarkOf(benchmarkId);
  const { accessed, ...source } = Source.parse({
    id: `benchmark-${benchmarkId}-${snapshot}`,
    publisher: benchmark.publisher,
    title: `${benchmark.name}, table of ${snapshot}`,
    url: url ?? benchmark.url,
    kind: "analysis",
    tier: 4,
    published: snapshot,
    accessed: readOn,
    access: "package_read",
    licence: benchmark.licence,
  });
  await db().source.createMany({
    data: [{ ...source, accessed: day(accessed) }],
    skipDuplicates: true,
  });
  return source.id;
}
