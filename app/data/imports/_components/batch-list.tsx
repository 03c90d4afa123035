import Link from "next/link";
import { SENT_CELL, SentFiles } from "@/components/imports/sent-files";
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
  return (
    <SentFiles
      caption="Files sent so far, the latest first"
      titles={["File", "State", "Changes", "Sent by", "On"]}
    >
      {batches.map(({ proposalId, fileName, author, state, sentAt, changes, isUndone }) => (
        <tr key={proposalId}>
          <th scope="row" className={`${SENT_CELL} text-left font-medium wrap-anywhere`}>
            <Link href={`/data/review/${proposalId}`}>{fileName}</Link>
          </th>
          <td data-label="State" className={SENT_CELL}>
            {isUndone ? "undone" : (STATES[state] ?? state)}
          </td>
          <td data-label="Changes" className={SENT_CELL}>
            {changes}
          </td>
          <td data-label="Sent by" className={SENT_CELL}>
            {author}
          </td>
          <td data-label="On" className={SENT_CELL}>
            {longDate(sentAt.slice(0, 10))}
          </td>
        </tr>
      ))}
    </SentFiles>
  );
}
