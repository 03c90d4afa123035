import "server-only";
import { randomUUID } from "node:crypto";
import { passwordFault } from "../../domain/identity/password.ts";
import type { SignedInRole } from "../../domain/identity/role.ts";
import { db } from "../db.ts";
import { Failure } from "../failure.ts";
import { hashPassword } from "./password-hash.ts";

/**
 * The hash of a password somebody chooses.
 *
 * @throws Failure where it is too easily guessed
 */
export async function hashOfChosen(password: string, email: string, at: string): Promise<string> {
  const fault = passwordFault(password, email);
  if (fault !== undefined)
    throw new Failure("invalid", `Nothing was changed. The password ${fault}.`, {
      faults: [{ at, reason: fault }],
    });
  return hashPassword(password);
}

/**
 * Makes an account with a password.
 *
 * @throws Failure where the e-mail address has one already, or the password is too easily guessed
 */
export async function makeAccount(
  {
    email,
    name,
    role,
    password,
  }: { email: string; name: string; role: SignedInRole; password: string },
  now: Date,
): Promise<string> {
  await db().$executeRaw`select pg_advisory_xact_lock(hashtext(${`account ${email}`}))`;
  if ((await db().user.findUnique({ where: { email }, select: { id: true } })) !== null)
    throw new Failure(
      "conflict",
      `There is already an account for ${email}. Sign in with it, or ask an admin to restore it.`,
    );
  const passwordHash = await hashOfChosen(password, email, "password");
  const id = randomUUID();
  await db().user.create({ data: { id, email, name, role, passwordHash, createdAt: now } });
  return id;
}

/**
 * A person as they were when the caller read them.
 *
 * @throws Failure where there is nobody, or somebody else has changed them meanwhile
 */
export async function personAsRead(userId: string, version: number) {
  await db().$executeRaw`select 1 from user_account where id = ${userId}::uuid for update`;
  const person = await db().user.findUnique({
    where: { id: userId },
    select: { id: true, name: true, role: true, removedAt: true, version: true },
  });
  if (person === null) throw new Failure("not-found", "There is nobody by this id.");
  if (person.version !== version)
    throw new Failure(
      "conflict",
      `${person.name} was changed by somebody else meanwhile (now ${person.removedAt === null ? person.role : "removed"}). Look again, then decide.`,
      { details: { current: { ...person, removedAt: person.removedAt?.toISOString() ?? null } } },
    );
  return person;
}

/** @throws Failure where nobody would be left to administer */
export const lastAdminStays = (name: string): Failure =>
  new Failure(
    "conflict",
    `${name} is the last admin, and somebody has to be. Make another person admin first.`,
  );
