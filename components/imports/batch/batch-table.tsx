import Link from "next/link";
import { SENT_CELL, SentFiles } from "@/components/imports/sent-files";
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
  return (
    <SentFiles caption={caption} titles={TITLES}>
      {batches.map((batch) => (
        <tr key={batch.id}>
          <th
            scope="row"
            className={`${SENT_CELL} text-left font-medium wrap-anywhere sm:min-w-64`}
          >
            <Link href={`/data/imports/${batch.id}`}>{batch.fileName}</Link>
            <span className="block text-xs font-normal text-muted">
              {IMPORT_FORMATS[batch.format].name}
            </span>
          </th>
          <td data-label="State" className={SENT_CELL}>
            {BATCH_STATE_WORDS[batch.state]}
            {batch.byTrust && <span className="block text-xs text-muted">by trust</span>}
          </td>
          <td data-label="Rows" className={SENT_CELL}>
            {countsInWords(batch.counts)}
          </td>
          <td data-label="Day of the data" className={`${SENT_CELL} whitespace-nowrap`}>
            {batch.observedOn === null || IMPORT_FORMATS[batch.format].brings === "bill"
              ? "its own"
              : longDate(batch.observedOn)}
          </td>
          <td data-label="Sent by" className={`${SENT_CELL} sm:min-w-28`}>
            {batch.author}
          </td>
          <td data-label="On" className={`${SENT_CELL} whitespace-nowrap`}>
            {longDate(batch.createdAt.slice(0, 10))}
          </td>
        </tr>
      ))}
    </SentFiles>
  );
}
