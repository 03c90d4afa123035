/**
 * While nobody administers this installation, prints a link that makes the
 * first admin. `npm start` runs it; by hand, or in a container:
 *
 *   npm run invite-admin
 *   node --conditions=react-server scripts/invite-admin.ts
 *
 * Each run makes a new link and takes the ones before it back.
 */
import { randomUUID } from "node:crypto";
import { SETUP_MINUTES } from "../lib/domain/identity/invitation.ts";
import { openDatabase } from "../lib/server/db.ts";
import { hashOfToken, newToken } from "../lib/server/identity/token.ts";

/** @returns the token of the link, or undefined where there is an admin */
async function offer(url: string): Promise<string | undefined> {
  const database = openDatabase(url);
  try {
    return await database.$transaction(async (tx) => {
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('keep_an_admin'))`;
      const admin = await tx.user.findFirst({ where: { role: "admin", removedAt: null } });
      if (admin !== null) return undefined;
      const token = newToken();
      const id = randomUUID();
      const now = new Date();
      await tx.invitation.updateMany({
        where: { invitedById: null, usedAt: null, revokedAt: null },
        data: { revokedAt: now },
      });
      await tx.invitation.create({
        data: {
          id,
          tokenHash: hashOfToken(token),
          role: "admin",
          createdAt: now,
          expiresAt: new Date(now.getTime() + SETUP_MINUTES * 60_000),
        },
      });
      await tx.auditEntry.create({
        data: {
          id: randomUUID(),
          at: now,
          actor: "job:invite-admin",
          verb: "invite-first-admin",
          subject: `invitation/${id}`,
          detail: {},
        },
      });
      return token;
    });
  } finally {
    await database.$disconnect();
  }
}

const url = process.env["DATABASE_URL"];
if (url === undefined || url === "") {
  process.stderr.write("DATABASE_URL is not set: use npm run invite-admin, or set it.\n");
  process.exit(1);
}
const token = await offer(url);
const at = process.env["NEXTAUTH_URL"] || `http://localhost:${process.env["PORT"] || "3000"}`;
if (token !== undefined)
  process.stdout.write(
    `Create the first admin at ${at.replace(/\/$/, "")}/setup/${token} (within ${SETUP_MINUTES} minutes)\n`,
  );
else if (!process.argv.includes("--quiet"))
  process.stdout.write("There is an admin already; admins invite people at /settings/members.\n");
