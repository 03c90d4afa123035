import Link from "next/link";
import { EmptyState } from "@/components/layout/empty-state";
import { ScrollRegion } from "@/components/layout/scroll-region";
import type { BatchLine } from "@/lib/domain/imports/batch-on-show";
import { BATCH_STATE_WORDS } from "@/lib/domain/imports/batch-review";
import { IMPORT_FORMATS } from "@/lib/domain/imports/import-format";
import { countsInWords } from "@/lib/format/batch-report";
import { longDate } from "@/lib/format/date";

const TITLES = ["File", "State", "Rows", "Day of the data", "Sent by", "On"];

/** Files of prices, scores and bills that were sent, and what became of them. */
export function BatchTable({
  batches,
  caption,
}: {
  batches: readonly BatchLine[];
  caption: string;
}) {
  if (batches.length === 0)
    return (
      <EmptyState title="No file has been sent yet">
        Choose one above; it is tried first, and nothing is changed by trying.
      </EmptyState>
    );
  const edge = "border-b border-line py-2 pr-4 align-top";
  return (
    <ScrollRegion label={caption}>
      <table className="rows-as-lists w-full border-collapse text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="text-left text-muted">
            {TITLES.map((title) => (
              <th key={title} scope="col" className="border-b border-ink py-2 pr-4 font-normal">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {batches.map((batch) => (
            <tr key={batch.id}>
              <th scope="row" className={`${edge} text-left font-medium wrap-anywhere sm:min-w-64`}>
                <Link href={`/data/imports/${batch.id}`}>{batch.fileName}</Link>
                <span className="block text-xs font-normal text-muted">
                  {IMPORT_FORMATS[batch.format].name}
                </span>
              </th>
              <td data-label="State" className={edge}>
                {BATCH_STATE_WORDS[batch.state]}
                {batch.byTrust && <span className="block text-xs text-muted">by trust</span>}
              </td>
              <td data-label="Rows" className={edge}>
                {countsInWords(batch.counts)}
              </td>
              <td data-label="Day of the data" className={`${edge} whitespace-nowrap`}>
                {batch.observedOn === null || IMPORT_FORMATS[batch.format].brings === "bill"
                  ? "its own"
                  : longDate(batch.observedOn)}
              </td>
              <td data-label="Sent by" className={`${edge} sm:min-w-28`}>
                {batch.author}
              </td>
              <td data-label="On" className={`${edge} whitespace-nowrap`}>
                {longDate(batch.createdAt.slice(0, 10))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
