import { previewOfReport } from "@/lib/server/queries/report-preview";
import { bodyOf, permitted, respond } from "@/lib/server/respond";

export const dynamic = "force-dynamic";

/** The report that choices give, without keeping anything: POST what a report is to be made of. */
export const POST = (request: Request): Promise<Response> =>
  respond(async () => {
    await permitted(request, "calculate");
    const report = await previewOfReport(await bodyOf(request));
    return Response.json(report, { headers: { "Cache-Control": "no-store" } });
  });
