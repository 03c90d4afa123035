import "server-only";
import { z } from "zod";
import { authorize } from "../../authorize.ts";
import { command } from "../../command.ts";
import { endSessions as end } from "../../identity/sessions.ts";

/** Signs out elsewhere: one's own other sessions, one of them, or, for an admin, all of somebody else's. */
export const endSessions = command({
  name: "end-sessions",
  permission: "own-account",
  input: z.union([
    z.strictObject({ which: z.literal("my-others") }),
    z.strictObject({ which: z.literal("mine"), session: z.string().regex(/^[0-9a-f]{64}$/) }),
    z.strictObject({ which: z.literal("all-of"), userId: z.uuid() }),
  ]),
  renewsPages: false,
  async work({ actor, now }, input) {
    const userId = input.which === "all-of" ? input.userId : actor.id;
    if (userId !== actor.id) authorize(actor.role, "administer");
    const ended = await end(userId, now(), {
      ...(input.which === "mine" ? { only: input.session } : {}),
      ...(input.which === "my-others" ? { but: actor.session } : {}),
    });
    return { result: { ended }, audit: { subject: `user/${userId}`, detail: { ended } } };
  },
});
