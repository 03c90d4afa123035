import "server-only";
import type { KnownNames } from "../../../domain/imports/feeds/genai-prices.ts";
import { db } from "../../db.ts";

/** What the catalog has on sale: seller to the seller's own names of its models. */
export async function knownNames(): Promise<KnownNames> {
  const offerings = await db().offering.findMany({
    where: { withdrawnAt: null },
    select: { sellerId: true, sellerModelId: true },
    orderBy: { id: "asc" },
  });
  const names = Map.groupBy(offerings, ({ sellerId }) => sellerId);
  return new Map(
    [...names].map(([sellerId, sold]) => [sellerId, sold.map((each) => each.sellerModelId)]),
  );
}
