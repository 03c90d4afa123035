import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { BatchDecision } from "@/components/imports/batch/batch-decision";
import { BatchSummary } from "@/components/imports/batch/batch-summary";
import { StoredRows } from "@/components/imports/batch/stored-rows";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { IMPORT_FORMATS } from "@/lib/domain/imports/import-format";
import { isUuid } from "@/lib/domain/quantity/uuid";
import { batchHistory, countsInWords } from "@/lib/format/batch-report";
import { longDate } from "@/lib/format/date";
import { requireActor } from "@/lib/server/auth";
import { getBatch } from "@/lib/server/queries/import-batches";
import { getMe } from "@/lib/server/queries/me";
import { NoSuchImport } from "../_components/no-such-import";

export const metadata: Metadata = { title: "Import" };

export default async function BatchPage({ params }: PageProps<"/data/imports/[batch]">) {
  const actor = await requireActor("propose");
  const { batch: id } = await params;
  if (!isUuid(id)) notFound();
  const batch = await getBatch(id);
  if (batch === undefined) return <NoSuchImport />;
  const { permissions, singlePersonMode } = await getMe(actor);
  const { fileName, format, observedOn, counts, remarks, url, sha256, reason } = batch;
  const { name, brings } = IMPORT_FORMATS[format];
  const about = `${name}${observedOn === null || brings === "bill" ? "" : `, of ${longDate(observedOn)}`}`;
  return (
    <>
      <p className="mb-4 text-sm">
        <Link href="/data/imports?of=catalog">All files sent so far</Link>
      </p>
      <PageHeader question={`What does ${fileName} bring?`} finding={countsInWords(counts)}>
        <p>
          {about}. “{reason}”
        </p>
        <ul className="mt-2">
          {batchHistory(batch).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p className="mt-2 text-xs wrap-anywhere">
          SHA-256 {sha256}
          {url !== null && `; fetched from ${url}`}
        </p>
      </PageHeader>
      <BatchDecision
        key={batch.version}
        batch={batch}
        actorId={actor.id}
        mayReview={permissions.includes("review")}
        singlePersonMode={singlePersonMode}
      />
      <BatchSummary counts={counts} remarks={remarks} />
      <Section id="rows" title="What each row says and changes">
        <StoredRows id={id} fileName={fileName} about={[about, ...batchHistory(batch)]} />
      </Section>
    </>
  );
}
