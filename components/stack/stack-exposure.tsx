import { FigureView } from "@/components/figure/figure-view";
import { EmptyState } from "@/components/layout/empty-state";
import { Unknown } from "@/components/table/cell-content";
import { stackGroupsFigure, stackLabsFigure } from "@/lib/domain/figures/stack-figures";
import { lookThroughExposure } from "@/lib/domain/indices/concentration/look-through-exposure";
import type { StackResult } from "@/lib/domain/stack/stack-result";
import { money } from "@/lib/format/money";
import { StackScore, type ToOpen } from "./stack-score";

/** Whose models do the work, lab by lab and group by group, once routers and clouds are looked through. */
export function StackExposure({ result, toOpen }: { result: StackResult; toOpen: ToOpen }) {
  const { behind } = result;
  if (behind === null)
    return (
      <EmptyState title="No vendor’s models are known yet.">
        <p>
          Tick the models you use at each vendor. Where you use models of several labs at one
          vendor, say what part of the spend each has.
        </p>
      </EmptyState>
    );
  const { labs, groups } = behind;
  const { asOf } = toOpen.view;
  const open = labs.undisclosed.value.point ?? labs.undisclosed.value.high;
  return (
    <>
      {open > 0 && (
        <p className="text-sm">
          <Unknown>
            <strong>Not known:</strong> of {money(open)} a year nobody has said which lab’s models
            it pays for. It is hatched onto every bar, since any of them may have it.{" "}
            {labs.undisclosed.missing}
          </Unknown>
        </p>
      )}
      <div className="grid gap-x-10 lg:grid-cols-2">
        <FigureView figure={stackLabsFigure(behind, asOf)} view={toOpen.view} />
        <FigureView figure={stackGroupsFigure(behind, asOf)} view={toOpen.view} />
        <StackScore
          title="Concentration by lab: every share opens here"
          of={lookThroughExposure}
          score={labs.score}
          toOpen={toOpen}
        />
        <StackScore
          title="Concentration by parent group"
          of={lookThroughExposure}
          score={groups.score}
          toOpen={toOpen}
        />
      </div>
    </>
  );
}
