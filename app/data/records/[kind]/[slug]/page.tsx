import Link from "next/link";
import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { RecordEditor } from "@/components/record/record-editor";
import { publicPageOf } from "@/lib/domain/curation/public-page";
import { parseSubject, SUBJECT_KINDS } from "@/lib/domain/fact/subject";
import { requireActor } from "@/lib/server/auth";
import { getRevision } from "@/lib/server/queries/proposals";
import { getRecord } from "@/lib/server/queries/record";

export const metadata = { title: "Edit a record" };

/** One subject for those who keep it true: what is claimed, what was, what waits, and what to change. */
export default async function RecordPage({
  params,
  searchParams,
}: PageProps<"/data/records/[kind]/[slug]">) {
  const actor = await requireActor("propose");
  const { kind, slug } = await params;
  const { revise } = await searchParams;
  const subject = parseSubject(`${kind}/${slug}`) ?? notFound();
  const record = (await getRecord(subject, new Date())) ?? notFound();
  const revising = typeof revise === "string" ? await getRevision(revise, actor.id) : null;
  const page = publicPageOf(subject);
  return (
    <>
      <PageHeader question={SUBJECT_KINDS[subject.kind]} finding={record.name}>
        What you change here is proposed, and true on every page once a reviewer publishes it.
        {page !== undefined && (
          <>
            {" "}
            <Link href={page}>The page everyone reads</Link>
          </>
        )}
      </PageHeader>
      <RecordEditor record={record} userId={actor.id} revising={revising} />
    </>
  );
}
