import { PlainTable } from "@/components/bills/plain-table";
import { RateForm } from "@/components/bills/rate-form";
import { Section } from "@/components/layout/section";
import { Unknown } from "@/components/table/cell-content";
import type { ExchangeRate } from "@/lib/domain/bill/in-usd";
import { exactToText } from "@/lib/domain/quantity/exact-decimal";
import { longDate } from "@/lib/format/date";
import type { BillPeriod } from "@/lib/server/queries/bills";

/** What currencies were worth, and who says so; without a rate an amount keeps its own currency. */
export function RatesSection({
  rates,
  withoutRate,
  period,
}: {
  rates: readonly ExchangeRate[];
  withoutRate: readonly string[];
  period: BillPeriod;
}) {
  const stated = rates.map(({ currency, day, usd }) => ({ currency, day, usd: exactToText(usd) }));
  return (
    <Section id="rates" title="Exchange rates">
      <p className="mb-3 max-w-3xl text-sm text-muted">
        An amount is counted in US dollars by the last rate stated for a day of its own billing
        period. No other day’s rate is taken for it, and none is guessed.
      </p>
      {withoutRate.length > 0 && (
        <p className="mb-3 text-sm">
          <Unknown>
            No rate of {withoutRate.join(", ")} is stated for a day of this period: these amounts
            stay in their own currency, and in no share of exposure.
          </Unknown>
        </p>
      )}
      {rates.length > 0 && (
        <PlainTable
          caption="Exchange rates that were stated"
          columns={[
            { title: "Currency" },
            { title: "Day" },
            { title: "US dollars for one", isNumber: true },
            { title: "Stated by" },
          ]}
          rows={rates.map(({ currency, day, usd, statedBy }) => ({
            id: `${currency} ${day}`,
            cells: [currency, longDate(day), exactToText(usd), statedBy],
          }))}
        />
      )}
      <RateForm currency={withoutRate[0] ?? "EUR"} day={period.start} stated={stated} />
    </Section>
  );
}
