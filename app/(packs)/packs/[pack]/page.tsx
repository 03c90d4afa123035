import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { DemoLabel } from "@/components/layout/demo-label";
import { Section } from "@/components/layout/section";
import { FromEarlier } from "@/components/pack/from-earlier";
import { PackFacts } from "@/components/pack/pack-facts";
import { PackFiles } from "@/components/pack/pack-files";
import { RestatedSection } from "@/components/pack/restated-section";
import { ReportView } from "@/components/report/report-view";
import { PackId } from "@/lib/domain/report/pack-id";
import { requireActor } from "@/lib/server/auth";
import { keptRestatement } from "@/lib/server/queries/kept-restatement";
import { getPack, listPackFiles } from "@/lib/server/queries/packs";
import { getReport } from "@/lib/server/queries/reports";
import { DecisionSection } from "./_components/decision-section";
import { SharingSection } from "./_components/sharing-section";

export const metadata: Metadata = { title: "Pack" };

export default async function PackPage({ params }: PageProps<"/packs/[pack]">) {
  const actor = await requireActor("calculate");
  const { pack: id } = await params;
  const pack = PackId.safeParse(id).success ? await getPack(id) : undefined;
  if (pack === undefined) notFound();
  const [files, restatement, kept] = await Promise.all([
    listPackFiles(id),
    keptRestatement(pack),
    getReport(pack.reportId, actor),
  ]);
  const { report } = pack;
  // Of a report that was deleted, whose packs stay.
  const mayChange = kept?.mayChange ?? actor.role === "admin";
  return (
    <>
      <p className="mb-4 text-sm print:hidden">
        <Link href="/reports">All reports</Link>
      </p>
      {report.demo !== null && <DemoLabel name={report.organisation} />}
      <h1 className="font-serif text-2xl leading-tight wrap-anywhere sm:text-4xl">
        {pack.title}, edition {pack.edition}
      </h1>
      <PackFacts pack={pack} />
      <p className="mb-8 flex flex-wrap gap-x-6 gap-y-1 text-sm print:hidden">
        <a href="#report" className="inline-block py-1">
          Read it on screen
        </a>
        <Link href={`/verify?pack=${id}`} className="inline-block py-1">
          Verify it
        </Link>
        {kept?.mayChange === true && (
          <span className="py-1">
            <Link href={`/reports/${kept.id}?after=${id}`}>Make a new edition</Link>, which shows
            what moved since this one
          </span>
        )}
      </p>
      <RestatedSection restatement={restatement} />
      <div className="mt-12 print:hidden">
        <Section id="files" title="Files">
          <PackFiles base={`/api/v1/packs/${id}/files`} files={files} />
        </Section>
      </div>
      <DecisionSection pack={pack} mayChange={mayChange} />
      {mayChange && (
        <div className="mt-12 print:hidden">
          <SharingSection pack={pack} />
        </div>
      )}
      <Section id="report" title="The pack on screen">
        <p className="mb-6 text-sm text-muted">
          The small number behind a number leads to its claim: how it was come to, the facts, the
          sources.
        </p>
        {!pack.isWhole && <FromEarlier />}
        <ReportView report={report} asPages heading="h3" />
      </Section>
    </>
  );
}
