import { BUTTON, Field, INPUT } from "@/components/form/field";
import { EmptyState } from "@/components/layout/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { DataTable } from "@/components/table/data-table";
import { auditTable } from "@/lib/domain/tables/audit-table";
import { viewOfToday } from "@/lib/server/queries/shell";
import { requireActor } from "@/lib/server/auth";
import { Failure } from "@/lib/server/failure";
import {
  type AuditFilter,
  auditFilterFrom,
  auditVerbs,
  checkAuditLog,
  listAuditEntries,
} from "@/lib/server/queries/audit-log";

export const metadata = { title: "Audit log" };

/** Entries on the page; the files hold them all. */
const SHOWN = 500;

export default async function AuditPage({ searchParams }: PageProps<"/data/audit">) {
  await requireActor("audit");
  const query = new URLSearchParams(
    Object.entries(await searchParams).flatMap(([name, value]) =>
      typeof value === "string" && value !== "" ? [[name, value]] : [],
    ),
  );
  const { filter, trouble } = filterOf(query);
  const [entries, verbs, { entries: all, firstBroken }] = await Promise.all([
    listAuditEntries(filter, { limit: SHOWN, before: null }),
    auditVerbs(),
    checkAuditLog(),
  ]);
  const view = viewOfToday();
  const file = (format: string) =>
    `/api/v1/audit?${new URLSearchParams([...query, ["format", format]])}`;
  return (
    <>
      <PageHeader
        question="Who did what, and when?"
        finding={
          firstBroken === null
            ? `${all} ${all === 1 ? "entry" : "entries"}, and the chain of hashes is whole`
            : `The chain of hashes is broken at entry ${firstBroken}: the log was tampered with`
        }
      >
        Nobody can change or remove an entry, in the database either.
      </PageHeader>
      <FilterForm query={query} verbs={verbs} />
      {trouble !== undefined && (
        <p role="alert" className="mb-4 border-l-2 border-bad pl-3 text-sm">
          <strong>The filter was not used.</strong> {trouble}
        </p>
      )}
      <p className="mb-4 flex gap-4 text-sm">
        <a href={file("csv")}>CSV</a>
        <a href={file("json")}>JSON</a>
        <span className="text-muted">of everything the filter finds</span>
      </p>
      {entries.length === 0 ? (
        <EmptyState title="No entry fits this filter.">Widen the days, or clear it.</EmptyState>
      ) : (
        <DataTable table={auditTable(entries)} view={view} caption="Newest first" />
      )}
    </>
  );
}

function filterOf(query: URLSearchParams): { filter: AuditFilter; trouble?: string } {
  try {
    return { filter: auditFilterFrom(query) };
  } catch (error) {
    if (error instanceof Failure) return { filter: {}, trouble: error.message };
    throw error;
  }
}

function FilterForm({ query, verbs }: { query: URLSearchParams; verbs: readonly string[] }) {
  const given = (name: string) => ({
    id: name,
    name,
    defaultValue: query.get(name) ?? "",
    className: INPUT,
  });
  return (
    <form className="mb-6 grid gap-3 sm:grid-cols-3 xl:grid-cols-6">
      <Field label="Who" htmlFor="actor">
        <input {...given("actor")} />
      </Field>
      <Field label="What" htmlFor="verb">
        <select {...given("verb")}>
          <option value="">anything</option>
          {verbs.map((verb) => (
            <option key={verb}>{verb}</option>
          ))}
        </select>
      </Field>
      <Field label="To what" htmlFor="subject">
        <input placeholder="tie/…" {...given("subject")} />
      </Field>
      <Field label="From" htmlFor="from">
        <input type="date" {...given("from")} />
      </Field>
      <Field label="To" htmlFor="to">
        <input type="date" {...given("to")} />
      </Field>
      <div className="self-end">
        <button type="submit" className={BUTTON}>
          Show
        </button>
      </div>
    </form>
  );
}
