import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Section } from "@/components/layout/section";
import { DeleteReport } from "@/components/pack/delete-report";
import { PackList } from "@/components/pack/pack-list";
import { ReportForm } from "@/components/pack/report-form";
import { isUuid } from "@/lib/domain/quantity/uuid";
import { nextEdition } from "@/lib/domain/report/next-edition";
import { longDate } from "@/lib/format/date";
import { requireActor } from "@/lib/server/auth";
import { ledGates } from "@/lib/server/queries/led-gates";
import { touchedPacks } from "@/lib/server/queries/corrections-of";
import { openLinks } from "@/lib/server/queries/open-links";
import { listPacks } from "@/lib/server/queries/packs";
import { getReportDraft } from "@/lib/server/queries/report-draft";
import { getReportOptions } from "@/lib/server/queries/report-options";
import { getReport } from "@/lib/server/queries/reports";
import { viewOfToday } from "@/lib/server/queries/shell";
import { DraftPreview } from "./_components/draft-preview";
import { DraftSteps } from "./_components/draft-steps";

export const metadata: Metadata = { title: "Report" };

export default async function ReportPage({ params, searchParams }: PageProps<"/reports/[report]">) {
  const actor = await requireActor("calculate");
  const [{ report: id }, { after }] = await Promise.all([params, searchParams]);
  const kept = isUuid(id) ? await getReport(id, actor) : undefined;
  if (kept === undefined) notFound();
  const { asOf } = viewOfToday();
  const [draft, packs, touched, links, options] = await Promise.all([
    kept.run === null ? undefined : getReportDraft(kept.run.id),
    listPacks(kept.id),
    touchedPacks(),
    openLinks(new Date()),
    getReportOptions(viewOfToday()),
  ]);
  const gates = draft === undefined ? null : await ledGates(draft, actor);
  const isNewEdition = typeof after === "string" && packs.some((pack) => pack.id === after);
  return (
    <>
      <p className="mb-4 text-sm">
        <Link href="/reports">All reports</Link>
      </p>
      <h1 className="font-serif text-2xl leading-tight wrap-anywhere sm:text-4xl">
        {kept.choices.title}
      </h1>
      <p className="mt-2 mb-8 text-sm text-muted">
        A report being worked on, as of {longDate(kept.asOf)}; version {kept.version} of its
        choices.
      </p>
      {kept.mayChange && (
        <details className="mb-8" open={isNewEdition}>
          <summary className="py-1 text-sm font-semibold">What it is made of</summary>
          <div className="mt-4">
            <ReportForm
              key={kept.version}
              kept={{ id: kept.id, version: kept.version }}
              start={isNewEdition ? nextEdition(kept, after, asOf) : kept}
              today={asOf}
              options={options}
            />
          </div>
        </details>
      )}
      <DraftSteps kept={kept} draft={draft} gates={gates} />
      {packs.length > 0 && (
        <Section id="editions" title="Published editions">
          <PackList packs={packs} touched={touched} links={links} />
        </Section>
      )}
      {draft !== undefined && <DraftPreview id={kept.id} report={draft.report} />}
      {kept.mayChange && (
        <DeleteReport report={kept.id} version={kept.version} editions={packs.length} />
      )}
    </>
  );
}
