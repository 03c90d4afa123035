import "server-only";
import { z } from "zod";
import { PersonName } from "../../../domain/identity/person-name.ts";
import { SIGNED_IN_ROLES } from "../../../domain/identity/role.ts";
import { memberOf } from "../../../domain/quantity/closed-set.ts";
import { command } from "../../command.ts";
import { makeAccount } from "../../identity/accounts.ts";
import { useInvitation } from "../../identity/invitations.ts";
import { Token } from "../../identity/token.ts";

/** Makes the account somebody was invited to: e-mail address and role are the inviter's, not theirs to choose. */
export const acceptInvitation = command({
  name: "accept-invitation",
  permission: "sign-in",
  input: z.strictObject({ token: Token, name: PersonName, password: z.string().max(1_024) }),
  renewsPages: false,
  async work({ now }, { token, name, password }) {
    const invitation = await useInvitation(token, "join", now());
    const email = invitation.email ?? "";
    const role = memberOf(SIGNED_IN_ROLES, invitation.role);
    const id = await makeAccount({ email, name, role, password }, now());
    return {
      result: { userId: id, email },
      audit: {
        subject: `user/${id}`,
        after: { email, name, role },
        detail: { invitation: invitation.id },
      },
    };
  },
});
