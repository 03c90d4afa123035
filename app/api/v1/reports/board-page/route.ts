import { fileNameOf } from "@/lib/domain/view/view";
import { actorOf } from "@/lib/server/auth";
import { summaryPdf } from "@/lib/server/exports/report/summary-pdf";
import { Failure } from "@/lib/server/failure";
import { requestedView, respond } from "@/lib/server/respond";

export const dynamic = "force-dynamic";

/**
 * The board page as PDF: the first page of a board pack, with the evidence behind its
 * numbers. What the board has decided stands in it for those alone who read decisions.
 */
export const GET = (request: Request): Promise<Response> =>
  respond(async () => {
    const view = await requestedView(request, "export");
    const { role } = await actorOf(request.headers);
    const pages = await summaryPdf(view, role);
    if (pages === undefined)
      throw new Failure(
        "not-found",
        "The company has no contracts on record for this day; choose a later one.",
      );
    return new Response(new Uint8Array(pages), {
      headers: {
        "Content-Type": "application/pdf",
        // It depends on who asks.
        "Cache-Control": "no-store",
        "Content-Disposition": `attachment; filename="stakeline-board-page-${fileNameOf(view)}.pdf"`,
      },
    });
  });
