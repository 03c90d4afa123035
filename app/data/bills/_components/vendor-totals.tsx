import { PlainTable } from "@/components/bills/plain-table";
import { Section } from "@/components/layout/section";
import { Unknown } from "@/components/table/cell-content";
import type { Attributed } from "@/lib/domain/bill/attribute";
import type { AttributionRule } from "@/lib/domain/bill/attribution-rule";
import { attributionTotals } from "@/lib/domain/bill/attribution-totals";
import { reasonsOf } from "@/lib/domain/bill/rule-words";
import { amountIn } from "@/lib/format/amount-in";

/** What each vendor asks for, in its own currency, and which party a rule takes it for. */
export function VendorTotals({
  attributed,
  rules,
  nameOf,
}: {
  attributed: readonly Attributed[];
  rules: readonly AttributionRule[];
  nameOf: (partyId: string) => string;
}) {
  const rows = attributionTotals(attributed).flatMap(({ currency, total, vendors }) => [
    ...vendors.map(({ name, sum }) => {
      const own = attributed.filter(
        ({ line }) => line.serviceProvider === name && line.currency === currency,
      );
      const party = own[0]?.vendor ?? null;
      return {
        id: `${currency} ${name}`,
        cells: [
          name,
          party === null ? (
            <Unknown key="party">not in the register</Unknown>
          ) : (
            <span key="party">
              {nameOf(party.id)}
              <span className="block text-xs text-muted">
                since {reasonsOf(own, "vendor", rules).join(", ")}
              </span>
            </span>
          ),
          [...new Set(own.map(({ line }) => line.hostProvider ?? "not stated"))].join(", "),
          [...new Set(own.map(({ line }) => line.invoiceIssuer ?? "not stated"))].join(", "),
          amountIn(sum.effective, currency),
          amountIn(sum.billed, currency),
          sum.rows.toLocaleString("en"),
        ],
      };
    }),
    {
      id: `${currency} total`,
      cells: [
        `All in ${currency}`,
        "",
        "",
        "",
        <strong key="effective">{amountIn(total.effective, currency)}</strong>,
        <strong key="billed">{amountIn(total.billed, currency)}</strong>,
        total.rows.toLocaleString("en"),
      ],
    },
  ]);
  return (
    <Section id="vendors" title="What each vendor asks for">
      <p className="mb-3 max-w-3xl text-sm text-muted">
        Effective cost is what the period’s use costs, with purchases spread over it: it is what
        exposure is counted by. Billed cost is what the invoice asks for. The two are never added.
      </p>
      <PlainTable
        caption="Totals of each vendor, in the currency of its bill"
        columns={[
          { title: "Vendor on the bill" },
          { title: "Party" },
          { title: "Runs on" },
          { title: "Invoiced by" },
          { title: "Effective cost", isNumber: true },
          { title: "Billed cost", isNumber: true },
          { title: "Rows", isNumber: true },
        ]}
        rows={rows}
      />
    </Section>
  );
}
