import Link from "next/link";
import { EmptyState } from "@/components/layout/empty-state";
import { SortedList } from "@/components/table/sorted-list";
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
    <SortedList
      id="drafts"
      caption="Reports being worked on"
      find="Find a report"
      choices={[{ id: "by", label: "By" }]}
      columns={[
        { id: "title", title: "Report" },
        { id: "as-of", title: "As of", isLargestFirst: true },
        { id: "changed", title: "Last changed", isLargestFirst: true },
        { id: "by", title: "By" },
        { id: "editions", title: "Editions published", isNumber: true, isLargestFirst: true },
      ]}
      rows={reports.map(({ id, title, asOf, ownerName, updatedAt, editions }) => ({
        id,
        by: { title, "as-of": asOf, changed: updatedAt, by: ownerName, editions },
        words: `${title} ${longDate(asOf)} ${asOf} ${ownerName}`,
        kinds: { by: ownerName },
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
