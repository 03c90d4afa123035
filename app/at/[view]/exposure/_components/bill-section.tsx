import Link from "next/link";
import { FigureView } from "@/components/figure/figure-view";
import { EmptyState } from "@/components/layout/empty-state";
import { Section } from "@/components/layout/section";
import { Unknown } from "@/components/table/cell-content";
import { DataTable } from "@/components/table/data-table";
import type { BillExposure } from "@/lib/domain/bill/bill-exposure";
import { billFigure } from "@/lib/domain/figures/bill-figure";
import { exactToText } from "@/lib/domain/quantity/exact-decimal";
import { billPathsTable } from "@/lib/domain/tables/bill-paths-table";
import { type View, viewHref } from "@/lib/domain/view/view";
import { amountIn } from "@/lib/format/amount-in";
import { longDate } from "@/lib/format/date";
import type { FollowedBill } from "@/lib/server/queries/bill-exposure";
import { Definition } from "./definition";

/** The bill followed as the contracts are: vendor, model, lab, cloud, owner. */
export function BillSection({ followed, view }: { followed: FollowedBill | null; view: View }) {
  return (
    <Section id="bill" title="From the bill: what we were asked to pay, followed">
      <Definition>
        The same look-through with the money of our bills in place of our contracts: whom we pay,
        for which model, of which lab, on whose machines, owned by whom. Bills of the twelve months
        up to the day above, by effective cost.
      </Definition>
      {followed === null ? (
        <EmptyState title={`There is no bill of the twelve months up to ${longDate(view.asOf)}.`}>
          <p>
            Export FOCUS 1.0 to 1.4 Cost and Usage from a cloud (CSV, CSV.gz or Parquet), and send
            it under <Link href="/data/imports?of=catalog">Imports</Link>; once published it is
            followed here, beside the contracts.
          </p>
        </EmptyState>
      ) : (
        <Followed {...followed} view={view} />
      )}
    </Section>
  );
}

function Followed({ bill, ground, view }: FollowedBill & { view: View }) {
  const { operational, paths } = bill;
  const { dimension, company, market } = ground;
  return (
    <>
      {!company.isDemo && <p className="mb-2 text-sm">Bills of {company.name}.</p>}
      <BillSums bill={bill} />
      {operational !== null && (
        <FigureView
          figure={billFigure({ ...bill, operational }, ground, company.name)}
          view={view}
          csv={viewHref(`/api/v1/tables/exposure-bill-figure?by=${dimension}`, view)}
        />
      )}
      {paths.length > 0 && (
        <DataTable
          table={billPathsTable(bill, market.parties)}
          view={view}
          csv={viewHref("/api/v1/tables/exposure-bill-paths", view)}
        />
      )}
    </>
  );
}

/** What the bills come to, and what of it stands in no share. */
function BillSums({ bill: { from, to, places, withoutRate, rates } }: { bill: BillExposure }) {
  const open = places.vendor + places.nowhere;
  const ai = places.model + open;
  return (
    <ul className="mb-4 max-w-3xl space-y-1 text-sm">
      <li>
        {amountIn(ai, "USD")} for AI in billing periods from {longDate(from)} up to {longDate(to)};{" "}
        {amountIn(places["not-ai"], "USD")} for other services is no part of it.
      </li>
      {open !== 0n && (
        <li>
          <Unknown>
            {amountIn(open, "USD")} of it names no model
            {places.nowhere === 0n ? "" : `, ${amountIn(places.nowhere, "USD")} no known vendor`}.
          </Unknown>{" "}
          Rules are added under <Link href="/data/bills">Bills</Link>.
        </li>
      )}
      {withoutRate.map(({ currency, effective }) => (
        <li key={currency}>
          <Unknown>
            {amountIn(effective, currency)} has no stated exchange rate and stands in no share.
          </Unknown>
        </li>
      ))}
      {rates.map(({ currency, day, usd, statedBy }) => (
        <li key={`${currency} ${day}`}>
          One {currency} counts as {exactToText(usd)} US dollars, of {longDate(day)}, stated by{" "}
          {statedBy}.
        </li>
      ))}
    </ul>
  );
}
