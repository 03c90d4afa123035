/** How long the link for the first admin works; each start of the app makes a new one. */
export const SETUP_MINUTES = 30;
/** How long the link an admin gives somebody works. */
export const INVITATION_HOURS = 72;

export type InvitationState = "open" | "used" | "revoked" | "expired";

/** What has become of an invitation. */
export function invitationState(
  {
    expiresAt,
    usedAt,
    revokedAt,
  }: { readonly expiresAt: Date; readonly usedAt: Date | null; readonly revokedAt: Date | null },
  now: Date,
): InvitationState {
  if (usedAt !== null) return "used";
  if (revokedAt !== null) return "revoked";
  return now < expiresAt ? "open" : "expired";
}
