import { z } from "zod";

/** How many keys that still work one person may have. */
export const MOST_KEYS = 10;
/** For how many days a key may work at most. */
export const MOST_KEY_DAYS = 365;
/** How much of a key stays visible, to tell one from another; the other 35 characters stay a secret. */
export const KEY_PREFIX_LENGTH = 8;
/** How exactly we remember when a key was last used. */
const USED_EVERY_SECONDS = 60;

/** What somebody calls a key, to know it again. */
export const KeyName = z
  .string()
  .trim()
  .min(1, "say what the key is for")
  .max(80, "has more than 80 characters")
  .regex(/^\P{C}*$/u, "has characters that cannot be seen");

/** Whether a key still works: not revoked and not past its time. */
export const isLiveKey = (
  { expiresAt, revokedAt }: { readonly expiresAt: Date; readonly revokedAt: Date | null },
  now: Date,
): boolean => revokedAt === null && now < expiresAt;

/** Whether it is time to note that a key is in use. */
export const isUsedLongAgo = (lastUsedAt: Date | null, now: Date): boolean =>
  lastUsedAt === null || now.getTime() - lastUsedAt.getTime() >= USED_EVERY_SECONDS * 1_000;
