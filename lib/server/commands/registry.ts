import "server-only";
import type { Command } from "../command.ts";
import { addAttributionRule } from "./bill/add-attribution-rule.ts";
import { nameCompany } from "./bill/name-company.ts";
import { removeAttributionRule } from "./bill/remove-attribution-rule.ts";
import { stateExchangeRate } from "./bill/state-exchange-rate.ts";
import { flagFact } from "./fact/flag-fact.ts";
import { resolveFlag } from "./fact/resolve-flag.ts";
import { publishImport } from "./import/publish-import.ts";
import { rejectImport } from "./import/reject-import.ts";
import { sendImport } from "./import/send-import.ts";
import { undoImport } from "./import/undo-import.ts";
import { withdrawImport } from "./import/withdraw-import.ts";
import { cancelJob } from "./job/cancel-job.ts";
import { requestScoreRun } from "./job/request-score-run.ts";
import { approveProposal } from "./proposal/approve-proposal.ts";
import { askAboutProposal } from "./proposal/ask-about-proposal.ts";
import { proposeChanges } from "./proposal/propose-changes.ts";
import { rejectProposal } from "./proposal/reject-proposal.ts";
import { reviseProposal } from "./proposal/revise-proposal.ts";
import { undoProposal } from "./proposal/undo-proposal.ts";
import { withdrawProposal } from "./proposal/withdraw-proposal.ts";
import { setModelAlias } from "./quality/set-model-alias.ts";
import { answerDecision } from "./report/answer-decision.ts";
import { deleteReport } from "./report/delete-report.ts";
import { keepLookFile } from "./look/keep-look-file.ts";
import { keepPackLook } from "./look/keep-pack-look.ts";
import { keepReport } from "./report/keep-report.ts";
import { openVerification } from "./report/open-verification.ts";
import { requestPack } from "./report/request-pack.ts";
import { requestPublishing } from "./report/request-publishing.ts";
import { revokeShare } from "./report/revoke-share.ts";
import { sharePack } from "./report/share-pack.ts";
import { deleteScenario } from "./scenario/delete-scenario.ts";
import { requestScenarioRun } from "./scenario/request-scenario-run.ts";
import { saveScenario } from "./scenario/save-scenario.ts";
import { archiveSource } from "./source/archive-source.ts";
import { markSourceLink } from "./source/mark-source-link.ts";
import { assignOwner } from "./subject/assign-owner.ts";
import { acceptInvitation } from "./identity/accept-invitation.ts";
import { changePassword } from "./identity/change-password.ts";
import { changeRole } from "./identity/change-role.ts";
import { changeSetting } from "./identity/change-setting.ts";
import { createApiKey } from "./identity/create-api-key.ts";
import { createFirstAdmin } from "./identity/create-first-admin.ts";
import { endSessions } from "./identity/end-sessions.ts";
import { inviteMember } from "./identity/invite-member.ts";
import { removeMember } from "./identity/remove-member.ts";
import { restoreMember } from "./identity/restore-member.ts";
import { revokeApiKey } from "./identity/revoke-api-key.ts";
import { revokeInvitation } from "./identity/revoke-invitation.ts";
import { signIn } from "./identity/sign-in.ts";
import { signOut } from "./identity/sign-out.ts";

/**
 * Every command there is. The API runs them by these names, and the tests hold
 * each of them to its permission and to its one row in the audit log.
 */
const ALL: readonly Command[] = [
  proposeChanges,
  reviseProposal,
  withdrawProposal,
  approveProposal,
  rejectProposal,
  askAboutProposal,
  undoProposal,
  sendImport,
  withdrawImport,
  publishImport,
  rejectImport,
  undoImport,
  flagFact,
  resolveFlag,
  archiveSource,
  markSourceLink,
  assignOwner,
  setModelAlias,
  addAttributionRule,
  removeAttributionRule,
  stateExchangeRate,
  requestScoreRun,
  cancelJob,
  saveScenario,
  deleteScenario,
  requestScenarioRun,
  keepReport,
  deleteReport,
  requestPack,
  requestPublishing,
  sharePack,
  revokeShare,
  openVerification,
  answerDecision,
  signIn,
  signOut,
  createFirstAdmin,
  inviteMember,
  revokeInvitation,
  acceptInvitation,
  changeRole,
  removeMember,
  restoreMember,
  changePassword,
  endSessions,
  createApiKey,
  revokeApiKey,
  changeSetting,
  nameCompany,
  keepLookFile,
  keepPackLook,
];

export const COMMANDS: ReadonlyMap<string, Command> = new Map(
  ALL.map((command) => [command.name, command]),
);
