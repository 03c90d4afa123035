import type { BatchCounts } from "@/lib/domain/imports/batch";
import { leftOutInWords } from "@/lib/format/batch-report";

/** What was left out, and what a reader has to know, line by line. */
export function BatchSummary({
  counts,
  remarks,
}: {
  counts: BatchCounts;
  remarks: readonly string[];
}) {
  const lines = [...remarks, ...leftOutInWords(counts)];
  if (lines.length === 0) return null;
  return (
    <ul className="mt-3 max-w-4xl list-disc space-y-1 pl-5 text-sm wrap-anywhere">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
