import { effectiveSuppliers } from "@/lib/domain/indices/concentration/effective-suppliers";
import { independentSuppliers } from "@/lib/domain/indices/concentration/independent-suppliers";
import { conflictOfInterest } from "@/lib/domain/indices/conflict/conflict-of-interest";
import type { StackResult } from "@/lib/domain/stack/stack-result";
import { StackScore, type ToOpen } from "./stack-score";

/** The first figures of a stack, each with its interval and its reasons. */
export function StackHeadlineScores({ result, toOpen }: { result: StackResult; toOpen: ToOpen }) {
  const { scores, behind } = result;
  return (
    <div className="grid gap-8 sm:grid-cols-2 xl:grid-cols-3">
      <StackScore
        title={`By invoice, ${scores.contracts === 1 ? "one vendor counts" : `${scores.contracts} vendors count`} as`}
        of={effectiveSuppliers}
        score={scores.vendors.effective}
        toOpen={toOpen}
      />
      {behind !== null && (
        <StackScore
          title="Looked through to the labs and their owners"
          of={independentSuppliers}
          score={behind.independent}
          toOpen={toOpen}
        />
      )}
      <StackScore
        title="Conflict of interest, all vendors"
        of={conflictOfInterest}
        score={scores.conflict.score}
        finding={scores.conflict}
        toOpen={toOpen}
      />
    </div>
  );
}
