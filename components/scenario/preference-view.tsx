import type { PreferenceLine, SelfPreference } from "@/lib/domain/routing/audit/self-preference";
import {
  leftOutSentences,
  preferenceCostTable,
  preferenceTable,
} from "@/lib/domain/tables/router-audit-tables";
import type { View } from "@/lib/domain/view/view";
import { interval } from "@/lib/format/estimate";
import { money } from "@/lib/format/money";
import { HowComputed } from "./how-computed";
import { ResultTable } from "./result-table";

/** What an audit found, or what the log would have to hold for it to be tested. */
export function PreferenceView({
  result,
  fileName,
  view,
}: {
  result: SelfPreference;
  fileName: string;
  view: View;
}) {
  return (
    <div data-preference={result.kind}>
      <output className="block max-w-3xl font-serif text-xl leading-snug">{finding(result)}</output>
      {result.kind === "not-testable" && (
        <p className="mt-1 max-w-prose text-sm">
          {result.why}
          {result.missing.length > 0 && (
            <>
              {" "}
              Missing: <strong>{result.missing.join(", ")}</strong>.
            </>
          )}
        </p>
      )}
      {result.kind === "tested" && (
        <div className="mt-3 space-y-6">
          <p className="max-w-prose text-sm" data-preference-cost>
            {moneySentence(result.lines)}
          </p>
          <ResultTable
            table={preferenceTable(result.lines, result.decisions)}
            about={[fileName]}
            view={view}
          />
          <ResultTable table={preferenceCostTable(result.lines)} about={[fileName]} view={view} />
        </div>
      )}
      <ul className="mt-2 text-sm text-muted">
        {leftOutSentences(result.leftOut).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className="mt-2 max-w-prose text-xs text-muted">
        It shows an effect, not its cause: a log that leaves out what the router knew of a prompt
        can look like preference.
      </p>
      <HowComputed of={["self-preference"]} view={view} />
    </div>
  );
}

function finding(result: SelfPreference): string {
  if (result.kind === "not-testable") return "Not testable with this log";
  const own = result.lines.find(({ relation }) => relation === "own");
  if (own === undefined || own.chosen + own.neutralShare === 0)
    return "It never had its owner’s models to choose from, or never took one";
  const { low, high } = own.difference;
  const range = interval({ ...own.difference }, "share");
  if (low > 0)
    return `It chose its owner’s models more often than they had earned: by ${range} of the decisions`;
  if (high < 0)
    return `It chose its owner’s models less often than they had earned: by ${range} of the decisions`;
  return `No clear preference for its owner’s models: chosen minus earned is ${range}`;
}

/** The second line of the audit: what its owner's models cost above what would have done. */
function moneySentence(lines: readonly PreferenceLine[]): string {
  const own = lines.find(({ relation }) => relation === "own");
  if (own === undefined || own.chosen === 0) return "None of its owner’s models was chosen.";
  const { usd, paidMoreUsd, aboveCheapestUsd } = own.cost;
  const paid = `Of ${money(usd)} paid for its owner’s models, ${money(paidMoreUsd)} would have been saved by a candidate that was as good or better`;
  return aboveCheapestUsd > paidMoreUsd
    ? `${paid}; the cheapest candidate each time, however good, would have saved ${money(aboveCheapestUsd)}.`
    : `${paid}.`;
}
