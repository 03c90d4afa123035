/** Work as data, so that a process of its own can be told to do it. */
import { ImportOptions } from "../../lib/domain/curation/imports/import-options.ts";
import { run } from "../../lib/server/command.ts";
import { approveProposal } from "../../lib/server/commands/proposal/approve-proposal.ts";
import { proposeChanges } from "../../lib/server/commands/proposal/propose-changes.ts";
import type { Context } from "../../lib/server/context.ts";
import { importSheet } from "../../lib/server/imports/import-sheet.ts";

export type Work = { readonly context: Omit<Context, "now">; readonly at: string } & (
  | { readonly verb: "propose" | "approve"; readonly input: unknown }
  | { readonly verb: "import"; readonly csv: string; readonly options: unknown }
);

/** Does it as the server would on a request. */
export async function perform(work: Work): Promise<void> {
  const context: Context = { ...work.context, now: () => new Date(work.at) };
  if (work.verb === "import") {
    const file = { name: "deals.csv", bytes: new TextEncoder().encode(work.csv) };
    await importSheet(context, file, ImportOptions.parse(work.options));
  } else if (work.verb === "propose") await run(proposeChanges, context, work.input);
  else await run(approveProposal, context, work.input);
}
