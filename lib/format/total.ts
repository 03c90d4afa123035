import type { Basis } from "../domain/ties/basis.ts";
import type { TieTotal } from "../domain/ties/tie-totals.ts";
import { money } from "./money.ts";

/** A total with what it leaves out: "at least $58.0B", or that nothing of it is known. */
export const totalInWords = (
  { usd, ties, undisclosed }: TieTotal,
  basis: Basis = "announced",
): string =>
  ties > 0 && undisclosed === ties
    ? basis === "committed"
      ? "an amount not known"
      : "an undisclosed amount"
    : `${undisclosed > 0 ? "at least " : ""}${money(usd)}`;

const labsInWords = (labs: number): string => (labs === 1 ? "one lab" : `${labs} labs`);

const HAS_PUT: Readonly<Record<Basis, (amount: string, labs: string) => string>> = {
  announced: (amount, labs) => `has announced ${amount} for ${labs}`,
  committed: (amount, labs) => `has committed ${amount} to ${labs}`,
  paid: (amount, labs) => `has paid ${amount} into ${labs}`,
};

/** What a party has put into labs, as it follows its name; an amount nobody discloses is not one of zero. */
export function backingInWords(total: TieTotal, labs: number, basis: Basis): string {
  if (labs === 0) return "has no capital in a lab on record";
  return total.undisclosed < total.ties
    ? HAS_PUT[basis](totalInWords(total, basis), labsInWords(labs))
    : `has capital in ${labsInWords(labs)}; how much is ${basis === "announced" ? "not disclosed" : `${basis} is not known`}`;
}
