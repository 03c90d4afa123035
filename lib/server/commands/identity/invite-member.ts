import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { Email } from "../../../domain/identity/email.ts";
import { INVITATION_HOURS } from "../../../domain/identity/invitation.ts";
import { SIGNED_IN_ROLES } from "../../../domain/identity/role.ts";
import { command } from "../../command.ts";
import { db } from "../../db.ts";
import { Failure } from "../../failure.ts";
import { hashOfToken, Token } from "../../identity/token.ts";

/**
 * Invites one e-mail address to one role. Whoever invites makes the token of
 * the link, so that it stands in no answer of ours and not in the audit log.
 */
export const inviteMember = command({
  name: "invite-member",
  permission: "administer",
  input: z.strictObject({ email: Email, role: z.enum(SIGNED_IN_ROLES), token: Token }),
  renewsPages: false,
  async work({ actor, now }, { email, role, token }) {
    if ((await db().user.findUnique({ where: { email }, select: { id: true } })) !== null)
      throw new Failure(
        "conflict",
        `There is already an account for ${email}; change its role, or restore it.`,
      );
    const tokenHash = hashOfToken(token);
    if ((await db().invitation.findUnique({ where: { tokenHash }, select: { id: true } })) !== null)
      throw new Failure("conflict", "This token belongs to another invitation; make a new one.");
    const id = randomUUID();
    const createdAt = now();
    const expiresAt = new Date(createdAt.getTime() + INVITATION_HOURS * 3_600_000);
    await db().invitation.create({
      data: { id, tokenHash, email, role, invitedById: actor.id, createdAt, expiresAt },
    });
    return {
      result: { invitationId: id, expiresAt: expiresAt.toISOString() },
      audit: { subject: `invitation/${id}`, after: { email, role } },
    };
  },
});
