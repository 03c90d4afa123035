import "server-only";
import type { BoardReport } from "../../domain/report/board-report.ts";
import { composeReport } from "../../domain/report/compose-report.ts";
import type { DecisionRecord } from "../../domain/report/decision-record.ts";
import { firstChoices } from "../../domain/report/first-choices.ts";
import { onlySections } from "../../domain/report/only-sections.ts";
import type { View } from "../../domain/view/view.ts";
import { drawnRun } from "../jobs/drawn-run.ts";
import { getPackInputs } from "./pack-inputs.ts";

/**
 * The first page of a board pack on the view's day, with the claims it states: from
 * the draws that Overview shows, without scenarios or an earlier pack. Undefined
 * where the company has no contracts then.
 *
 * @param decided what the board has decided; null where the reader is not told, which is said
 */
export async function getBoardSummary(
  view: View,
  decided: readonly DecisionRecord[] | null,
): Promise<BoardReport | undefined> {
  const [inputs, run] = await Promise.all([
    getPackInputs(view, firstChoices("board"), { decided: decided ?? [] }),
    drawnRun(view),
  ]);
  if (inputs === undefined || run === undefined) return undefined;
  const { isDemo } = inputs.portfolio.organisation;
  const report = composeReport(inputs, { run, scenarios: [] });
  return {
    ...onlySections(report, ["summary"]),
    leftOut:
      decided === null
        ? ["what the board has decided, which is for people with an account"]
        : report.leftOut,
    confidentiality: isDemo ? "Made up, not confidential" : report.confidentiality,
  };
}
