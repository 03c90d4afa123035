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
        because:
          because.length > 0 || isMarketMoved(before, now) ? because : [workMoved(before, now)],
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

/** Less than this part of a price is the noise of a sum. */
const SAME_PRICE = 1e-9;

/** Whether what a request costs anywhere, or who may serve it, is another: all but the volume of the work. */
function isMarketMoved(before: Stretch, now: Stretch): boolean {
  const [was, is] = [before.part.state, now.part.state];
  if (was.limits.map(({ share }) => share).join() !== is.limits.map(({ share }) => share).join())
    return true;
  const columns = is.board.offerings.length;
  const perRequest = ({ month, part }: Stretch, cell: number): number =>
    (part.state.board.usdPerMonth[cell] ?? 0) / (month.requests[Math.floor(cell / columns)] ?? 0);
  return is.board.eligible.some((may, cell) => {
    if (may !== was.board.eligible[cell]) return true;
    const [old, price] = [perRequest(before, cell), perRequest(now, cell)];
    return Math.abs(price - old) > SAME_PRICE * old;
  });
}

function workMoved(before: Stretch, now: Stretch): string {
  const tokensOf = ({ month }: Stretch) => month.tokens.reduce((sum, own) => sum + own, 0);
  return tokensOf(now) >= tokensOf(before)
    ? "the work has grown past a level or a limit"
    : "the work has fallen below a level or a limit";
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
