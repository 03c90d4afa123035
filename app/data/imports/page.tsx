import type { Metadata } from "next";
import { BatchTable } from "@/components/imports/batch/batch-table";
import { BatchWorkspace } from "@/components/imports/batch/batch-workspace";
import { ImportWorkspace } from "@/components/imports/import-workspace";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { requireActor } from "@/lib/server/auth";
import { listBatches } from "@/lib/server/queries/import-batches";
import { listImportBatches } from "@/lib/server/queries/sheets";
import { BatchList } from "./_components/batch-list";
import { ImportChoiceNav } from "./_components/import-choice";
import { PriceSheetHelp } from "./_components/price-sheet-help";
import { SheetDownloads } from "./_components/sheet-downloads";

export const metadata: Metadata = { title: "Imports" };

export default async function ImportsPage({ searchParams }: PageProps<"/data/imports">) {
  await requireActor("propose");
  const { of } = await searchParams;
  return of === "catalog" ? <CatalogImports /> : <RegisterImports />;
}

async function CatalogImports() {
  const batches = await listBatches();
  return (
    <>
      <PageHeader
        question="What does a price file, a benchmark or a bill say that the catalog does not?"
        finding="Import prices, quality scores or bills"
      >
        <p>
          A file is tried first: each row is new, changed, unchanged or in error, and says why. What
          you send then waits for review as one batch, which can be undone as one.
        </p>
      </PageHeader>
      <ImportChoiceNav of="catalog" />
      <BatchWorkspace help={<PriceSheetHelp />} />
      <Section id="batches" title="Files sent so far">
        <BatchTable batches={batches} caption="Files sent so far, the latest first" />
      </Section>
    </>
  );
}

async function RegisterImports() {
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
      <ImportChoiceNav of="register" />
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
