import type { Table } from "../table/table.ts";
import type { Party } from "../ties/party.ts";
import { counts, leavesConditionOpen, type Tie } from "../ties/tie.ts";
import { CAPITAL_KINDS, TIE_KINDS } from "../ties/tie-words.ts";
import { amountCell } from "./amount-cell.ts";

/** Which way a tie runs from a party: its own interest in others, or the interest of others in it. */
export type TieSide = "out" | "in";

/** Ties of one party: with whom, what, and the amounts apart: announced, conditional, paid. */
export function tiesTable(
  partyId: string,
  side: TieSide,
  ties: readonly Tie[],
  parties: ReadonlyMap<string, Party>,
): Table {
  const name = (id: string) => parties.get(id)?.name ?? id;
  return {
    id: side === "out" ? `ties-${partyId}` : `ties-in-${partyId}`,
    title: side === "out" ? `Ties of ${name(partyId)}` : `Ties of others with ${name(partyId)}`,
    note: "Newest first. Announced is the headline ceiling, conditional the part still undrawn, paid what is reported as paid; they are never added. “Not counted” deals are in no total.",
    columns: [
      { id: "what", label: "Tie", unit: null },
      { id: "with", label: "With", unit: null },
      { id: "kind", label: "Kind", unit: null },
      { id: "announced-on", label: "Announced", unit: null },
      { id: "status", label: "Status", unit: null },
      { id: "announced", label: "Announced amount", unit: "usd" },
      { id: "conditional", label: "Conditional", unit: "usd" },
      { id: "paid", label: "Paid", unit: "usd" },
      { id: "counted", label: "Counted", unit: null },
      { id: "summary", label: "What was agreed", unit: null, exportOnly: true },
    ],
    rows: ties.map((tie) => {
      const other = side === "out" ? tie.counterpartyId : tie.providerId;
      const capital = CAPITAL_KINDS.includes(tie.kind);
      return {
        id: tie.id,
        cells: {
          what: {
            value: `${name(tie.providerId)} – ${name(tie.counterpartyId)}`,
            href: `/ties/${tie.id}`,
          },
          with: { value: name(other) },
          kind: { value: TIE_KINDS[tie.kind] },
          "announced-on":
            tie.announced === null
              ? { value: null, note: "not recorded" }
              : { value: tie.announced },
          status:
            tie.status === null
              ? { value: null, note: "not known" }
              : { value: tie.status.replaceAll("_", " ") },
          announced: amountCell(tie.announcedUsd, "none on record"),
          conditional: amountCell(
            tie.conditionalUsd,
            leavesConditionOpen(tie) ? "not known" : "none on record",
          ),
          paid: amountCell(tie.paidUsd, capital ? "not dated" : "none on record"),
          counted: { value: counts(tie) ? "yes" : tie.rollup ? "no, a total of others" : "no" },
          summary: { value: tie.summary },
        },
      };
    }),
  };
}
