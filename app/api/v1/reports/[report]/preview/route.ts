import { keysOf } from "@/lib/domain/quantity/closed-set";
import { PAPERS } from "@/lib/domain/report/pack-look";
import { isUuid } from "@/lib/domain/quantity/uuid";
import { savedFile } from "@/lib/server/exports/report/pack-file";
import { setPreview } from "@/lib/server/exports/report/set-preview";
import { Failure } from "@/lib/server/failure";
import { getPrintOptions } from "@/lib/server/queries/print-options";
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
      throw new Failure(
        "not-found",
        "There is no such report, or it is not worked out yet: build it first.",
      );
    const asked = new URL(request.url).searchParams.get("paper");
    const options = await getPrintOptions(draft.inputs.look);
    const paper = keysOf(PAPERS).find((one) => one === asked) ?? options.paper;
    const waiting = { actorId: actor.id, signal: request.signal };
    return savedFile(
      await setPreview(draft.report, { ...options, paper }, waiting),
      "draft.pdf",
      id,
    );
  });
