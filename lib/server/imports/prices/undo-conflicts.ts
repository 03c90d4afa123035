import "server-only";
import { FEEDS } from "../../../domain/catalog/feed.ts";
import { namedInValue } from "../../../domain/fact/mention.ts";
import { db } from "../../db.ts";
import type { UndoConflict } from "../batch-kind.ts";
import type { StoredPriceBatch } from "./stored-price-batch.ts";

/** Properties of the company's work that name offerings, models and sellers. */
const NAMING = [
  "workload.current-offerings",
  "workload.acceptable-models",
  "workload.excluded-sellers",
] as const;

/** What has been built since on what a price file brought. */
export async function undoConflicts(batch: StoredPriceBatch): Promise<UndoConflict[]> {
  const brought = await broughtBy(batch.id);
  return [
    ...(await laterImports(batch, brought.offerings)),
    ...(await workThatNames(brought)),
    ...(await namesOfModels(brought.models)),
  ];
}

type Brought = Readonly<Record<"offerings" | "models" | "sellers", ReadonlySet<string>>>;

/** What would not be in the catalog without it, by id; a model or seller that others sell too stays. */
async function broughtBy(batchId: string): Promise<Brought> {
  const select = { id: true } as const;
  const elsewhere = { none: { withdrawnAt: null, NOT: { batchId } } };
  const offerings = await db().offering.findMany({ where: { batchId, withdrawnAt: null }, select });
  const models = await db().model.findMany({ where: { batchId, offerings: elsewhere }, select });
  const sellers = await db().seller.findMany({ where: { batchId, offerings: elsewhere }, select });
  const ids = (rows: readonly { id: string }[]) => new Set(rows.map(({ id }) => id));
  return { offerings: ids(offerings), models: ids(models), sellers: ids(sellers) };
}

/** Imports published since that saw the same feed's offerings as this one left them, or priced what it brought. */
async function laterImports(
  { id, feedId, rows }: StoredPriceBatch,
  created: ReadonlySet<string>,
): Promise<UndoConflict[]> {
  const own = rows.flatMap(({ offeringId }) => offeringId ?? []);
  const later = await db().$queryRaw<
    { label: string; fileName: string; publishedOn: string }[]
  >`select distinct on (r.offering_id) r.label, b.file_name as "fileName",
           to_char(b.decided_at at time zone 'UTC', 'YYYY-MM-DD') as "publishedOn"
      from price_sighting s
      join import_batch b on b.id = s.batch_id
      join import_batch_row r on r.batch_id = b.id and r.offering_id = s.offering_id and r.payload is not null
     where b.state = 'published' and b.id <> ${id}::uuid
       and b.decided_at > (select decided_at from import_batch where id = ${id}::uuid)
       and (s.feed_id = ${feedId} and s.offering_id = any(${own}::text[])
            or s.offering_id = any(${[...created]}::text[]))
     order by r.offering_id, b.decided_at desc`;
  return later.map(({ label, fileName, publishedOn }) => ({
    label,
    reason: `${fileName}, published on ${publishedOn}, builds on what ${FEEDS[feedId].name} said of it here; undo that import first`,
  }));
}

/** The company's work that runs on, accepts or excludes what it brought. */
async function workThatNames({ offerings, models, sellers }: Brought): Promise<UndoConflict[]> {
  const facts = await db().fact.findMany({
    where: { property: { in: [...NAMING] }, withdrawn: false, correctedBy: null },
    select: { subjectId: true, property: true, value: true },
  });
  const named = facts.flatMap(({ subjectId, property, value }) =>
    namedInValue({ property, value }).flatMap(({ named: kind, id }) => {
      const isBrought =
        (kind === "offering" && offerings.has(id)) ||
        (kind === "model" && models.has(id)) ||
        (kind === "seller" && sellers.has(id));
      return isBrought ? [{ subjectId, kind, id }] : [];
    }),
  );
  const workloads = await db().workload.findMany({
    where: { id: { in: named.map(({ subjectId }) => subjectId.replace("workload/", "")) } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(workloads.map(({ id, name }) => [`workload/${id}`, name]));
  return named.map(({ subjectId, kind, id }) => ({
    label: nameOf.get(subjectId) ?? subjectId,
    reason: `names the ${kind} ${id}, which this import brought; change the workload first`,
  }));
}

/** Names that people have said stand for a model it brought. */
async function namesOfModels(models: ReadonlySet<string>): Promise<UndoConflict[]> {
  const modelId = { in: [...models] };
  const aliases = await db().modelAlias.findMany({ where: { modelId, withdrawnAt: null } });
  const rules = await db().attributionRule.findMany({ where: { modelId, removedAt: null } });
  return [
    ...aliases.map(({ namespace, name, modelId: id }) => ({
      label: name,
      reason: `is said in ${namespace} to stand for the model ${id}, which this import brought; remove that name first`,
    })),
    ...rules.map(({ text, modelId: id }) => ({
      label: text,
      reason: `is read on bills as the model ${id ?? ""}, which this import brought; remove that rule first`,
    })),
  ];
}
