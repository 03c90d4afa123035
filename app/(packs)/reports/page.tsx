import type { Metadata } from "next";
import Link from "next/link";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { DraftList } from "@/components/pack/draft-list";
import { PackList } from "@/components/pack/pack-list";
import { TemplateList } from "@/components/pack/template-list";
import { requireActor } from "@/lib/server/auth";
import { touchedPacks } from "@/lib/server/queries/corrections-of";
import { openLinks } from "@/lib/server/queries/open-links";
import { listPacks } from "@/lib/server/queries/packs";
import { listReports } from "@/lib/server/queries/reports";

export const metadata: Metadata = { title: "Reports" };

export default async function ReportsPage() {
  await requireActor("calculate");
  const [reports, packs, touched, links] = await Promise.all([
    listReports(),
    listPacks(),
    touchedPacks(),
    openLinks(new Date()),
  ]);
  return (
    <>
      <PageHeader question="What do we show the board?" finding={findingOf(packs, touched)}>
        <p>
          A pack holds every number with the facts and sources under it. Once published it never
          changes; anybody who has it can <Link href="/verify">verify it</Link>.
        </p>
        <p className="mt-4">
          <Link
            href="/reports/new"
            className="inline-block bg-accent px-3 py-1.5 text-accent-ink no-underline"
          >
            New report
          </Link>{" "}
          <Link href="/reports/look" className="ml-3 inline-block py-1.5">
            How packs look
          </Link>
        </p>
        <p className="mt-3">
          For a supervisor: the <Link href="/reports/register">register export</Link> (DORA).
        </p>
      </PageHeader>
      <Section id="templates" title="Templates">
        <TemplateList />
      </Section>
      <Section id="drafts" title="Being worked on">
        <DraftList reports={reports} />
      </Section>
      <Section id="published" title="Published">
        <PackList packs={packs} touched={touched} links={links} />
      </Section>
    </>
  );
}

function findingOf(packs: readonly { id: string }[], touched: ReadonlyMap<string, number>): string {
  if (packs.length === 0) return "No pack has been published yet";
  const many = `${packs.length} ${packs.length === 1 ? "pack is" : "packs are"} published`;
  const restated = packs.filter(({ id }) => touched.has(id)).length;
  return restated === 0
    ? `${many}, and no fact behind ${packs.length === 1 ? "it" : "them"} was corrected since`
    : `${many}; facts behind ${restated} of them were corrected since`;
}
