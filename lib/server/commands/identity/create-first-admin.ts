import "server-only";
import { z } from "zod";
import { Email } from "../../../domain/identity/email.ts";
import { PersonName } from "../../../domain/identity/person-name.ts";
import { command } from "../../command.ts";
import { Failure } from "../../failure.ts";
import { makeAccount } from "../../identity/accounts.ts";
import { isAnyAdmin, lockAdmins } from "../../identity/admins.ts";
import { useInvitation } from "../../identity/invitations.ts";
import { Token } from "../../identity/token.ts";

/** Makes the first admin, for whoever holds the link printed where the app was started. */
export const createFirstAdmin = command({
  name: "create-first-admin",
  permission: "sign-in",
  input: z.strictObject({
    token: Token,
    email: Email,
    name: PersonName,
    password: z.string().max(1_024),
  }),
  renewsPages: false,
  async work({ now }, { token, email, name, password }) {
    await lockAdmins();
    if (await isAnyAdmin())
      throw new Failure("conflict", "There is an admin already; ask them to invite you.");
    await useInvitation(token, "setup", now());
    const id = await makeAccount({ email, name, role: "admin", password }, now());
    return {
      result: { userId: id },
      audit: { subject: `user/${id}`, after: { email, name, role: "admin" } },
    };
  },
});
