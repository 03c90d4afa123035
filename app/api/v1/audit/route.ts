import { toCsv } from "@/lib/domain/table/to-csv";
import { auditTable } from "@/lib/domain/tables/audit-table";
import { Failure } from "@/lib/server/failure";
import { auditFilterFrom, checkAuditLog, listAuditEntries } from "@/lib/server/queries/audit-log";
import { permitted, respond } from "@/lib/server/respond";

export const dynamic = "force-dynamic";

/** Entries in one file; the rest follow with `before=<the last number>`. */
const MOST = 50_000;

/** The audit log as JSON, or as CSV with `format=csv`, narrowed like the page. */
export const GET = (request: Request): Promise<Response> =>
  respond(async () => {
    await permitted(request, "audit");
    const query = new URL(request.url).searchParams;
    const before = query.get("before");
    if (before !== null && !/^\d{1,15}$/.test(before))
      throw new Failure("not-understood", "before must be the number of an entry.");
    const entries = await listAuditEntries(auditFilterFrom(query), {
      limit: MOST,
      before: before === null ? null : Number(before),
    });
    const headers = { "Cache-Control": "no-store" };
    if (query.get("format") !== "csv")
      return Response.json({ chain: await checkAuditLog(), entries }, { headers });
    return new Response(toCsv(auditTable(entries), []), {
      headers: {
        ...headers,
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": 'attachment; filename="stakeline-audit-log.csv"',
      },
    });
  });
