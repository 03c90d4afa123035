import { EVENT_KINDS, type TimelineEvent } from "../timeline/timeline-event.ts";
import type { Table } from "../table/table.ts";
import type { Party } from "../ties/party.ts";

/** What happened between parties, an event a row. */
export const timelineTable = (
  events: readonly TimelineEvent[],
  parties: ReadonlyMap<string, Party>,
): Table => ({
  id: "timeline",
  title: "Events",
  note: "Amounts are totals of their deal by that day, never added to each other. “Recorded” marks what is known to hold since that day, while the day it happened is not known; such events come last.",
  columns: [
    { id: "what", label: "Event", unit: null },
    { id: "day", label: "Day", unit: null },
    { id: "kind", label: "Kind", unit: null },
    { id: "who", label: "Between", unit: null },
    { id: "usd", label: "Amount", unit: "usd" },
    { id: "share", label: "Share", unit: "share" },
  ],
  rows: events.map(({ id, day, undated, kind, partyIds, what, href, usd, share }) => ({
    id,
    cells: {
      what: { value: what, ...(href === null ? {} : { href }) },
      day: { value: day, ...(undated ? { note: "recorded" } : {}) },
      kind: { value: EVENT_KINDS[kind] },
      who: { value: partyIds.map((party) => parties.get(party)?.name ?? party).join(" – ") },
      usd: usd === null ? { value: null, note: "none stated", none: true } : { value: usd },
      share: share === null ? { value: null, note: "–", none: true } : { value: share },
    },
  })),
});
