import type { RunScore, ScoreRun } from "@/lib/domain/uncertainty/score-run";
import { interval, quantity } from "@/lib/format/estimate";
import { longDate } from "@/lib/format/date";
import { fixed } from "@/lib/format/number";

type Column = { readonly title: string; readonly text: (score: RunScore) => string };

const COLUMNS: readonly Column[] = [
  {
    title: "Best value",
    text: ({ point, unit }) => (point === null ? "not known" : quantity(point, unit)),
  },
  {
    title: "Facts allow",
    text: ({ bands: { facts }, unit }) => interval({ ...facts, point: null }, unit),
  },
  {
    title: "Other fair methods",
    text: ({ bands: { method }, unit }) =>
      method === null ? "none to choose" : interval({ ...method, point: null }, unit),
  },
];

const EDGE = "border-b border-line py-1.5";

/** All scores of one run with their two bands, and where the run is kept. */
export function DrawnScores({
  run,
  asOf,
  address,
}: {
  run: ScoreRun;
  asOf: string;
  address: string;
}) {
  return (
    <div className="mt-4" data-drawn-scores>
      <table className="rows-as-lists w-full border-collapse">
        <caption className="sr-only">
          Scores of {fixed(run.draws, 0)} draws with seed {run.seed}
        </caption>
        <thead>
          <tr className="text-muted">
            <th scope="col" className="border-b border-ink py-1.5 pr-4 text-left font-normal">
              Score
            </th>
            {COLUMNS.map(({ title }) => (
              <th
                key={title}
                scope="col"
                className="border-b border-ink py-1.5 pl-4 text-right font-normal whitespace-nowrap"
              >
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {run.scores.map((score) => (
            <tr key={score.id}>
              <th scope="row" className={`${EDGE} pr-4 text-left font-medium`}>
                {score.label}
              </th>
              {COLUMNS.map(({ title, text }) => (
                <td
                  key={title}
                  data-label={title}
                  className={`${EDGE} pl-4 text-right whitespace-nowrap tabular-nums`}
                >
                  {text(score)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2 text-xs text-muted">
        Suppliers are a count; lock-in and conflict of interest run from 0 to 100. As of{" "}
        {longDate(asOf)}, method version {run.methodVersion}. The run is kept:{" "}
        <a href={address}>this run as data</a>, with what would move each score.
      </p>
    </div>
  );
}
