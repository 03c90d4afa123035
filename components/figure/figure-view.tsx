import { DataTable } from "@/components/table/data-table";
import { type Figure } from "@/lib/domain/figure/figure";
import { figureTable } from "@/lib/domain/figure/to-table";
import type { View } from "@/lib/domain/view/view";
import { FigureFrame } from "./figure-frame";
import { LazyBars } from "./lazy-bars";
import { LazySteps } from "./lazy-steps";

/** A figure on the screen, with its table twin below it. */
export function FigureView({
  figure,
  view,
  csv,
}: {
  figure: Figure;
  view: View;
  csv?: string | undefined;
}) {
  return (
    <FigureFrame figure={figure}>
      {figure.kind === "steps" ? <LazySteps figure={figure} /> : <LazyBars figure={figure} />}
      <details className="mt-2">
        <summary className="text-sm text-accent">The same as a table</summary>
        <div className="mt-2">
          <DataTable table={figureTable(figure)} view={view} csv={csv} />
        </div>
      </details>
    </FigureFrame>
  );
}
