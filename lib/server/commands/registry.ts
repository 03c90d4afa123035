import "server-only";
import type { Command } from "../command.ts";
import { acceptInvitation } from "./identity/accept-invitation.ts";
import { changePassword } from "./identity/change-password.ts";
import { changeRole } from "./identity/change-role.ts";
import { changeSetting } from "./identity/change-setting.ts";
import { createFirstAdmin } from "./identity/create-first-admin.ts";
import { endSessions } from "./identity/end-sessions.ts";
import { inviteMember } from "./identity/invite-member.ts";
import { removeMember } from "./identity/remove-member.ts";
import { restoreMember } from "./identity/restore-member.ts";
import { revokeInvitation } from "./identity/revoke-invitation.ts";
import { signIn } from "./identity/sign-in.ts";
import { signOut } from "./identity/sign-out.ts";

/**
 * Every command there is. The API runs them by these names, and the tests hold
 * each of them to its permission and to its one row in the audit log.
 */
const ALL: readonly Command[] = [
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
  changeSetting,
];

export const COMMANDS: ReadonlyMap<string, Command> = new Map(
  ALL.map((command) => [command.name, command]),
);
