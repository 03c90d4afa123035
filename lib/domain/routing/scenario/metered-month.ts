import type { MonthBoard } from "./board-of.ts";
import { type MeteredLine, monthMeter } from "./month-meter.ts";
import type { MonthOutcome } from "./month-outcome.ts";
import type { ProvisionedUse } from "./provisioned-use.ts";
import type { ScenarioFile } from "./scenario-file.ts";

/** Units paid by the hour and data that leave, in one month of a policy, in US dollars of the invoice. */
export type MeteredMonth = {
  readonly lines: readonly MeteredLine[];
  readonly uses: readonly ProvisionedUse[];
};

/** Reads the meter over an expected month. */
export function meteredMonth(
  file: ScenarioFile,
  month: MonthBoard,
  { parts }: MonthOutcome,
): MeteredMonth {
  const meter = monthMeter(file, month);
  if (meter === undefined) return { lines: [], uses: [] };
  const width = month.board.offerings.length;
  for (const { part, state, paid } of parts)
    for (const [cell, share] of paid.entries())
      if (share > 0)
        meter.add(
          Math.floor(cell / width),
          cell % width,
          part * share,
          part * share * (state.board.usdPerMonth[cell] ?? 0),
        );
  return { lines: meter.lines(), uses: meter.uses() };
}
