import { figureTable } from "@/lib/domain/figure/to-table";
import { figureToSvg } from "@/lib/domain/figure/to-svg";
import type { FigureBlock } from "@/lib/domain/report/board-report";
import { estimateText, tickText } from "@/lib/format/estimate";
import { claimsOfTwin } from "@/lib/format/report/report-tables";
import { titledFigure } from "@/lib/format/report/titled-figure";
import type { ClaimsById } from "@/lib/format/report/runs";
import { Drawing } from "./drawing";
import { ReportTable } from "./report-table";

const WIDTH = 640;

/** A figure of a report as it is printed, with the same numbers as a table below it. */
export function ReportFigure({ block, known }: { block: FigureBlock; known: ClaimsById }) {
  const { figure, alt } = block;
  const svg = figureToSvg(
    figure,
    {
      tick: (value) => tickText(value, figure.unit),
      bar: (value) => estimateText(value, figure.unit),
    },
    WIDTH,
  );
  return (
    <figure className="my-6">
      <figcaption>
        <h3 className="font-semibold">{figure.title}</h3>
        <p className="text-sm text-muted">{figure.subtitle}</p>
      </figcaption>
      <Drawing svg={svg} alt={alt} className="my-2 break-inside-avoid" />
      <p className="mb-2 text-sm text-muted">{titledFigure(block).sourceLine}</p>
      <ReportTable
        block={{ table: figureTable(figure), claims: claimsOfTwin(block) }}
        known={known}
      />
    </figure>
  );
}
