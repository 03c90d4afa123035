import { boardPageToPdf } from "@/lib/server/exports/to-pdf";
import { getBoardPage } from "@/lib/server/queries/board-page";
import { problem, requestedView } from "@/lib/server/respond";

export const dynamic = "force-dynamic";

/** The board page as PDF, from the same values as the overview. */
export async function GET(request: Request): Promise<Response> {
  const view = requestedView(request, "export");
  if (view instanceof Response) return view;
  const page = await getBoardPage(view);
  if (page === undefined)
    return problem(
      404,
      "nothing to report",
      "The company has no contracts on record for this day.",
    );
  return new Response(new Uint8Array(boardPageToPdf(page)), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename="stakeline-board-page-${view.asOf}.pdf"`,
    },
  });
}
