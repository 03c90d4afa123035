import { PlainTable } from "@/components/bills/plain-table";
import type { PackRestatement, Restatement } from "@/lib/domain/report/restated-by";
import { estimateText } from "@/lib/format/estimate";

/** Facts behind a pack that were corrected since, and what that makes of its numbers. */
export function RestatedNumbers({
  restatement: { facts, numbers },
}: {
  restatement: PackRestatement;
}) {
  if (facts.length === 0)
    return <p className="text-sm">Its numbers rest on what still stands on record.</p>;
  const words = (value: Restatement["was"], { unit }: Restatement): string =>
    value === null ? "not stated" : estimateText(value, unit);
  return (
    <div className="space-y-6">
      <PlainTable
        caption="Facts corrected since"
        columns={[{ title: "Fact" }, { title: "In the pack" }, { title: "Now" }]}
        rows={facts.map(({ was, about, before, after }) => ({
          id: was,
          cells: [about, before, after],
        }))}
      />
      <PlainTable
        caption="Numbers that rest on them"
        columns={[
          { title: "Number" },
          { title: "In the pack", isNumber: true },
          { title: "Today", isNumber: true },
          { title: "Effect", isNumber: true },
        ]}
        rows={numbers.map((one) => ({
          id: one.id,
          cells: [
            <a key="claim" href={`#claim-${one.number}`}>
              {one.label}
            </a>,
            words(one.was, one),
            one.isWorkedOut ? words(one.is, one) : LEFT_ASIDE,
            one.isWorkedOut ? words(one.effect, one) : LEFT_ASIDE,
          ],
        }))}
      />
      <p className="max-w-prose text-sm text-muted">
        The pack itself never changes. “Today” is the same day with all that is known now, other
        corrections included.
        {numbers.some(({ isWorkedOut }) => !isWorkedOut) &&
          ` Where it says “${LEFT_ASIDE}”, the number is of a scenario, which pins the prices it was worked out at: save the scenario with today’s prices and make a new edition with it.`}
      </p>
    </div>
  );
}

/** Of a number that nobody can say today. */
const LEFT_ASIDE = "not worked out anew";
