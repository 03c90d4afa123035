import { claimOfCount, claimOfFacts } from "../report/claim.ts";
import { counted, type Phrase, phrase, said } from "../report/phrase.ts";
import { exact } from "../quantity/estimate.ts";
import type { Basis } from "../ties/basis.ts";
import { counts, isWithLab } from "../ties/tie.ts";
import { type TieTotal, tieTotals } from "../ties/tie-totals.ts";
import { CAPITAL_KINDS } from "../ties/tie-words.ts";
import type { Register } from "./provider-profile.ts";

/** What a company's own vendors have put into AI labs, on a basis. */
export type VendorCapital = {
  readonly total: TieTotal;
  readonly labs: number;
};

/** Capital in labs of the vendors a company has contracts with. */
export function vendorCapital(
  vendorIds: readonly string[],
  { ties }: Pick<Register, "ties">,
  basis: Basis,
): VendorCapital {
  const own = ties.filter(
    (tie) =>
      vendorIds.includes(tie.providerId) && isWithLab(tie) && CAPITAL_KINDS.includes(tie.kind),
  );
  return {
    total: tieTotals(own, CAPITAL_KINDS)[basis],
    labs: new Set(own.filter(counts).map(({ counterpartyId }) => counterpartyId)).size,
  };
}

/** Of whom it is said: all vendors of the company on the page, or one by its name. */
export type Investors = { readonly none: Phrase; readonly have: Phrase; readonly label: string };
const ALL_OF_ITS: Investors = {
  none: phrase`None of its vendors has`,
  have: phrase`its vendors have`,
  label: "our vendors have",
};

/** What vendors have put into labs, as a sentence of its own. */
export function vendorCapitalSentence(
  { total, labs }: VendorCapital,
  basis: Basis,
  { none, have, label }: Investors = ALL_OF_ITS,
): Phrase {
  if (labs === 0) return phrase`${none} capital in an AI lab on record.`;
  const { usd, ties, undisclosed, facts } = total;
  const count = claimOfCount("vendor-capital-labs", `Labs for which ${label} capital`, labs, facts);
  const capital = claimOfFacts(
    `vendor-capital/${basis}`,
    `Capital ${label} ${basis} for labs${undisclosed > 0 ? ", at least" : ""}`,
    exact(usd),
    "usd",
    facts,
  );
  const amount =
    ties > 0 && undisclosed === ties
      ? phrase`${basis === "committed" ? "an amount not known" : "an undisclosed amount"}`
      : phrase`${undisclosed > 0 ? "at least " : ""}${said({ ...capital, how: undisclosed > 0 ? "sum of the known amounts of the ties; others are undisclosed, and it is at least that" : "sum of the known amounts of the ties" })}`;
  return phrase`Capital ${have} ${basis} for ${labs === 1 ? "one lab" : counted(count, "lab")}: ${amount}.`;
}
