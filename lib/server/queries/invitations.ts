import "server-only";
import { type InvitationState, invitationState } from "../../domain/identity/invitation.ts";
import type { SignedInRole } from "../../domain/identity/role.ts";
import { SIGNED_IN_ROLES } from "../../domain/identity/role.ts";
import { memberOf } from "../../domain/quantity/closed-set.ts";
import { db } from "../db.ts";
import { isAnyAdmin } from "../identity/admins.ts";
import { findInvitation, type InvitationKind } from "../identity/invitations.ts";

/** What the page of a link says of its invitation. */
export type LinkState =
  | { readonly state: "open"; readonly email: string | null; readonly role: SignedInRole }
  | { readonly state: Exclude<InvitationState, "open"> | "unknown" | "no longer needed" };

/** What has become of the invitation behind a link. The first admin needs none once there is one. */
export async function readLink(token: string, kind: InvitationKind): Promise<LinkState> {
  const invitation = await findInvitation(token, kind);
  if (invitation === undefined) return { state: "unknown" };
  const state = invitationState(invitation, new Date());
  if (state !== "open") return { state };
  if (kind === "setup" && (await isAnyAdmin())) return { state: "no longer needed" };
  return { state, email: invitation.email, role: memberOf(SIGNED_IN_ROLES, invitation.role) };
}

export type OpenInvitation = {
  readonly id: string;
  readonly email: string;
  readonly role: SignedInRole;
  readonly expiresAt: Date;
};

/** Invitations that may still be taken up, the newest first. */
export async function listOpenInvitations(): Promise<readonly OpenInvitation[]> {
  const rows = await db().invitation.findMany({
    where: {
      usedAt: null,
      revokedAt: null,
      expiresAt: { gt: new Date() },
      invitedById: { not: null },
    },
    select: { id: true, email: true, role: true, expiresAt: true },
    orderBy: { createdAt: "desc" },
  });
  return rows.map(({ email, role, ...row }) => ({
    ...row,
    email: email ?? "",
    role: memberOf(SIGNED_IN_ROLES, role),
  }));
}
