import type { CatalogCounts } from "../domain/catalog/catalog-counts.ts";

const many = (count: number, one: string, more: string): string =>
  `${count.toLocaleString("en-US")} ${count === 1 ? one : more}`;

/** What the catalog comes to, in one sentence: how much is on offer, and how far it can be trusted today. */
export function catalogFinding({
  offerings,
  models,
  sellers,
  disputed,
  stale,
}: CatalogCounts): string {
  if (offerings === 0) return "No model was on record as being on offer";
  const counted = `${many(models, "model", "models")} ${models === 1 ? "is" : "are"} on offer from ${many(sellers, "seller", "sellers")}`;
  const doubts = [
    ...(disputed > 0 ? [`sources disagree on ${many(disputed, "offering", "offerings")}`] : []),
    ...(stale === 0
      ? []
      : [
          stale === offerings
            ? "every listing is more than 30 days old"
            : `${many(stale, "listing is", "listings are")} more than 30 days old`,
        ]),
  ];
  return doubts.length === 0 ? counted : `${counted}; ${doubts.join(", and ")}`;
}
