import { originalText } from "../fact/original-text.ts";
import type { Cell, Column } from "../table/table.ts";
import type { Basis } from "../ties/basis.ts";
import type { TieAmount } from "../ties/tie-amount.ts";
import type { TieTotal } from "../ties/tie-totals.ts";

/** Nothing of the kind is on record; that is known, and is not an amount of zero. */
export const NONE_ON_RECORD: Cell = { value: null, note: "none on record", none: true };

/**
 * A total of known dollars; says how many amounts it leaves out, and what companies total themselves.
 *
 * @param absence what an amount is that it leaves out: not disclosed, or not known where it follows from others
 */
export function totalCell(
  { usd, ties, undisclosed, stated }: TieTotal,
  nameOf: (partyId: string) => string,
  absence: "not disclosed" | "not known" = "not disclosed",
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
  if (undisclosed >= ties) return { value: null, note: absence, ...own };
  const left = absence === "not known" ? absence : "undisclosed";
  return undisclosed === 0
    ? { value: usd, ...own }
    : { value: usd, note: `at least; ${undisclosed} of ${ties} ${left}`, ...own };
}

/** One amount of a tie; other claims beside it are counted, and no claim is no zero. */
export function amountCell(
  amount: TieAmount | undefined,
  otherwise: "none on record" | "not dated" | "not known",
): Cell {
  if (amount === undefined && otherwise === "none on record") return NONE_ON_RECORD;
  if (amount === undefined) return { value: null, note: otherwise };
  const { usd, differing, note, original } = amount;
  if (usd === null) return { value: null, note: note ?? "not known" };
  const notes = [
    ...(note === null ? [] : [note]),
    ...(original === null ? [] : [originalText(original)]),
    ...(differing === 0
      ? []
      : [differing === 1 ? "one source differs" : `${differing} sources differ`]),
  ];
  return notes.length === 0 ? { value: usd } : { value: usd, note: notes.join("; ") };
}

const AMOUNTS = ["announced", "conditional", "committed", "paid"] as const;
type Amount = (typeof AMOUNTS)[number];

/**
 * The amounts of a table, that of the basis first. All are in every file; on the
 * screen what is committed takes the place of what is conditional where it is the basis.
 */
export const amountColumns = (basis: Basis, label: (amount: Amount) => string): Column[] =>
  [basis, ...AMOUNTS.filter((amount) => amount !== basis)].map((amount) => ({
    id: amount,
    label: label(amount),
    unit: "usd",
    // What a company said of its amount stands beside it.
    verbatim: true,
    ...(amount === (basis === "committed" ? "conditional" : "committed")
      ? { exportOnly: true }
      : {}),
  }));

/** With a capital letter, as it stands at the head of a column. */
export const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** What an amount is where it is not stated. */
export const absenceOn = (basis: Basis): "not disclosed" | "not known" =>
  basis === "committed" ? "not known" : "not disclosed";
