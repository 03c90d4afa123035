import "server-only";
import { z } from "zod";
import { normalEmail } from "../../../domain/identity/email.ts";
import { command, type Done } from "../../command.ts";
import type { Context } from "../../context.ts";
import { db } from "../../db.ts";
import { fewAtOnce } from "../../identity/few-at-once.ts";
import { isPassword } from "../../identity/password-hash.ts";
import { endSessions, openSession } from "../../identity/sessions.ts";
import { countedBy, countFailure, forgiveAccount, mustWait } from "../../identity/throttle.ts";
import { Token } from "../../identity/token.ts";

/**
 * Opens a session for whoever knows an account's password.
 *
 * It succeeds in noting a failure, too: every refusal is the same answer in the
 * same time, whether the account is unknown, removed, or guessed at too often.
 * The caller makes the token, so neither our answer nor the audit log holds it.
 */
export const signIn = command({
  name: "sign-in",
  permission: "sign-in",
  input: z.strictObject({
    email: z.string().max(320),
    password: z.string().max(1_024),
    token: Token,
  }),
  renewsPages: false,
  work: (context, input) => fewAtOnce(() => attempt(context, input)),
});

async function attempt(
  { actor, now, fromAddress }: Context,
  { email: typed, password, token }: { email: string; password: string; token: string },
): Promise<Done<{ signedIn: boolean }>> {
  const at = now();
  const email = normalEmail(typed);
  const counted = countedBy(email, fromAddress);
  if (await mustWait(counted, at)) return refused("too many attempts");
  const user = await db().user.findUnique({
    where: { email },
    select: { id: true, passwordHash: true, removedAt: true },
  });
  const right = await isPassword(password, user?.passwordHash ?? null);
  if (user === null || !right || user.removedAt !== null) {
    await countFailure(counted, at);
    return refused(right ? "removed account" : "wrong e-mail or password", user?.id);
  }
  await forgiveAccount(counted, at);
  if (actor.session !== undefined) await endSessions(actor.id, at, { only: actor.session });
  await openSession(user.id, token, at);
  return {
    result: { signedIn: true },
    audit: { subject: `user/${user.id}`, detail: { by: "password" } },
  };
}

const refused = (why: string, userId = "unknown"): Done<{ signedIn: boolean }> => ({
  result: { signedIn: false },
  audit: { subject: `user/${userId}`, detail: { refused: why } },
});
