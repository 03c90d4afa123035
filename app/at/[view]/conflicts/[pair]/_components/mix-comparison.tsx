import { FigureView } from "@/components/figure/figure-view";
import { DataTable } from "@/components/table/data-table";
import type { ConflictPair, PairConflict } from "@/lib/domain/conflicts/conflict-pairs";
import { misleadingExample, type PressureByMix } from "@/lib/domain/conflicts/pressure-by-mix";
import { pressureFigure } from "@/lib/domain/figures/conflict-figures";
import { pressureTable } from "@/lib/domain/tables/pair-tables";
import { type View, viewHref } from "@/lib/domain/view/view";
import { estimateText } from "@/lib/format/estimate";

/** Pressure on a neutral mix, and why the mix after routing would hide it. */
export function MixComparison({
  pair,
  conflict,
  byMix,
  view,
}: {
  pair: ConflictPair;
  conflict: PairConflict;
  byMix: PressureByMix | null;
  view: View;
}) {
  const example = misleadingExample();
  const csv = (table: string) => viewHref(`/api/v1/tables/${table}?pair=${pair.id}`, view);
  return (
    <>
      <p className="mb-3 max-w-3xl text-sm">
        Pressure is read on an even mix of the labs that may be chosen. On the mix after routing it
        falls as steering succeeds: where one lab of three returns 19 cents and the others nothing,
        it is {pressureOf(example.neutral)} on an even mix, and {pressureOf(example.realised)} once
        95 % of the traffic has gone there. The interest is the same.
        {byMix !== null && (
          <>
            {" "}
            Here it is {pressureOf(byMix.neutral)} on the neutral mix and{" "}
            {pressureOf(byMix.realised)} on our realised one.
          </>
        )}
      </p>
      <DataTable
        table={pressureTable(pair.id, conflict, byMix)}
        view={view}
        csv={csv("pressure")}
      />
      <FigureView
        figure={pressureFigure(pair.id, pair.providerName, conflict, byMix, view.asOf)}
        view={view}
        csv={csv("pressure-by-mix")}
      />
    </>
  );
}

const pressureOf = ({ score }: PressureByMix["neutral"]): string =>
  estimateText(score.value, "usd-per-usd");
