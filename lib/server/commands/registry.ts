import "server-only";
import type { Command } from "../command.ts";
import { flagFact } from "./fact/flag-fact.ts";
import { resolveFlag } from "./fact/resolve-flag.ts";
import { approveProposal } from "./proposal/approve-proposal.ts";
import { askAboutProposal } from "./proposal/ask-about-proposal.ts";
import { proposeChanges } from "./proposal/propose-changes.ts";
import { rejectProposal } from "./proposal/reject-proposal.ts";
import { reviseProposal } from "./proposal/revise-proposal.ts";
import { undoProposal } from "./proposal/undo-proposal.ts";
import { withdrawProposal } from "./proposal/withdraw-proposal.ts";
import { archiveSource } from "./source/archive-source.ts";
import { markSourceLink } from "./source/mark-source-link.ts";
import { assignOwner } from "./subject/assign-owner.ts";

/** Commands differ in what they take and give; whoever runs one by its name knows neither. */
const named = <I, O>(command: Command<I, O>): Command => ({
  ...command,
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `run` gives it what its own schema parsed
  work: (context, input) => command.work(context, input as I),
});

/**
 * Every command there is. The API runs them by these names, and the tests hold
 * each of them to its permission and to its one row in the audit log.
 */
const ALL: readonly Command[] = [
  named(proposeChanges),
  named(reviseProposal),
  named(withdrawProposal),
  named(approveProposal),
  named(rejectProposal),
  named(askAboutProposal),
  named(undoProposal),
  named(flagFact),
  named(resolveFlag),
  named(archiveSource),
  named(markSourceLink),
  named(assignOwner),
];

export const COMMANDS: ReadonlyMap<string, Command> = new Map(
  ALL.map((command) => [command.name, command]),
);
