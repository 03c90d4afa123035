/** Signed in for a working day at most, whatever happens. */
export const SESSION_HOURS = 12;
/** Left alone for this long, a session is over. */
export const IDLE_MINUTES = 60;
/** How exactly we remember when a session was last used. */
export const SEEN_EVERY_SECONDS = 60;

export type SessionLife = {
  readonly seenAt: Date;
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
};

/** Whether somebody is still signed in by it: not ended, not past its day, and not left alone for an hour. */
export const isAlive = ({ seenAt, expiresAt, endedAt }: SessionLife, now: Date): boolean =>
  endedAt === null && now < expiresAt && now.getTime() - seenAt.getTime() < IDLE_MINUTES * 60_000;

/** Whether it is time to note that the session is in use. */
export const isSeenLongAgo = ({ seenAt }: Pick<SessionLife, "seenAt">, now: Date): boolean =>
  now.getTime() - seenAt.getTime() >= SEEN_EVERY_SECONDS * 1_000;
