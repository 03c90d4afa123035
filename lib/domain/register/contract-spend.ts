import { missingCell, currencyCell, confirmedCell, proposedCell } from "./register-cells.ts";
import type { RegisterContext, RegisterContract } from "./register-context.ts";
import type { RegisterCell } from "./register-row.ts";
import type { FactReader, Said } from "./said-in-facts.ts";

export type Expense = { readonly amount: RegisterCell; readonly currency: RegisterCell };

/** Sums of decimals gain digits that nobody stated. */
const CENTS = 100;

type Spend = Said<"contract.spend-usd-per-year">;

/** An amount in the currency in which its source states it; dollars where it states those. */
const stated = ({ value, fact: { original } }: Spend) =>
  original === null
    ? { amount: value, currency: "USD" }
    : { amount: original.amount, currency: original.currency };

const spendOf = (subject: string, reader: FactReader) =>
  reader.said(subject, "contract.spend-usd-per-year");

/**
 * What some contracts cost a year together: in their own currency where they share one, else
 * in dollars. Missing where one of them states nothing, for a part is no total.
 */
export function expenseOf(
  contracts: readonly RegisterContract[],
  { reader }: RegisterContext,
): Expense {
  const spends: Spend[] = [];
  for (const { subject, name } of contracts) {
    const spend = spendOf(subject, reader);
    if (spend === undefined) {
      const missing = missingCell(reader.ask(subject, "contract.spend-usd-per-year", name));
      return { amount: missing, currency: missing };
    }
    spends.push(spend);
  }
  const own = new Set(spends.map((spend) => stated(spend).currency));
  const [only = "USD"] = own;
  const currency = own.size === 1 ? only : "USD";
  const total = spends.reduce(
    (sum, spend) => sum + (own.size === 1 ? stated(spend).amount : spend.value),
    0,
  );
  const doubtful = spends.find(({ standing }) => standing === "proposed");
  const fill = doubtful === undefined ? confirmedCell : proposedCell;
  const origin = {
    why: `${spends.length === 1 ? "" : `sum of ${spends.length} contracts: `}${(doubtful ?? spends[0])?.why ?? ""}`,
    facts: spends.flatMap(({ facts }) => facts),
  };
  return {
    amount: fill([`${Math.round(total * CENTS) / CENTS}`], origin),
    currency: fill(currencyCell(currency), origin),
  };
}
