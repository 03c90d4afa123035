import Link from "next/link";
import type { Route } from "next";
import { longDate } from "@/lib/format/date";
import type { BillPeriod } from "@/lib/server/queries/bills";

/** The billing periods there are, the newest first; one is shown at a time. */
export function PeriodNav({
  periods,
  current,
}: {
  periods: readonly BillPeriod[];
  current: BillPeriod;
}) {
  return (
    <nav aria-label="Billing periods" className="mb-6">
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {periods.map(({ start, end }) => {
          const isCurrent = start === current.start && end === current.end;
          return (
            <li key={`${start} ${end}`}>
              <Link
                href={`/data/bills?period=${start}_${end}` as Route}
                aria-current={isCurrent ? "page" : undefined}
                className={`inline-block py-1 ${isCurrent ? "font-semibold text-ink" : ""}`}
              >
                {longDate(start)} up to {longDate(end)}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
