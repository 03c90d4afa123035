import { sheetToCsv } from "@/lib/domain/curation/sheets/sheet-to-csv";
import { PRICE_SHEET_TEMPLATE } from "@/lib/domain/imports/feeds/price-sheet-columns";
import { sheetToXlsx } from "@/lib/server/exports/to-xlsx";
import { requestedView, respond } from "@/lib/server/respond";

export const dynamic = "force-dynamic";

/** A price sheet of one's own to fill in, as CSV or, with `format=xlsx`, as a workbook. */
export const GET = (request: Request): Promise<Response> =>
  respond(async () => {
    await requestedView(request, "export");
    const isWorkbook = new URL(request.url).searchParams.get("format") === "xlsx";
    const body = isWorkbook
      ? new Uint8Array(await sheetToXlsx("Contract prices", PRICE_SHEET_TEMPLATE))
      : sheetToCsv(PRICE_SHEET_TEMPLATE);
    return new Response(body, {
      headers: {
        "Content-Type": isWorkbook
          ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          : "text/csv; charset=utf-8",
        "Content-Disposition": `attachment; filename="stakeline-price-sheet.${isWorkbook ? "xlsx" : "csv"}"`,
        "Cache-Control": "no-store",
      },
    });
  });
