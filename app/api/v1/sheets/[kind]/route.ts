import { SHEET_KINDS } from "@/lib/domain/curation/sheets/sheet";
import { templateSheet } from "@/lib/domain/curation/sheets/sheet-of";
import { sheetToCsv } from "@/lib/domain/curation/sheets/sheet-to-csv";
import { keysOf } from "@/lib/domain/quantity/closed-set";
import { sheetToXlsx } from "@/lib/server/exports/to-xlsx";
import { Failure } from "@/lib/server/failure";
import { getSheet } from "@/lib/server/queries/sheets";
import { requestedView, respond } from "@/lib/server/respond";

export const dynamic = "force-dynamic";

const MEDIA_TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/**
 * Every claim of the register about one kind of subject, a row each, as CSV or
 * workbook: `format=csv|xlsx`. Imported again it changes nothing. With
 * `template=1`, the headers of a file to fill in.
 */
export const GET = (
  request: Request,
  { params }: RouteContext<"/api/v1/sheets/[kind]">,
): Promise<Response> =>
  respond(async () => {
    const { asOf } = await requestedView(request, "export");
    const asked = (await params).kind;
    const query = new URL(request.url).searchParams;
    const kind = keysOf(SHEET_KINDS).find((one) => one === asked);
    if (kind === undefined)
      throw new Failure("not-found", `Known sheets: ${keysOf(SHEET_KINDS).join(", ")}.`);
    const format = keysOf(MEDIA_TYPES).find((one) => one === (query.get("format") ?? "csv"));
    if (format === undefined)
      throw new Failure("not-understood", `Known formats: ${keysOf(MEDIA_TYPES).join(", ")}.`);
    const isTemplate = query.get("template") === "1";
    const sheet = isTemplate ? templateSheet(kind) : await getSheet(kind);
    const body =
      format === "csv"
        ? sheetToCsv(sheet)
        : new Uint8Array(await sheetToXlsx(SHEET_KINDS[kind], sheet));
    const name = `stakeline-${kind}${isTemplate ? "-template" : `-${asOf}`}.${format}`;
    return new Response(body, {
      headers: {
        "Content-Type": MEDIA_TYPES[format],
        "Content-Disposition": `attachment; filename="${name}"`,
        "Cache-Control": "no-store",
      },
    });
  });
