import { isUuid } from "@/lib/domain/quantity/uuid";
import type { Paper } from "@/lib/server/exports/report/report-to-pdf";
import { savedFile } from "@/lib/server/exports/report/pack-file";
import { setPreview } from "@/lib/server/exports/report/set-preview";
import { Failure } from "@/lib/server/failure";
import { getReportDraft } from "@/lib/server/queries/report-draft";
import { getReport } from "@/lib/server/queries/reports";
import { permitted, respond } from "@/lib/server/respond";

export const dynamic = "force-dynamic";

/** The pages of a report before it is published, as PDF. */
export const GET = (
  request: Request,
  { params }: RouteContext<"/api/v1/reports/[report]/preview">,
): Promise<Response> =>
  respond(async () => {
    const actor = await permitted(request, "calculate");
    const { report: id } = await params;
    const kept = isUuid(id) ? await getReport(id, actor) : undefined;
    const draft = kept?.run == null ? undefined : await getReportDraft(kept.run.id);
    if (draft === undefined)
      throw new Failure("not-found", "There is no such report, or it is not worked out yet.");
    const asked = new URL(request.url).searchParams.get("paper");
    const paper: Paper = asked === "us-letter" ? "us-letter" : "a4";
    const waiting = { actorId: actor.id, signal: request.signal };
    return savedFile(await setPreview(draft.report, { paper }, waiting), "draft.pdf", id);
  });
