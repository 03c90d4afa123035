import "server-only";
import { db } from "../db.ts";
import { type Logo, readLogo } from "../exports/report/logo.ts";

/** A kept logo; undefined where there is none of that name. */
export async function getLogo(sha256: string): Promise<Logo | undefined> {
  const row = await db().lookFile.findUnique({
    where: { sha256, kind: "logo" },
    select: { bytes: true },
  });
  return row === null ? undefined : readLogo(row.bytes);
}
