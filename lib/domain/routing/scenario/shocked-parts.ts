import { unshocked } from "../shocks/market-state.ts";
import { type MonthPart, monthParts } from "../shocks/month-parts.ts";
import type { MonthBoard } from "./board-of.ts";
import { namesIn } from "./names-in.ts";
import type { ScenarioFile } from "./scenario-file.ts";

/** The months as they are without any shock. */
export const untouchedParts = (months: readonly MonthBoard[]): MonthPart[][] =>
  months.map(({ board }) => [{ part: 1, state: unshocked(board) }]);

/** The months under the scenario's shocks. */
export const shockedParts =
  (file: ScenarioFile) =>
  (months: readonly MonthBoard[]): MonthPart[][] =>
    months.map(({ board, month }) =>
      monthParts(board, month, file.asOf, file.shocks, namesIn(file)),
    );
