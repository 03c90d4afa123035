import type { SelfPreference } from "@/lib/domain/routing/audit/self-preference";
import { leftOutSentences, preferenceTable } from "@/lib/domain/tables/router-audit-tables";
import type { View } from "@/lib/domain/view/view";
import { interval } from "@/lib/format/estimate";
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
        <div className="mt-3">
          <ResultTable
            table={preferenceTable(result.lines, result.decisions)}
            about={[fileName]}
            view={view}
          />
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
