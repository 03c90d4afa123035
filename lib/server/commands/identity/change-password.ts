import "server-only";
import { z } from "zod";
import { command } from "../../command.ts";
import { db } from "../../db.ts";
import { Failure } from "../../failure.ts";
import { hashOfChosen } from "../../identity/accounts.ts";
import { isPassword } from "../../identity/password-hash.ts";
import { endSessions } from "../../identity/sessions.ts";
import { countedBy, countFailure, forgiveAccount, mustWait } from "../../identity/throttle.ts";

/**
 * Changes one's own password and ends one's other sessions. The current one is
 * asked for and guesses at it are counted, so that a session left open gives
 * nobody the account.
 */
export const changePassword = command({
  name: "change-password",
  permission: "own-account",
  input: z.strictObject({ current: z.string().max(1_024), next: z.string().max(1_024) }),
  renewsPages: false,
  async work({ actor, now, fromAddress }, { current, next }) {
    const at = now();
    const { email, passwordHash } = await db().user.findUniqueOrThrow({
      where: { id: actor.id },
      select: { email: true, passwordHash: true },
    });
    if (passwordHash === null)
      throw new Failure(
        "conflict",
        "You sign in at your identity provider; there is no password to change here.",
      );
    const hash = await hashOfChosen(next, email, "next");
    const counted = countedBy(email, fromAddress);
    const wait = await mustWait(counted, at);
    if (wait || !(await isPassword(current, passwordHash))) {
      if (!wait) await countFailure(counted, at);
      const refused = wait ? "too many attempts" : "wrong current password";
      return {
        result: { changed: false },
        audit: { subject: `user/${actor.id}`, detail: { refused } },
      };
    }
    await forgiveAccount(counted, at);
    await db().user.update({ where: { id: actor.id }, data: { passwordHash: hash } });
    const sessions = await endSessions(actor.id, at, { but: actor.session });
    return {
      result: { changed: true },
      audit: { subject: `user/${actor.id}`, detail: { otherSessionsEnded: sessions } },
    };
  },
});
