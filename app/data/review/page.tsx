import Link from "next/link";
import { BatchTable } from "@/components/imports/batch/batch-table";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { FlagList } from "@/components/review/flag-list";
import { ReviewQueue } from "@/components/review/review-queue";
import { longDate } from "@/lib/format/date";
import { viewOfToday } from "@/lib/server/queries/shell";
import { requireActor } from "@/lib/server/auth";
import { listWaitingBatches } from "@/lib/server/queries/import-batches";
import { listDecided, listFlags, listWaiting } from "@/lib/server/queries/proposals";

export const metadata = { title: "Review" };

/** Proposals shown among those decided last. */
const LAST = 30;

export default async function ReviewPage() {
  const actor = await requireActor("propose");
  const now = new Date();
  const view = viewOfToday();
  const [waiting, files, flags, decided] = await Promise.all([
    listWaiting(now),
    listWaitingBatches(),
    listFlags(),
    listDecided(LAST),
  ]);
  return (
    <>
      <PageHeader
        question="What waits for a second pair of eyes?"
        finding={waitingInWords(waiting.length, files.length)}
      >
        In the order of impact times age. Nobody decides on their own work.
      </PageHeader>
      {files.length > 0 && (
        <Section id="files" title="Files that wait, the oldest first">
          <BatchTable batches={files} caption="Files of prices, scores and bills that wait" />
        </Section>
      )}
      <div className={files.length > 0 ? "mt-12" : ""}>
        <ReviewQueue waiting={waiting} actorId={actor.id} view={view} />
      </div>
      {flags.length > 0 && (
        <Section id="flags" title={`${flags.length} flagged: readers say these look wrong`}>
          <FlagList flags={flags} />
        </Section>
      )}
      {decided.length > 0 && (
        <Section id="decided" title="Decided last">
          <ul className="divide-y divide-line border-y border-line text-sm wrap-anywhere">
            {decided.map(({ id, about, author, createdAt, state, reason }) => (
              <li key={id} className="py-2">
                <Link href={`/data/review/${id}`}>{about.join(", ")}</Link>: {reason}
                <span className="block text-xs text-muted">
                  {author}, {longDate(createdAt.slice(0, 10))}; {state}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function waitingInWords(proposals: number, files: number): string {
  const parts = [
    ...(proposals > 0 ? [`${proposals} ${proposals === 1 ? "proposal" : "proposals"}`] : []),
    ...(files > 0 ? [`${files} ${files === 1 ? "file" : "files"}`] : []),
  ];
  if (parts.length === 0) return "Nothing waits for review";
  return `${parts.join(" and ")} ${proposals + files === 1 ? "waits" : "wait"} for review`;
}
