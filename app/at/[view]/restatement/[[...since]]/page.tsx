import type { Metadata } from "next";
import { DemoLabel } from "@/components/layout/demo-label";
import { EmptyState } from "@/components/layout/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { DataTable } from "@/components/table/data-table";
import { scoreDifferencesTable } from "@/lib/domain/tables/restatement-tables";
import { viewHref } from "@/lib/domain/view/view";
import { longDate } from "@/lib/format/date";
import { estimateText } from "@/lib/format/estimate";
import { getRestatement } from "@/lib/server/queries/restatement";
import { viewOf } from "../../view-params";
import { SinceForm } from "../_components/since-form";

export const metadata: Metadata = { title: "Restatement" };

/** /restatement?since=2026-11-22, as the proxy writes it. */
export default async function RestatementPage({
  params,
}: PageProps<"/at/[view]/restatement/[[...since]]">) {
  const [view, { since: asked = [] }] = [await viewOf(params), await params];
  const found = await getRestatement(asked.map(decodeURIComponent)[0], view);
  const { since, setAside, changes, differences, isDemo, organisation } = found;
  const until = view.asKnown === null ? "now" : `the end of ${longDate(view.asKnown)}`;
  const csv = (table: string) => viewHref(`/api/v1/tables/${table}?since=${since}`, view);
  const count = changes.rows.length;
  return (
    <>
      <PageHeader
        question="What do we know now that we did not know then, and what does it change?"
        finding={`${count === 0 ? "Nothing was" : `${count} ${count === 1 ? "fact was" : "facts were"}`} recorded between the end of ${longDate(since)} and ${until}`}
      >
        <p>
          Both read {longDate(view.asOf)}: the same day in the world, by two states of knowledge.
        </p>
      </PageHeader>
      {setAside && (
        <output className="mb-4 block border-l-2 border-warn pl-3 text-sm">
          The day in the address was not used. It must be a day in the calendar, written like
          2026-06-30, and not after the as-known date.
        </output>
      )}
      <SinceForm since={since} view={view} />
      {count === 0 ? (
        <EmptyState title="Both states of knowledge are the same.">
          <p>
            No fact was recorded in between, so every number of {longDate(view.asOf)} reads the
            same. Choose an earlier day to compare with.
          </p>
        </EmptyState>
      ) : (
        <>
          <Section id="scores" title="Effect on the headline scores">
            {isDemo && organisation !== null && <DemoLabel name={organisation} />}
            {differences.length === 0 ? (
              <p className="text-sm">
                The company has no contracts on record for this day in either state.
              </p>
            ) : (
              <DataTable
                table={scoreDifferencesTable(differences, estimateText)}
                view={view}
                csv={csv("restatement-scores")}
              />
            )}
          </Section>
          <Section id="changes" title={`What was learned (${count})`}>
            <DataTable table={changes} view={view} csv={csv("restatement")} />
          </Section>
        </>
      )}
    </>
  );
}
