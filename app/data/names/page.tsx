import type { Metadata } from "next";
import { EmptyState } from "@/components/layout/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { NamesWorkspace } from "@/components/names/names-workspace";
import { viewFrom } from "@/lib/domain/view/view";
import { requireActor } from "@/lib/server/auth";
import { listModelChoices, listModelNames } from "@/lib/server/queries/model-names";
import { qualityCoverage } from "@/lib/server/queries/quality";

export const metadata: Metadata = { title: "Names" };

export default async function NamesPage() {
  await requireActor("propose");
  const today = new Date().toISOString().slice(0, 10);
  const [names, models, coverage] = await Promise.all([
    listModelNames(),
    listModelChoices(),
    qualityCoverage(viewFrom(undefined, today)),
  ]);
  const unmatched = names.filter(({ modelId }) => modelId === null).length;
  return (
    <>
      <PageHeader
        question="Which of our models do benchmarks mean?"
        finding={
          names.length === 0
            ? "No names are on record yet"
            : unmatched === 0
              ? `All ${names.length} names stand for a model of the catalog`
              : `${unmatched} of ${names.length} names stand for no model of the catalog`
        }
      >
        <p>
          A name is read as the model of that id, with the date, the format and the effort level
          left away; anything else has to be said here. Nothing is guessed from a likeness, and
          scores at different effort levels stay apart. What you say counts at once and stands in
          the audit log.
        </p>
        {coverage.map((sentence) => (
          <p key={sentence} className="mt-1">
            {sentence}
          </p>
        ))}
      </PageHeader>
      {names.length === 0 ? (
        <EmptyState title="No quality scores have been imported">
          <p>Import a LiveBench table or a sheet of scores; the names in it come up here.</p>
        </EmptyState>
      ) : (
        <NamesWorkspace names={names} models={models} />
      )}
    </>
  );
}
