import type { FeedAlias } from "../../catalog/feed-listing.ts";
import { groupedBy } from "../../catalog/grouped-by.ts";
import type { PlainDate } from "../../quantity/plain-date.ts";
import type { PlannedRow } from "./price-plan.ts";
import type { StoredCatalog } from "./stored-catalog.ts";
import { byText } from "../../quantity/text-order.ts";

/**
 * What becomes of a file's names that move from model to model, one row for each
 * name at a seller. What a name stands for counts where the file says it; that
 * it does not say so takes nothing back.
 *
 * @param sellerIds sellers that are known, or come with the file
 */
export const planAliases = (
  aliases: readonly FeedAlias[],
  stored: StoredCatalog,
  sellerIds: ReadonlySet<string>,
  observedOn: PlainDate,
): PlannedRow[] =>
  groupedBy(aliases, ({ sellerId, alias }) => `${sellerId} ${alias}`).flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const stated = [...new Set(same.flatMap(({ sellerModelId }) => sellerModelId ?? []))];
    if (stated.length > 1)
      return [
        refused(
          first,
          `stands for ${stated.toSorted().join(" and for ")} in this file; keep the row that is right`,
        ),
      ];
    if (!sellerIds.has(first.sellerId))
      return [
        refused(first, `there is no seller ${first.sellerId}, and the file lists nothing of it`),
      ];
    return [planAlias({ ...first, sellerModelId: stated[0] ?? null }, stored, observedOn)];
  });

const rowOf = ({ sellerId, alias, sellerModelId }: FeedAlias) => ({
  place: alias,
  label: `${alias} at ${sellerId}, a name that moves`,
  value: sellerModelId,
  offeringId: null,
  flags: [],
  writes: null,
});

const refused = (alias: FeedAlias, reason: string): PlannedRow => ({
  ...rowOf(alias),
  outcome: "error",
  reasons: [reason],
  diffs: [],
  payload: null,
});

function planAlias(alias: FeedAlias, stored: StoredCatalog, observedOn: PlainDate): PlannedRow {
  const [before] = stored.aliases
    .filter(
      (one) =>
        one.sellerId === alias.sellerId &&
        one.alias === alias.alias &&
        one.observedAt <= observedOn,
    )
    .toSorted((a, b) => byText(b.observedAt, a.observedAt));
  const isKnown =
    before !== undefined &&
    (alias.sellerModelId === null ||
      before.sellerModelId === alias.sellerModelId ||
      before.observedAt === observedOn);
  const after = alias.sellerModelId ?? "not stated";
  return {
    ...rowOf(alias),
    outcome: isKnown ? "unchanged" : before === undefined ? "create" : "update",
    reasons: [],
    diffs: isKnown ? [] : [{ field: "stands for", before: before?.sellerModelId ?? null, after }],
    payload: isKnown ? null : { kind: "alias", alias },
  };
}
