import { fileNameOf } from "@/lib/domain/view/view";
import { toCsv } from "@/lib/domain/table/to-csv";
import { Failure } from "@/lib/server/failure";
import { getRelease } from "@/lib/server/queries/release";
import { viewInWords } from "@/lib/format/view";
import { TABLES } from "@/lib/server/queries/tables";
import { requestedView, respond } from "@/lib/server/respond";

export const dynamic = "force-dynamic";

/** Any table of any page as CSV, with both clocks, basis, data version and labels on top. */
export const GET = (
  request: Request,
  { params }: RouteContext<"/api/v1/tables/[table]">,
): Promise<Response> =>
  respond(async () => {
    const { table: name } = await params;
    const view = await requestedView(request, "export");
    const maker = Object.hasOwn(TABLES, name) ? TABLES[name] : undefined;
    const [made, release] = await Promise.all([
      maker?.(view, new URL(request.url).searchParams),
      getRelease(),
    ]);
    if (made === undefined)
      throw new Failure(
        "not-found",
        `Known tables: ${Object.keys(TABLES).join(", ")}. Those of one party need party=<id>, those of one model model=<id>.`,
      );
    const csv = toCsv(made.table, [
      ...(made.demo === null ? [] : [`DEMO: ${made.demo} is made up; its numbers are invented`]),
      `${viewInWords(view)}; data version ${release.dataVersion}; method version ${release.methodVersion}`,
    ]);
    return new Response(csv, {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": `attachment; filename="stakeline-${made.table.id}-${fileNameOf(view)}.csv"`,
      },
    });
  });
