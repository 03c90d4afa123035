import "server-only";
import { db } from "../db.ts";

/** How many links open each pack at an instant, and until when the last of them does; packs that none opens are left out. */
export async function openLinks(
  at: Date,
): Promise<ReadonlyMap<string, { readonly open: number; readonly until: string }>> {
  const rows = await db().packShare.groupBy({
    by: ["packId"],
    where: { revokedAt: null, expiresAt: { gt: at } },
    _count: true,
    _max: { expiresAt: true },
  });
  return new Map(
    rows.map(({ packId, _count, _max }) => [
      packId,
      { open: _count, until: (_max.expiresAt ?? at).toISOString() },
    ]),
  );
}
