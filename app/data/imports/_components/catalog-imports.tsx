import { BatchTable } from "@/components/imports/batch/batch-table";
import { BatchWorkspace } from "@/components/imports/batch/batch-workspace";
import { Section } from "@/components/layout/section";
import type { BatchLine } from "@/lib/domain/imports/batch-on-show";
import { ImportsHeader } from "./imports-header";
import { PriceSheetHelp } from "./price-sheet-help";

/** Files of prices, quality scores and bills. */
export function CatalogImports({ batches }: { batches: readonly BatchLine[] }) {
  return (
    <>
      <ImportsHeader
        of="catalog"
        question="What does a price file, a benchmark or a bill say that the catalog does not?"
        finding="Import prices, quality scores or bills"
      />
      <BatchWorkspace help={<PriceSheetHelp />} />
      <Section id="batches" title="Files sent so far">
        <BatchTable batches={batches} caption="Files sent so far, the latest first" />
      </Section>
    </>
  );
}
