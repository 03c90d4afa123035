import Link from "next/link";
import { EmptyState } from "@/components/layout/empty-state";
import { ScrollRegion } from "@/components/layout/scroll-region";
import { longDate } from "@/lib/format/date";
import type { ImportBatch } from "@/lib/server/queries/sheets";

const STATES: Readonly<Record<string, string>> = {
  open: "waiting for review",
  asked: "asked about",
  approved: "published",
  rejected: "rejected",
  withdrawn: "withdrawn",
};

/** Files that were sent, and what became of them. */
export function BatchList({ batches }: { batches: readonly ImportBatch[] }) {
  if (batches.length === 0)
    return (
      <EmptyState title="No file has been sent yet">
        Choose one above; it is tried first, and nothing is changed by trying.
      </EmptyState>
    );
  const edge = "border-b border-line py-2 pr-4";
  return (
    <ScrollRegion label="Table of the files sent so far">
      <table className="rows-as-lists w-full border-collapse text-sm">
        <caption className="sr-only">Files sent so far, the latest first</caption>
        <thead>
          <tr className="text-left text-muted">
            {["File", "State", "Changes", "Sent by", "On"].map((title) => (
              <th key={title} scope="col" className="border-b border-ink py-2 pr-4 font-normal">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {batches.map(({ proposalId, fileName, author, state, sentAt, changes, isUndone }) => (
            <tr key={proposalId}>
              <th scope="row" className={`${edge} text-left font-medium wrap-anywhere`}>
                <Link href={`/data/review/${proposalId}`}>{fileName}</Link>
              </th>
              <td data-label="State" className={edge}>
                {isUndone ? "undone" : (STATES[state] ?? state)}
              </td>
              <td data-label="Changes" className={edge}>
                {changes}
              </td>
              <td data-label="Sent by" className={edge}>
                {author}
              </td>
              <td data-label="On" className={edge}>
                {longDate(sentAt.slice(0, 10))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
