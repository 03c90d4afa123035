import type { Table } from "../table/table.ts";
import type { Basis } from "../ties/basis.ts";
import type { Party } from "../ties/party.ts";
import { amountOn, statedAmount } from "../ties/tie-amount.ts";
import { counts, leavesConditionOpen, type Tie } from "../ties/tie.ts";
import { CAPITAL_KINDS, TIE_KINDS } from "../ties/tie-words.ts";
import { amountCell, amountColumns, capitalised } from "./amount-cell.ts";

/** Which way a tie runs from a party: its own interest in others, or the interest of others in it. */
export type TieSide = "out" | "in";

/** Ties of one party: with whom, what, and the amounts apart, that of the basis first. */
export function tiesTable(
  partyId: string,
  side: TieSide,
  ties: readonly Tie[],
  parties: ReadonlyMap<string, Party>,
  basis: Basis,
): Table {
  const name = (id: string) => parties.get(id)?.name ?? id;
  return {
    id: side === "out" ? `ties-${partyId}` : `ties-in-${partyId}`,
    title: side === "out" ? `Ties of ${name(partyId)}` : `Ties of others with ${name(partyId)}`,
    note: "Newest first. Announced is the headline ceiling, conditional the part still undrawn, committed what is bound by contract, paid what is reported as paid; they are never added. “Not counted” deals are in no total.",
    columns: [
      { id: "what", label: "Tie", unit: null },
      { id: "with", label: "With", unit: null },
      { id: "kind", label: "Kind", unit: null },
      { id: "announced-on", label: "Announced", unit: null },
      { id: "status", label: "Status", unit: null },
      ...amountColumns(basis, (amount) =>
        amount === basis || amount === "announced"
          ? `${capitalised(amount)} amount`
          : capitalised(amount),
      ),
      { id: "consumed", label: "Consumed", unit: "usd", exportOnly: true },
      { id: "counted", label: "Counted", unit: null },
      { id: "summary", label: "What was agreed", unit: null, verbatim: true, exportOnly: true },
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
          announced: amountCell(amountOn(tie, "announced"), "none on record"),
          conditional: amountCell(
            statedAmount(tie.conditionalUsd),
            leavesConditionOpen(tie) ? "not known" : "none on record",
          ),
          committed: amountCell(amountOn(tie, "committed"), "none on record"),
          paid: amountCell(amountOn(tie, "paid"), capital ? "not dated" : "none on record"),
          consumed: amountCell(statedAmount(tie.consumedUsd), "none on record"),
          counted: { value: counts(tie) ? "yes" : tie.rollup ? "no, a total of others" : "no" },
          summary: { value: tie.summary },
        },
      };
    }),
  };
}
