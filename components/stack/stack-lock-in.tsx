import { DataTable } from "@/components/table/data-table";
import { exitTime } from "@/lib/domain/indices/lock-in/exit-time";
import { lockIn } from "@/lib/domain/indices/lock-in/lock-in";
import type { StackScores } from "@/lib/domain/stack/stack-result";
import { gatesTable } from "@/lib/domain/tables/contracts-table";
import { estimateText } from "@/lib/format/estimate";
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
            <StackScore
              title={`Time to leave: ${estimateText(exit.days, "days")}`}
              of={exitTime}
              score={exit.score}
              toOpen={toOpen}
            />
            <StackScore title="Lock-in" of={lockIn} score={own.score} toOpen={toOpen} />
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
