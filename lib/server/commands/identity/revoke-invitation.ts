import "server-only";
import { z } from "zod";
import { command } from "../../command.ts";
import { db } from "../../db.ts";
import { Failure } from "../../failure.ts";

/** Takes an invitation back before it is used. */
export const revokeInvitation = command({
  name: "revoke-invitation",
  permission: "administer",
  input: z.strictObject({ invitationId: z.uuid() }),
  renewsPages: false,
  async work({ now }, { invitationId: id }) {
    const { count } = await db().invitation.updateMany({
      where: { id, usedAt: null, revokedAt: null },
      data: { revokedAt: now() },
    });
    if (count === 0)
      throw new Failure("conflict", "This invitation is used or taken back already, or never was.");
    return { result: { revoked: true }, audit: { subject: `invitation/${id}` } };
  },
});
