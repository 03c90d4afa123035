import { monthOfDay } from "../shocks/shock-begin.ts";
import { firstDayOf } from "./class-volume.ts";
import type { ScenarioFault } from "./scenario-fault.ts";
import type { ScenarioFile } from "./scenario-file.ts";
import type { Shock } from "./shock.ts";

/** A shock that comes before the months one looks at, or after them: it would change nothing without a word. */
export function timeFaults(
  place: string,
  { fromMonth, onDay }: Shock,
  { asOf, months }: Pick<ScenarioFile, "asOf" | "months">,
): ScenarioFault[] {
  const fault = (text: string, wayOut: string) => [{ place, text, wayOut, isFatal: true }];
  if (onDay === undefined)
    return fromMonth <= months
      ? []
      : fault(
          `begins in month ${fromMonth}, after the last of ${months}`,
          "Let it begin earlier, or look at more months",
        );
  if (onDay < asOf)
    return fault(
      `begins on ${onDay}, before the day of the scenario, ${asOf}: what happened by then is in its prices and offerings already`,
      `Choose a day from ${asOf} on, or take it out`,
    );
  const month = monthOfDay(asOf, onDay);
  return month !== undefined && month <= months
    ? []
    : fault(
        `begins on ${onDay}, after the last day of month ${months}; the scenario ends before ${firstDayOf(asOf, months + 1)}`,
        month === undefined
          ? "Choose an earlier day: a scenario looks at 36 months at most"
          : `Choose an earlier day, or look at ${month} months`,
      );
}
