import type { Metadata } from "next";
import Link from "next/link";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { DraftList } from "@/components/pack/draft-list";
import { ListEnd } from "@/components/pack/list-end";
import { PackList } from "@/components/pack/pack-list";
import { TemplateList } from "@/components/pack/template-list";
import { requireActor } from "@/lib/server/auth";
import { touchedPacks } from "@/lib/server/queries/corrections-of";
import { openLinks } from "@/lib/server/queries/open-links";
import { countPacks, listPacks, MOST_LISTED } from "@/lib/server/queries/packs";
import { countReports, listReports } from "@/lib/server/queries/reports";

export const metadata: Metadata = { title: "Reports" };

/** No list is longer than a browser shows. */
const MOST = 10_000;

export default async function ReportsPage({ searchParams }: PageProps<"/reports">) {
  await requireActor("calculate");
  const asked = Number((await searchParams)["most"]);
  const most = asked > MOST_LISTED ? Math.min(MOST, Math.floor(asked)) : MOST_LISTED;
  const [reports, packs, allReports, allPacks, touched, links] = await Promise.all([
    listReports(most),
    listPacks(undefined, most),
    countReports(),
    countPacks(),
    touchedPacks(),
    openLinks(new Date()),
  ]);
  return (
    <>
      <PageHeader question="What do we show the board?" finding={findingOf(allPacks, touched.size)}>
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
        <ListEnd noun="reports" shown={reports.length} all={allReports} />
      </Section>
      <Section id="published" title="Published">
        <PackList packs={packs} touched={touched} links={links} />
        <ListEnd noun="packs" shown={packs.length} all={allPacks} />
      </Section>
    </>
  );
}

function findingOf(packs: number, restated: number): string {
  if (packs === 0) return "No pack has been published yet";
  const many = `${packs} ${packs === 1 ? "pack is" : "packs are"} published`;
  return restated === 0
    ? `${many}, and no fact behind ${packs === 1 ? "it" : "them"} was corrected since`
    : `${many}; facts behind ${restated} of them were corrected since`;
}
