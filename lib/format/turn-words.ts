import { monthsInWords } from "../domain/routing/scenario/relax-lines.ts";
import type { TurnLine } from "../domain/routing/scenario/scenario-result.ts";
import { longDate } from "./date.ts";

/**
 * When another answer begins and why, as a heading.
 *
 * @example
 * turnInWords({ month: 4, from: "2027-02-22", days: null, because: ["Anthropic leaves Amazon"] })
 * // => "From month 4, 22 February 2027 on: Anthropic leaves Amazon"
 */
export function turnInWords({
  month,
  from,
  days,
  because,
}: Pick<TurnLine, "month" | "from" | "days" | "because">): string {
  const when =
    days === null
      ? `From month ${month}, ${longDate(from)} on`
      : `In month ${month}, for ${days} ${days === 1 ? "day" : "days"} from ${longDate(from)}`;
  return `${when}: ${because.length === 0 ? "prices, or who may serve, change" : because.join("; ")}`;
}

/**
 * Which months rest on a price of another day, in a sentence; undefined where none does.
 *
 * @example
 * outsideDatesInWords([3, 4]) // => "Months 3 to 4 rest on prices of another day: …"
 */
export function outsideDatesInWords(months: readonly number[]): string | undefined {
  if (months.length === 0) return undefined;
  const said = monthsInWords(months);
  return `${said.charAt(0).toUpperCase()}${said.slice(1)} ${months.length === 1 ? "rests" : "rest"} on prices of another day: for some of the work none is known then, and the nearest in time stands in. Those lines are marked ◆.`;
}
