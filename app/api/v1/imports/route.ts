import { ImportOptions } from "@/lib/domain/curation/imports/import-options";
import { contextOf } from "@/lib/server/auth";
import { Failure, faultsOf } from "@/lib/server/failure";
import { importSheet } from "@/lib/server/imports/import-sheet";
import { partsOf, respond } from "@/lib/server/respond";

export const dynamic = "force-dynamic";

/** Above the largest file that is read, so that its own refusal says what to do. */
const UPLOAD_LIMIT = 24 * 1024 * 1024;

/**
 * Reads a file of parties, ties, stakes, rights or sources: POST it as `file` of
 * a form, with `options` as JSON. Answers row by row what it would change; with
 * `commit` in the options, the changes are sent to be reviewed.
 */
export const POST = (request: Request): Promise<Response> =>
  respond(async () => {
    const context = await contextOf(request.headers);
    const parts = await partsOf(request, context, "propose", UPLOAD_LIMIT);
    const file = parts.get("file");
    if (!(file instanceof File))
      throw new Failure("not-understood", "Send the file as “file” of a multipart form.");
    const options = ImportOptions.safeParse(optionsIn(parts.get("options")));
    if (!options.success)
      throw new Failure("invalid", "The options of the import are not understood.", {
        faults: faultsOf(options.error),
      });
    const report = await importSheet(
      context,
      { name: file.name.slice(0, 255), bytes: await file.bytes() },
      options.data,
      request.signal,
    );
    return Response.json(report, { headers: { "Cache-Control": "no-store" } });
  });

function optionsIn(part: FormDataEntryValue | null): unknown {
  if (typeof part !== "string") return {};
  try {
    return JSON.parse(part);
  } catch {
    throw new Failure("not-understood", "The options of the import are no JSON.");
  }
}
