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
          Tick the models you use at each vendor, and this shows which labs your money leads to.
        </p>
      </EmptyState>
    );
  const { labs, groups } = behind;
  const { asOf } = toOpen.view;
  const open = labs.undisclosed.value.point ?? labs.undisclosed.value.high;
  const isSame = groups.recipients.every((group) =>
    labs.recipients.some(({ recipient }) => recipient === group.recipient),
  );
  return (
    <>
      {open > 0 && (
        <p className="text-sm">
          <Unknown>
            <strong>Not known:</strong> whose models {money(open)} a year pays for. Any lab may have
            it, so it is hatched onto every bar.
          </Unknown>
        </p>
      )}
      <div className="grid gap-x-10 lg:grid-cols-2">
        <FigureView figure={stackLabsFigure(behind, asOf)} view={toOpen.view} />
        {isSame ? (
          <p className="my-6 text-sm text-muted">
            By parent group it is the same: none of these labs belongs to a larger group. Who owns
            parts of them is counted in the number of independent suppliers above.
          </p>
        ) : (
          <FigureView figure={stackGroupsFigure(behind, asOf)} view={toOpen.view} />
        )}
        <StackScore
          title="Concentration by lab: every share opens here"
          of={lookThroughExposure}
          score={labs.score}
          toOpen={toOpen}
        />
        {!isSame && (
          <StackScore
            title="Concentration by parent group"
            of={lookThroughExposure}
            score={groups.score}
            toOpen={toOpen}
          />
        )}
      </div>
    </>
  );
}
