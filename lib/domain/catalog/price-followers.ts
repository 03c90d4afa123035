import type { PlainDate } from "../quantity/plain-date.ts";
import { latest, lineageOf, overTheDay, type Voice } from "./feed-statement.ts";
import type { PriceRow } from "./price.ts";
import { beginOf, laterStatement } from "./price.ts";
import { isSamePrice } from "./same-price.ts";

/**
 * The lineages that have not been seen since another one changed its price.
 *
 * A newer price is a change, and not a disagreement, only where its own lineage
 * said the older price before. Where a lineage seen since still says the older
 * one, the change is doubtful and everybody is a witness again.
 *
 * @param voices what each lineage says on the day
 * @param known all rows of the price, also of other days
 */
export function notFollowed(
  voices: readonly Voice[],
  known: readonly PriceRow[],
  day: PlainDate,
): ReadonlySet<Voice> {
  if (voices.length < 2) return new Set();
  const late = voices.filter((voice) =>
    voices.some((ahead) => ahead !== voice && isBehind(voice, ahead, known, day)),
  );
  const fresh = voices.filter((voice) => !late.includes(voice));
  return new Set(late.filter((voice) => !fresh.some((other) => agree(voice, other))));
}

const agree = (a: Voice, b: Voice): boolean =>
  a.said.some((one) => b.said.some((other) => isSamePrice(one.usdPerMtok, other.usdPerMtok)));

/** Whether all that one lineage says was said by the other too, until it changed after the first was last seen. */
function isBehind(voice: Voice, ahead: Voice, known: readonly PriceRow[], day: PlainDate): boolean {
  if (agree(voice, ahead)) return false;
  const before = pricesOverTime(ahead.lineage, known, day);
  return voice.said.every(({ usdPerMtok }) => {
    const last = before.findLastIndex(({ values }) =>
      values.some((value) => isSamePrice(value, usdPerMtok)),
    );
    const next = before[last + 1];
    return last >= 0 && next !== undefined && voice.lastSeen < next.from;
  });
}

type Stretch = { readonly from: PlainDate; readonly values: readonly number[] };

/** What a lineage said one after the other, as far as it had begun by a day. */
function pricesOverTime(
  lineage: string,
  known: readonly PriceRow[],
  day: PlainDate,
): readonly Stretch[] {
  const rows = known
    .filter((row) => lineageOf(row) === lineage && beginOf(row) <= day)
    .toSorted(laterStatement);
  const stretches: Stretch[] = [];
  for (const [i, row] of rows.entries()) {
    const next = rows[i + 1];
    if (next !== undefined && laterStatement(row, next) === 0) continue;
    const from = beginOf(row);
    const then = rows
      .slice(0, i + 1)
      .filter((one) => one.effectiveTo === null || one.effectiveTo > from);
    stretches.push({ from, values: overTheDay(latest(then), undefined) });
  }
  return stretches;
}
