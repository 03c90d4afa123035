import type { Metadata } from "next";
import { ImportWorkspace } from "@/components/imports/import-workspace";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { requireActor } from "@/lib/server/auth";
import { listImportBatches } from "@/lib/server/queries/sheets";
import { BatchList } from "./_components/batch-list";
import { SheetDownloads } from "./_components/sheet-downloads";

export const metadata: Metadata = { title: "Imports" };

export default async function ImportsPage() {
  await requireActor("propose");
  const batches = await listImportBatches();
  return (
    <>
      <PageHeader
        question="What does a spreadsheet say that the register does not?"
        finding="Import parties, ties, stakes, rights or sources"
      >
        <p>
          A file is tried first: each row is new, changed, unchanged or in error, and says why. What
          you send then waits for review as one batch, which can be undone as one.
        </p>
      </PageHeader>
      <ImportWorkspace />
      <Section id="files" title="Files to start from">
        <SheetDownloads />
      </Section>
      <Section id="batches" title="Files sent so far">
        <BatchList batches={batches} />
      </Section>
    </>
  );
}
