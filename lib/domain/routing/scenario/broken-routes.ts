import type { BoardPolicy } from "../board.ts";
import { asIs } from "../policies/as-is.ts";
import type { MonthBoard } from "./board-of.ts";
import { qualityRefusal } from "./class-eligibility.ts";
import type { AllocatedPart, MonthOutcome } from "./month-outcome.ts";
import type { PolicyRun } from "./run-policy.ts";
import type { ScenarioFile } from "./scenario-file.ts";
import type { BrokenRoute } from "./scenario-result.ts";

const DAY = /\d{4}-\d{2}-\d{2}/g;
/** Less of a class than this is nothing. */
const NOTHING = 1e-9;
/** More reasons than these of one class say no more. */
const MOST_REASONS = 12;

/**
 * Where work can't run as it did: routes that a shock cuts, and classes that
 * nobody serves, each once, in the first month it happens, with the reasons. In steps,
 * each the part that is done.
 *
 * @param before the same policy without the shocks; undefined where there are none
 */
export function* brokenRouteSteps(
  file: ScenarioFile,
  months: readonly MonthBoard[],
  run: PolicyRun,
  before: PolicyRun | undefined,
): Generator<number, BrokenRoute[]> {
  const told = new Set<string>();
  const routes: BrokenRoute[] = [];
  for (const [i, outcome] of run.months.entries()) {
    yield i / run.months.length;
    const month = months[i];
    if (month === undefined) continue;
    for (const [w, { id: classId }] of file.classes.entries()) {
      const ran = ranOn(w, month, i, run, before);
      const route = brokenRoute(w, month, outcome, ran, { run, file });
      if (route === undefined) continue;
      // The day on which a reason was looked up is no other reason.
      const key = JSON.stringify([classId, route.from, route.reasons]).replaceAll(DAY, "");
      if (told.has(key)) continue;
      told.add(key);
      routes.push({ classId, month: outcome.month, ...route });
    }
  }
  return routes;
}

/**
 * Where a class ran, or would run: without the shocks, else in the last month that
 * served it; for what stays as it is, where it runs today.
 */
function ranOn(
  w: number,
  { board }: MonthBoard,
  i: number,
  { months, decider }: PolicyRun,
  before: PolicyRun | undefined,
): number[] {
  const columns = board.offerings.length;
  const at = (outcome: MonthOutcome | undefined) =>
    [...Array(columns).keys()].filter((o) => (outcome?.shares[w * columns + o] ?? 0) > NOTHING);
  const split = board.classes[w]?.currentSplit ?? [];
  if (decider.policy.id === asIs.id)
    return split.filter(({ share }) => share > NOTHING).map(({ offering }) => offering);
  const plain = at(before?.months[i]);
  if (plain.length > 0) return plain;
  return (
    months
      .slice(0, i)
      .toReversed()
      .map(at)
      .find((ran) => ran.length > 0) ?? []
  );
}

function brokenRoute(
  w: number,
  month: MonthBoard,
  { parts }: MonthOutcome,
  ran: readonly number[],
  { run, file }: { readonly run: PolicyRun; readonly file: ScenarioFile },
): Pick<BrokenRoute, "from" | "reasons"> | undefined {
  const { offerings } = month.board;
  const cut = parts.flatMap(({ state }) => ran.filter((o) => state.closed.has(o)));
  const unserved = parts.find((part) => servedOf(part, w, offerings.length) < 1 - NOTHING);
  if (cut.length === 0 && unserved === undefined) return undefined;
  const names = (columns: readonly number[]) =>
    [...new Set(columns)].map((o) => offerings[o]?.name ?? "");
  const why = parts.flatMap(({ state }) => ran.flatMap((o) => state.closed.get(o) ?? []));
  if (unserved === undefined) return { from: names(cut), reasons: [...new Set(why)] };
  const reasons = [...why, ...whyNobody(w, month, unserved, run.decider.policy, file)];
  const still = (o: number) => (unserved.answers[w * offerings.length + o] ?? 0) > NOTHING;
  const lost = ran.filter((o) => !still(o));
  return {
    from: names(lost.length > 0 ? lost : ran),
    reasons: [...new Set(reasons)].slice(0, MOST_REASONS),
  };
}

const servedOf = ({ answers }: AllocatedPart, w: number, columns: number): number => {
  let sum = 0;
  for (let o = 0; o < columns; o += 1) sum += answers[w * columns + o] ?? 0;
  return sum;
};

/** The reason against each offering that the policy looks at and that serves none of it. */
function whyNobody(
  w: number,
  { board, cells }: MonthBoard,
  { answers, state: { closed, limits, board: now } }: AllocatedPart,
  policy: BoardPolicy,
  { offerings }: ScenarioFile,
): string[] {
  const row = board.classes[w];
  if (row === undefined) return [];
  const looked = board.offerings.flatMap((offering, o) =>
    policy.looksAt === undefined || policy.looksAt(offering, row, o) ? [{ offering, o }] : [],
  );
  const reasons = looked.flatMap(({ offering, o }) => {
    const cell = w * board.offerings.length + o;
    const gone = closed.get(o);
    const listed = offerings[o];
    const serves = (answers[cell] ?? 0) > NOTHING;
    if (gone !== undefined) return [`${offering.name}: ${gone}`];
    const against = serves ? [] : (cells.refusals[cell] ?? []).map(({ text }) => text);
    if (against.length > 0) return [`${offering.name}: ${against.join("; ")}`];
    const weak =
      !serves &&
      listed &&
      qualityRefusal(listed, board.quality[cell] ?? Number.NaN, row.qualityFloor);
    if (weak !== undefined && weak !== false) return [`${offering.name}: ${weak.text}`];
    const limit = limits.find(({ columns }) => columns.includes(o));
    if (limit !== undefined) return [limit.reason];
    const own = now.offerings[o]?.capacityShare ?? null;
    return own === null ? [] : [`${offering.name}: it serves no more than its capacity`];
  });
  return reasons.length > 0 ? reasons : [policy.nobody ?? "nobody may serve it"];
}
