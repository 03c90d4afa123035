import { AMOUNT, choice, column, CURRENCY, REFERENCE_NUMBER, TEXT } from "../column.ts";
import type { RegisterTemplate } from "../template.ts";

/** One row a contract. */
export const arrangementsInGeneral: RegisterTemplate = {
  id: "B_02.01",
  title: "Contractual arrangements: general information",
  columns: [
    REFERENCE_NUMBER,
    column(
      "c0020",
      "Type of contractual arrangement",
      choice("arrangement"),
      ["always", "v8868_m"],
      "contract.arrangement",
    ),
    column(
      "c0030",
      "Overarching contractual arrangement reference number",
      TEXT,
      ["where subsequent", "v22912_m"],
      "contract.overarching-reference",
    ),
    column(
      "c0040",
      "Currency of the amount reported",
      CURRENCY,
      ["always", "v8867_m"],
      "contract.spend-usd-per-year",
    ),
    column(
      "c0050",
      "Annual expense or estimated cost for the past year",
      AMOUNT,
      ["always", "v8866_m"],
      "contract.spend-usd-per-year",
    ),
  ],
  references: [{ column: "c0030", to: "B_02.01", toColumn: "c0010" }],
};
