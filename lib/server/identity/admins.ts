import "server-only";
import { db } from "../db.ts";

const ACTIVE_ADMIN = { role: "admin", removedAt: null } as const;

/** Whether anybody administers this installation yet. */
export const isAnyAdmin = async (): Promise<boolean> =>
  (await db().user.findFirst({ where: ACTIVE_ADMIN, select: { id: true } })) !== null;

/**
 * Waits until no other request changes who is an admin, and keeps others
 * waiting until this transaction ends. The database's own check takes the same lock.
 */
export const lockAdmins = async (): Promise<void> => {
  await db().$executeRaw`select pg_advisory_xact_lock(hashtext('keep_an_admin'))`;
};

/** Whether nobody would administer this installation without this person. */
export async function isLastAdmin(userId: string): Promise<boolean> {
  await lockAdmins();
  const admins = await db().user.findMany({ where: ACTIVE_ADMIN, select: { id: true }, take: 2 });
  return admins.length === 1 && admins[0]?.id === userId;
}
