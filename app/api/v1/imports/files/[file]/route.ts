import { ImportRequest } from "@/lib/domain/imports/import-request";
import { contextOf } from "@/lib/server/auth";
import { Failure, faultsOf } from "@/lib/server/failure";
import { importFile } from "@/lib/server/imports/import-file";
import { forgetUpload, keptUpload } from "@/lib/server/imports/upload/keep-upload";
import { bodyOf, permitted, respond } from "@/lib/server/respond";
import { answerInLines } from "@/lib/server/respond-in-lines";

export const dynamic = "force-dynamic";

/**
 * Says row by row what a file that was handed over would do; with `commit`, sends
 * it to be reviewed. Answers in lines of JSON: progress as it goes, then the report.
 */
export const POST = (
  request: Request,
  { params }: RouteContext<"/api/v1/imports/files/[file]">,
): Promise<Response> =>
  respond(async () => {
    await permitted(request, "propose");
    const asked = ImportRequest.safeParse(await bodyOf(request));
    if (!asked.success)
      throw new Failure("invalid", "What to do with the file is not understood.", {
        faults: faultsOf(asked.error),
      });
    const { file: id } = await params;
    const context = await contextOf(request.headers);
    const kept = await keptUpload(id, context.actor.id);
    return answerInLines(request, async (hooks) => {
      const report = await importFile(context, kept, asked.data, hooks);
      if (report.sent !== null) await forgetUpload(id);
      return report;
    });
  });
