import "server-only";
import { FORGOTTEN_AFTER_HOURS, FREE_FAILURES, waitAfter } from "../../domain/identity/backoff.ts";
import { db } from "../db.ts";
import { networkOf } from "./address.ts";
import { fingerprintOf } from "../fingerprint-of.ts";

/** What an attempt to sign in is counted by: the account it names, and where it comes from. */
export type Counted = { readonly key: string; readonly of: keyof typeof FREE_FAILURES };

/** The account comes first everywhere, so that two attempts never wait for each other. */
export const countedBy = (email: string, fromAddress: string | null): readonly Counted[] => [
  { key: `account:${fingerprintOf(email)}`, of: "account" },
  ...(fromAddress === null
    ? []
    : [{ key: `address:${networkOf(fromAddress)}`, of: "address" } as const]),
];

/**
 * Whether to wait before another attempt. The rows are locked until the
 * transaction ends, so attempts made at once are judged one after the other.
 */
export async function mustWait(counted: readonly Counted[], now: Date): Promise<boolean> {
  let wait = false;
  for (const { key } of counted) {
    const { blockedUntil } = await db().signInThrottle.upsert({
      where: { key },
      create: { key, failures: 0, lastFailedAt: now },
      update: { key },
    });
    wait ||= blockedUntil !== null && now < blockedUntil;
  }
  return wait;
}

/** Counts one more failure, and says from when on another attempt is looked at. */
export async function countFailure(counted: readonly Counted[], now: Date): Promise<void> {
  for (const { key, of } of counted) {
    const known = await db().signInThrottle.findUniqueOrThrow({ where: { key } });
    const failures = (known.lastFailedAt < longAgo(now) ? 0 : known.failures) + 1;
    await db().signInThrottle.update({
      where: { key },
      data: {
        failures,
        lastFailedAt: now,
        blockedUntil: new Date(now.getTime() + waitAfter(failures, of) * 1_000),
      },
    });
  }
}

/** A right password clears the account's count; the address keeps its own, since guessers may have an account too. */
export async function forgiveAccount(counted: readonly Counted[], now: Date): Promise<void> {
  const key = counted.find(({ of }) => of === "account")?.key ?? "";
  await db().signInThrottle.deleteMany({ where: { key } });
  await db().$executeRaw`delete from sign_in_throttle where key in (
    select key from sign_in_throttle where last_failed_at < ${longAgo(now)} for update skip locked)`;
}

const longAgo = (now: Date): Date => new Date(now.getTime() - FORGOTTEN_AFTER_HOURS * 3_600_000);
