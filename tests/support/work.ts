/** Work as data, so that a process of its own can be told to do it. */
import { ImportOptions } from "../../lib/domain/curation/imports/import-options.ts";
import { ImportRequest } from "../../lib/domain/imports/import-request.ts";
import { run } from "../../lib/server/command.ts";
import { publishImport } from "../../lib/server/commands/import/publish-import.ts";
import { undoImport } from "../../lib/server/commands/import/undo-import.ts";
import { approveProposal } from "../../lib/server/commands/proposal/approve-proposal.ts";
import { proposeChanges } from "../../lib/server/commands/proposal/propose-changes.ts";
import type { Context } from "../../lib/server/context.ts";
import { importFile, type KeptFile } from "../../lib/server/imports/import-file.ts";
import { importSheet } from "../../lib/server/imports/import-sheet.ts";

export type Work = { readonly context: Omit<Context, "now">; readonly at: string } & (
  | { readonly verb: "propose" | "approve"; readonly input: unknown }
  | { readonly verb: "import"; readonly csv: string; readonly options: unknown }
  | { readonly verb: "send-file"; readonly file: KeptFile; readonly request: unknown }
  | { readonly verb: "publish-import" | "undo-import"; readonly input: unknown }
);

/** Does it as the server would on a request. */
export async function perform(work: Work): Promise<void> {
  const context: Context = { ...work.context, now: () => new Date(work.at) };
  if (work.verb === "import") {
    const file = { name: "deals.csv", bytes: new TextEncoder().encode(work.csv) };
    await importSheet(context, file, ImportOptions.parse(work.options));
  } else if (work.verb === "send-file")
    await importFile(context, work.file, ImportRequest.parse(work.request), {
      signal: new AbortController().signal,
      onProgress: () => undefined,
    });
  else if (work.verb === "publish-import") await run(publishImport, context, work.input);
  else if (work.verb === "undo-import") await run(undoImport, context, work.input);
  else if (work.verb === "propose") await run(proposeChanges, context, work.input);
  else await run(approveProposal, context, work.input);
}
