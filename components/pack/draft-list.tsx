import Link from "next/link";
import { PlainTable } from "@/components/bills/plain-table";
import { EmptyState } from "@/components/layout/empty-state";
import { longDate } from "@/lib/format/date";
import { moment } from "@/lib/format/moment";

/** Reports that somebody works on. */
export function DraftList({
  reports,
}: {
  reports: readonly {
    readonly id: string;
    readonly title: string;
    readonly asOf: string;
    readonly ownerName: string;
    readonly updatedAt: string;
    readonly editions: number;
  }[];
}) {
  if (reports.length === 0)
    return (
      <EmptyState title="Nobody works on a report.">
        <p>
          <Link href="/reports/new">Begin one</Link>: choose a template and a day, and it is worked
          out from the register.
        </p>
      </EmptyState>
    );
  return (
    <PlainTable
      caption="Reports being worked on"
      columns={[
        { title: "Report" },
        { title: "As of" },
        { title: "Last changed" },
        { title: "By" },
        { title: "Editions", isNumber: true },
      ]}
      rows={reports.map(({ id, title, asOf, ownerName, updatedAt, editions }) => ({
        id,
        cells: [
          <Link key={id} href={`/reports/${id}`}>
            {title}
          </Link>,
          longDate(asOf),
          moment(updatedAt),
          ownerName,
          editions,
        ],
      }))}
    />
  );
}
