import { boardPageToPdf } from "@/lib/server/exports/to-pdf";
import { fileNameOf } from "@/lib/domain/view/view";
import { Failure } from "@/lib/server/failure";
import { getBoardPage } from "@/lib/server/queries/board-page";
import { requestedView, respond } from "@/lib/server/respond";

export const dynamic = "force-dynamic";

/** The board page as PDF, from the same values as the overview. */
export const GET = (request: Request): Promise<Response> =>
  respond(async () => {
    const view = await requestedView(request, "export");
    const page = await getBoardPage(view);
    if (page === undefined)
      throw new Failure("not-found", "The company has no contracts on record for this day.");
    return new Response(new Uint8Array(boardPageToPdf(page)), {
      headers: {
        "Content-Type": "application/pdf",
        "Content-Disposition": `attachment; filename="stakeline-board-page-${fileNameOf(view)}.pdf"`,
      },
    });
  });
