import type { Table } from "../table/table.ts";
import { TIE_KINDS } from "../ties/tie-words.ts";
import { counts, type Tie } from "../ties/tie.ts";

/** Ties on record that are no part of the network, each with the reason. */
export const notDrawnTable = (ties: readonly Tie[], nameOf: (id: string) => string): Table => ({
  id: "network-not-drawn",
  title: "On record, and no part of the network",
  columns: [
    { id: "who", label: "Between", unit: null },
    { id: "kind", label: "Kind", unit: null },
    { id: "why", label: "Why not", unit: null },
    { id: "announced-on", label: "Announced", unit: null },
  ],
  rows: ties
    .filter((tie) => !counts(tie))
    .map((tie) => ({
      id: tie.id,
      cells: {
        who: {
          value: `${nameOf(tie.providerId)} – ${nameOf(tie.counterpartyId)}`,
          href: `/ties/${tie.id}`,
        },
        kind: { value: TIE_KINDS[tie.kind] },
        why: { value: reasonOf(tie) },
        "announced-on":
          tie.announced === null ? { value: null, note: "not recorded" } : { value: tie.announced },
      },
    })),
});

const reasonOf = ({ rollup, status, supersededById }: Tie): string => {
  if (rollup) return "a total of other deals";
  if (status === null) return "status not known";
  if (supersededById !== null) return "superseded by a later deal";
  return status.replaceAll("_", " ");
};
