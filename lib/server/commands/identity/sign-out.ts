import "server-only";
import { z } from "zod";
import { command } from "../../command.ts";
import { endSessions } from "../../identity/sessions.ts";

/** Ends the session it is asked by. */
export const signOut = command({
  name: "sign-out",
  permission: "own-account",
  input: z.strictObject({}),
  renewsPages: false,
  async work({ actor, now }) {
    const ended = await endSessions(actor.id, now(), { only: actor.session ?? "" });
    return { result: { ended }, audit: { subject: `user/${actor.id}` } };
  },
});
