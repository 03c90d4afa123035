import type { FeedStatement } from "./feed-statement.ts";
import type { PriceRow } from "./price.ts";
import { type Weighed, type Weighing, weigh } from "./price-agreement.ts";
import { shareOfDay, type TimeWindow } from "./time-window.ts";

/**
 * What feeds say of one price on a day, as `weigh` has it; where the contract is
 * for certain hours only, the list is paid in the others, and the day's price is
 * the mean of both by their hours.
 */
export function weighOverDay(
  used: readonly PriceRow[],
  known: readonly PriceRow[],
  asked: Weighing,
): Weighed | undefined {
  const whole = weigh(used, known, asked);
  if (asked.atUtc !== undefined || whole === undefined || !isForHoursOnly(used)) return whole;
  const parts = hoursOf(used).flatMap((hours) => {
    const weighed = weigh(used, known, { ...asked, atUtc: hours.startUtc });
    return weighed === undefined ? [] : [{ share: shareOfDay(hours), weighed }];
  });
  const left = parts.filter(({ weighed }) => !isOurs(weighed.preferred));
  const list = weigh(
    used.filter((row) => !isOurs(row)),
    known,
    asked,
  );
  if (left.length === 0 || list === undefined) return whole;
  const mean = (of: (weighed: Weighed) => FeedStatement) =>
    parts.reduce((sum, { share, weighed }) => sum + share * of(weighed).usdPerMtok, 0) /
    parts.reduce((sum, { share }) => sum + share, 0);
  return {
    agreement: parts.some(({ weighed }) => weighed.agreement === "disputed")
      ? "disputed"
      : parts.every(({ weighed }) => weighed.agreement === "confirmed")
        ? "confirmed"
        : "single-source",
    preferred: { ...whole.preferred, usdPerMtok: mean(({ preferred }) => preferred) },
    highest: { ...list.highest, usdPerMtok: mean(({ highest }) => highest) },
    lowest: { ...list.lowest, usdPerMtok: mean(({ lowest }) => lowest) },
    said: [
      ...whole.said.filter(isOurs),
      ...list.said.map((statement) =>
        statement.standing === "counts"
          ? { ...statement, standing: "other-hours" as const }
          : statement,
      ),
    ],
  };
}

/** Whether the contract says something of a price, and not of the whole day. */
export function isForHoursOnly(rows: readonly PriceRow[]): boolean {
  const ours = rows.filter(isOurs);
  return ours.length > 0 && ours.every(({ timeWindow }) => timeWindow !== null);
}

const isOurs = ({ feedId }: Pick<PriceRow, "feedId">): boolean => feedId === "contract";

/** The stretches of a day between which a price may change. */
function hoursOf(rows: readonly PriceRow[]): TimeWindow[] {
  const turns = [
    ...new Set(
      rows.flatMap(({ timeWindow }) =>
        timeWindow === null ? [] : [timeWindow.startUtc, timeWindow.endUtc],
      ),
    ),
  ].toSorted();
  return turns.map((startUtc, i) => ({ startUtc, endUtc: turns[i + 1] ?? turns[0] ?? startUtc }));
}
