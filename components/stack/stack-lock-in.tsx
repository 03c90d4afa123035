import { ExplanationTree } from "@/components/score/explanation-tree";
import { DataTable } from "@/components/table/data-table";
import { type ExitTime, exitTime } from "@/lib/domain/indices/lock-in/exit-time";
import { lockIn } from "@/lib/domain/indices/lock-in/lock-in";
import type { StackScores } from "@/lib/domain/stack/stack-result";
import { gatesTable } from "@/lib/domain/tables/contracts-table";
import { endsInWords } from "@/lib/format/estimate";
import { StackScore, type ToOpen } from "./stack-score";

/** How hard each vendor is to leave, in days first, and the lines that no average may hide. */
export function StackLockIn({ scores, toOpen }: { scores: StackScores; toOpen: ToOpen }) {
  const gates = gatesTable(scores);
  const kept = gates.rows.filter(({ cells }) => cells["state"]?.value === "kept");
  return (
    <>
      {scores.byVendor.map(({ contract, lockIn: own, exit }) => (
        <div key={contract.id} className="mb-8" data-lock-in={contract.vendorId}>
          <h3 className="mb-2 text-base font-semibold">{contract.vendorName}</h3>
          <div className="grid gap-8 sm:grid-cols-2">
            <DaysToLeave exit={exit} toOpen={toOpen} />
            <StackScore
              title="Lock-in"
              of={lockIn}
              score={own.score}
              finding={{
                determinable: own.headline,
                question: "More of the five barriers must be known before this is a headline.",
              }}
              toOpen={toOpen}
            />
          </div>
        </div>
      ))}
      <h3 className="mb-2 text-base font-semibold">Lines that no average may hide</h3>
      <DataTable
        table={{
          ...gates,
          note: `${kept.length} of ${gates.rows.length} are kept and listed last.`,
        }}
        view={toOpen.view}
      />
    </>
  );
}

/** In days, the unit people plan in: what is sure, and how far it may go. */
function DaysToLeave({ exit: { days, score }, toOpen }: { exit: ExitTime; toOpen: ToOpen }) {
  return (
    <article className="border-t-2 border-ink pt-2" data-days>
      <h4 className="text-sm font-semibold">Time to leave</h4>
      <p className="mt-1 font-serif text-xl">{endsInWords(days, "days")}</p>
      <p className="mt-1 text-xs text-muted">{exitTime.question}</p>
      <details className="mt-2">
        <summary className="text-sm text-accent">Why?</summary>
        <div className="mt-2">
          <ExplanationTree of={score.explanation} {...toOpen} />
        </div>
      </details>
    </article>
  );
}
