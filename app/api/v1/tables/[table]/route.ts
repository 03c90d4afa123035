import { keysOf } from "@/lib/domain/quantity/closed-set";
import { tableSheet } from "@/lib/domain/table/table-sheet";
import { toCsv } from "@/lib/domain/table/to-csv";
import { fileNameOf } from "@/lib/domain/view/view";
import { sheetToXlsx } from "@/lib/server/exports/to-xlsx";
import { Failure } from "@/lib/server/failure";
import { getRelease } from "@/lib/server/queries/release";
import { viewInWords } from "@/lib/format/view";
import { TABLES } from "@/lib/server/queries/tables";
import { requestedView, respond } from "@/lib/server/respond";

export const dynamic = "force-dynamic";

const MEDIA_TYPES = {
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** Excel takes 31 characters, and no colons or slashes. */
const sheetName = (id: string): string => id.replaceAll(/[^\w-]/g, "-").slice(0, 31);

/** Any table of any page as CSV or workbook (`format=csv|json|xlsx`), with both clocks, basis, data version and labels. */
export const GET = (
  request: Request,
  { params }: RouteContext<"/api/v1/tables/[table]">,
): Promise<Response> =>
  respond(async () => {
    const { table: name } = await params;
    const view = await requestedView(request, "export");
    const query = new URL(request.url).searchParams;
    const format = keysOf(MEDIA_TYPES).find((one) => one === (query.get("format") ?? "csv"));
    if (format === undefined)
      throw new Failure("not-understood", `Known formats: ${keysOf(MEDIA_TYPES).join(", ")}.`);
    const maker = Object.hasOwn(TABLES, name) ? TABLES[name] : undefined;
    const [made, release] = await Promise.all([maker?.(view, query), getRelease(view)]);
    if (made === undefined)
      throw new Failure(
        "not-found",
        `Known tables: ${Object.keys(TABLES).join(", ")}. Those of one party need party=<id>, those of one model model=<id>, those of a saved scenario scenario=<id>.<version>.`,
      );
    const about = [
      ...(made.demo === null ? [] : [`DEMO: ${made.demo} is made up; its numbers are invented`]),
      `${viewInWords(view)}; data version ${release.dataVersion}; method version ${release.methodVersion}`,
      ...(made.about ?? []),
    ];
    const body =
      format === "csv"
        ? toCsv(made.table, about)
        : format === "json"
          ? JSON.stringify({ about, table: made.table })
          : new Uint8Array(
              await sheetToXlsx(sheetName(made.table.id), tableSheet(made.table, about)),
            );
    return new Response(body, {
      headers: {
        "Content-Type": MEDIA_TYPES[format],
        "Content-Disposition": `attachment; filename="stakeline-${made.table.id}-${fileNameOf(view)}.${format}"`,
      },
    });
  });
