import type { Reading } from "../fact/reading.ts";
import type { Cell } from "../table/table.ts";
import type { TieTotal } from "../ties/tie-totals.ts";

/** Nothing of the kind is on record; that is known, and is not an amount of zero. */
export const NONE_ON_RECORD: Cell = { value: null, note: "none on record", none: true };

/** A total of known dollars; says how many amounts it leaves out, and what companies total themselves. */
export function totalCell(
  { usd, ties, undisclosed, stated }: TieTotal,
  nameOf: (partyId: string) => string,
): Cell {
  if (ties === 0) return NONE_ON_RECORD;
  const own =
    stated.length === 0
      ? {}
      : {
          also: stated.map(({ providerId, counterpartyId, usd: value }) => ({
            label: `by its own total, ${nameOf(providerId)} with ${nameOf(counterpartyId)}`,
            value,
          })),
        };
  if (undisclosed >= ties) return { value: null, note: "not disclosed", ...own };
  return undisclosed === 0
    ? { value: usd, ...own }
    : { value: usd, note: `at least; ${undisclosed} of ${ties} undisclosed`, ...own };
}

type AmountReading = Reading<"tie.announced-usd" | "tie.conditional-usd" | "tie.paid-usd">;

/** One amount of a tie; other claims beside it are counted, and no claim is no zero. */
export function amountCell(
  reading: AmountReading | undefined,
  otherwise: "none on record" | "not dated" | "not known",
): Cell {
  if (reading === undefined && otherwise === "none on record") return NONE_ON_RECORD;
  if (reading === undefined) return { value: null, note: otherwise };
  if (reading.value === null) return { value: null, note: "not disclosed" };
  const others = reading.others.filter(({ value }) => typeof value === "number").length;
  return others === 0
    ? { value: reading.value }
    : {
        value: reading.value,
        note: others === 1 ? "one source differs" : `${others} sources differ`,
      };
}
