import { Section } from "@/components/layout/section";
import { ReportView } from "@/components/report/report-view";
import type { BoardReport } from "@/lib/domain/report/board-report";

/** A report as it would leave, on screen and as pages to take away. */
export function DraftPreview({ id, report }: { id: string; report: BoardReport }) {
  return (
    <Section id="preview" title="Preview, page by page">
      <p className="mb-6 text-sm">
        As pages: <a href={`/api/v1/reports/${id}/preview`}>A4 (PDF)</a>,{" "}
        <a href={`/api/v1/reports/${id}/preview?paper=us-letter`}>Letter (PDF)</a>
      </p>
      <ReportView report={report} asPages heading="h3" />
    </Section>
  );
}
