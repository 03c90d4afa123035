import "server-only";
import { invitationState } from "../../domain/identity/invitation.ts";
import { db } from "../db.ts";
import { Failure } from "../failure.ts";
import { hashOfToken } from "./token.ts";

/** Whether a link makes the first admin, or an account an admin has asked somebody to take up. */
export type InvitationKind = "setup" | "join";

/** The invitation behind a link, used up or not; undefined where there never was one of this kind. */
export async function findInvitation(token: string, kind: InvitationKind) {
  const found = await db().invitation.findUnique({ where: { tokenHash: hashOfToken(token) } });
  return found !== null && (found.invitedById === null) === (kind === "setup") ? found : undefined;
}

/**
 * Uses an invitation up, so that no other request can.
 *
 * @throws Failure where it is used, revoked, out of date or none
 */
export async function useInvitation(token: string, kind: InvitationKind, now: Date) {
  const found = await findInvitation(token, kind);
  const { count } =
    found === undefined || invitationState(found, now) !== "open"
      ? { count: 0 }
      : await db().invitation.updateMany({
          where: { id: found.id, usedAt: null, revokedAt: null },
          data: { usedAt: now },
        });
  if (found === undefined || count === 0)
    throw new Failure(
      "not-found",
      kind === "setup"
        ? "This link is used up or out of date. Restart Stakeline, and open the link it prints."
        : "This link is used up, taken back or out of date. Ask an admin for a new one.",
    );
  return found;
}
