import { ImportWorkspace } from "@/components/imports/import-workspace";
import { Section } from "@/components/layout/section";
import type { ImportBatch } from "@/lib/server/queries/sheets";
import { BatchList } from "./batch-list";
import { ImportsHeader } from "./imports-header";
import { SheetDownloads } from "./sheet-downloads";

/** Files of parties, ties, stakes, rights and sources. */
export function RegisterImports({ batches }: { batches: readonly ImportBatch[] }) {
  return (
    <>
      <ImportsHeader
        of="register"
        question="What does a spreadsheet say that the register does not?"
        finding="Import parties, ties, stakes, rights or sources"
      />
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
