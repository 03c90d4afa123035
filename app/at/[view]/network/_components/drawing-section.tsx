import { GraphView } from "@/components/graph/graph-view";
import { EmptyState } from "@/components/layout/empty-state";
import { DataTable } from "@/components/table/data-table";
import { CountMatrix } from "@/components/graph/count-matrix";
import { networkMatrix } from "@/lib/domain/tables/network-matrix";
import { networkTable } from "@/lib/domain/tables/network-table";
import type { Network } from "@/lib/server/queries/network";

/** The drawing with its twins, the matrix and the table. */
export function DrawingSection({
  network: { edges, drawn, figure, parties, view },
  csv,
}: {
  network: Network;
  csv: (table: string) => string;
}) {
  if (edges.length === 0)
    return (
      <EmptyState title="No tie of this sort is on record on this day.">
        <p>Choose another kind, status, layer or party, or a later day.</p>
      </EmptyState>
    );
  return (
    <>
      <GraphView figure={figure} view={view}>
        <details className="my-3">
          <summary className="py-1 text-sm text-accent">The same as a matrix</summary>
          <CountMatrix table={networkMatrix(edges, drawn, parties)} csv={csv("network-matrix")} />
        </details>
      </GraphView>
      <DataTable
        table={networkTable(edges, drawn, parties, view.basis)}
        view={view}
        csv={csv("network")}
      />
    </>
  );
}
