import type { Metadata } from "next";
import { EmptyState } from "@/components/layout/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { DataTable } from "@/components/table/data-table";
import { viewHref } from "@/lib/domain/view/view";
import { listCorrections } from "@/lib/server/queries/restatement";
import { viewOf } from "../view-params";

export const metadata: Metadata = { title: "Corrections" };

export default async function CorrectionsPage({ params }: PageProps<"/at/[view]/corrections">) {
  const view = await viewOf(params);
  const corrections = await listCorrections(view);
  const count = corrections.rows.length;
  return (
    <>
      <PageHeader
        question="What did we have wrong?"
        finding={
          count === 0
            ? "No fact has been corrected or taken back so far"
            : `${count} ${count === 1 ? "fact has" : "facts have"} been corrected or taken back`
        }
      >
        <p>
          Nothing is overwritten: a correction is a fact of its own, and what it corrects can still
          be read as it was known before.
        </p>
      </PageHeader>
      {count === 0 ? (
        <EmptyState title="The log is empty.">
          <p>
            Each correction will stand here with what was claimed before, what is claimed now, when
            it was recorded, why, and by which sources.
          </p>
        </EmptyState>
      ) : (
        <DataTable
          table={corrections}
          view={view}
          csv={viewHref("/api/v1/tables/corrections", view)}
        />
      )}
    </>
  );
}
