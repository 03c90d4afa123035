import { type ImportPlan, type RowMessage, withErrorRows } from "./import-plan.ts";
import { error } from "./reading.ts";

export type ChangeFault = { readonly at: string; readonly reason: string };

/**
 * A plan without the rows whose changes are at fault, which are then errors of
 * their own; undefined where a fault belongs to no row.
 *
 * @param faults where in the changes, as changes.12.claim.value, and why
 */
export function withRowFaults(
  plan: ImportPlan,
  faults: readonly ChangeFault[],
): ImportPlan | undefined {
  const wrong = new Map<number, RowMessage[]>();
  for (const { at, reason } of faults) {
    const position = /^changes\.(\d+)(?:\.|$)/.exec(at)?.[1];
    const row = position === undefined ? undefined : plan.changeRows[Number(position)];
    if (row === undefined || row === null) return undefined;
    wrong.set(row, [...(wrong.get(row) ?? []), { level: "error", column: null, message: reason }]);
  }
  // Without the row that enters it, nothing can be said of a subject.
  const lost = new Map<string, number>();
  plan.changes.forEach(({ kind, target }, i) => {
    const row = plan.changeRows[i] ?? null;
    if (kind === "subject" && row !== null && wrong.has(row)) lost.set(target, row);
  });
  const rows = plan.rows.map((row) => {
    const enters = lost.get(row.target ?? "");
    const messages =
      wrong.get(row.row) ??
      (enters === undefined || row.outcome === "error"
        ? undefined
        : [error(null, `row ${enters}, which enters what this is about, is wrong`)]);
    if (messages === undefined) return row;
    return { ...row, outcome: "error" as const, messages: [...row.messages, ...messages] };
  });
  const isWrong = new Set(rows.flatMap(({ row, outcome }) => (outcome === "error" ? [row] : [])));
  const kept = plan.changes.flatMap((change, i) => {
    const row = plan.changeRows[i] ?? null;
    return row !== null && isWrong.has(row) ? [] : [{ change, row }];
  });
  // A source that nobody cites any more need not be entered.
  const cited = new Set(
    kept.flatMap(({ change }) =>
      change.kind === "fact" ? (change.claim?.citations ?? []).map(({ source }) => source) : [],
    ),
  );
  const rest = kept.filter(
    ({ change, row }) => change.kind !== "source" || row !== null || cited.has(change.source.id),
  );
  return {
    ...withErrorRows(plan, rows),
    changes: rest.map(({ change }) => change),
    changeRows: rest.map(({ row }) => row),
  };
}
