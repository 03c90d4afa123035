import { FEEDS } from "../catalog/feed.ts";
import type { ChangeKind, ChangeList } from "../catalog/price-changes.ts";
import type { Table } from "../table/table.ts";

/** What changed at each feed between its two latest observations, in one row a feed. */
export const feedChangesTable = (lists: readonly ChangeList[]): Table => ({
  id: "feed-changes",
  title: "What changed at each source",
  note: "Between the two latest days on which a file of the source was read.",
  columns: [
    { id: "feed", label: "Source", unit: null },
    { id: "from", label: "From", unit: null },
    { id: "to", label: "To", unit: null },
    { id: "rose", label: "Rose", unit: "count" },
    { id: "fell", label: "Fell", unit: "count" },
    { id: "appeared", label: "Appeared", unit: "count" },
    { id: "vanished", label: "No longer listed", unit: "count" },
    { id: "unchanged", label: "Unchanged", unit: "count" },
  ],
  rows: lists.map(({ feedId, from, to, changes, unchanged, unread }) => {
    const of = (kind: ChangeKind) => changes.filter((change) => change.kind === kind).length;
    return {
      id: feedId,
      cells: {
        feed: {
          value: FEEDS[feedId].name,
          href: `/prices/changes?feed=${feedId}&from=${from}&to=${to}`,
        },
        from: { value: from },
        to: { value: to },
        rose: { value: of("rose") },
        fell: { value: of("fell") },
        appeared: { value: of("appeared") },
        vanished: {
          value: of("vanished"),
          ...(unread === 0
            ? {}
            : { note: `${unread} could not be looked for: its file has errors` }),
        },
        unchanged: { value: unchanged },
      },
    };
  }),
});
