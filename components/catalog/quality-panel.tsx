import { DataTable } from "@/components/table/data-table";
import type { Table } from "@/lib/domain/table/table";
import type { View } from "@/lib/domain/view/view";

/**
 * What a model scored, benchmark by benchmark, and how many other models have a
 * score to be held against. No score is said, never filled in.
 */
export function QualityPanel({
  table,
  coverage,
  view,
  csv,
}: {
  /** From `getModelQuality`; without rows where the model has no score. */
  table: Table;
  /** A sentence for each benchmark on record. */
  coverage: readonly string[];
  view: View;
  /** Address of the same table as CSV. */
  csv: string;
}) {
  return (
    <>
      {table.rows.length === 0 ? (
        <p className="text-sm">
          {coverage.length === 0
            ? "No quality scores have been imported yet: nothing is known of how well this model does."
            : "None of the benchmarks on record has a score for this model. That is no score, not an average one."}
        </p>
      ) : (
        <DataTable table={table} view={view} csv={csv} />
      )}
      {coverage.length > 0 && (
        <ul className="mt-2 max-w-3xl text-xs text-muted">
          {coverage.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </>
  );
}
