import { addDays, daysBetween } from "../../quantity/plain-date.ts";
import { firstDayOfShock } from "../shocks/shock-begin.ts";
import { shockInWords } from "../shocks/shock-in-words.ts";
import { allocationLines } from "./allocation-lines.ts";
import type { MonthBoard } from "./board-of.ts";
import { firstDayOf } from "./class-volume.ts";
import { type AllocatedPart, monthOutcome } from "./month-outcome.ts";
import { namesIn } from "./names-in.ts";
import type { PolicyRun } from "./run-policy.ts";
import type { ScenarioFile } from "./scenario-file.ts";
import type { TurnLine } from "./scenario-result.ts";

/** Of a class: less than this moves by growth alone, and is no other answer. */
const MOVED = 0.005;
/** After a shock, anything but the noise of a solver is. */
const MOVED_BY_SHOCK = 1e-6;

/** A part of a month, with the days it runs over. */
type Stretch = {
  readonly month: MonthBoard;
  readonly part: AllocatedPart;
  /** Days of the month that have passed when it begins and ends, rounded to whole ones. */
  readonly begin: number;
  readonly end: number;
  readonly isLast: boolean;
};

/**
 * Each answer after the first that differs from the one before it: as a shock
 * begins or ends, where an offering ends, or where prices move work elsewhere.
 *
 * @param isShocked whether the run is under the file's shocks
 */
export function turnsOf(
  file: ScenarioFile,
  months: readonly MonthBoard[],
  { decider, months: outcomes }: PolicyRun,
  isShocked: boolean,
): TurnLine[] {
  const stretches = months.flatMap((month, i) =>
    stretchesOf(file, month, outcomes[i]?.parts ?? []),
  );
  let shown: Stretch | undefined;
  return stretches.flatMap((now): TurnLine[] => {
    const before = shown;
    if (before === undefined) {
      shown = now;
      return [];
    }
    const because = isShocked ? turningShocks(file, now) : [];
    if (!differs(before, now, because.length > 0)) return [];
    shown = now;
    const { month, part, begin, end, isLast } = now;
    const whole = monthOutcome(decider.policy, month, [{ ...part, part: 1 }]);
    return [
      {
        month: month.month,
        from: addDays(firstDayOf(file.asOf, month.month), begin),
        days: isLast ? null : Math.max(1, end - begin),
        because,
        allocation: allocationLines(month, whole),
        duals: part.duals,
      },
    ];
  });
}

function stretchesOf(
  { asOf }: ScenarioFile,
  month: MonthBoard,
  parts: readonly AllocatedPart[],
): Stretch[] {
  const first = firstDayOf(asOf, month.month);
  const days = daysBetween(first, firstDayOf(asOf, month.month + 1));
  let passed = 0;
  return parts.map((part, i) => {
    const begin = Math.round(passed * days);
    passed += part.part;
    return { month, part, begin, end: Math.round(passed * days), isLast: i === parts.length - 1 };
  });
}

/** Whether work goes elsewhere, or what limits cost is told otherwise. */
function differs(before: Stretch, now: Stretch, isTurn: boolean): boolean {
  const least = isTurn ? MOVED_BY_SHOCK : MOVED;
  const { answers } = before.part;
  if (now.part.answers.some((share, cell) => Math.abs(share - (answers[cell] ?? 0)) > least))
    return true;
  const said = ({ part }: Stretch) => part.duals.map(({ text }) => text).join();
  return isTurn && said(before) !== said(now);
}

/** What begins or ends with a stretch, in words. */
function turningShocks(file: ScenarioFile, { month, begin }: Stretch): string[] {
  const day = addDays(firstDayOf(file.asOf, month.month), begin);
  const name = namesIn(file);
  return file.shocks.flatMap((shock) => {
    const first = firstDayOfShock(shock, file.asOf);
    if (first === day) return [shockInWords(shock, name)];
    if (shock.kind !== "outage") return [];
    const last = addDays(first, Math.round(shock.days));
    return last === day ? [`${name(shock.target)} is back`] : [];
  });
}
