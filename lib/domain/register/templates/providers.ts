import {
  AMOUNT,
  choice,
  column,
  COUNTRY,
  CURRENCY,
  key,
  OPTIONAL,
  TEXT,
  toProvider,
} from "../column.ts";
import type { RegisterTemplate } from "../template.ts";

/** One row a provider, subcontractor or ultimate parent. */
export const providers: RegisterTemplate = {
  id: "B_05.01",
  title: "ICT third-party service providers",
  columns: [
    key(
      "c0010",
      "Identification code of the provider",
      { form: "code", typeIn: "c0020" },
      "party.lei",
    ),
    column(
      "c0020",
      "Type of code of the provider",
      choice("codeType"),
      ["always", "v8850_m"],
      "party.lei",
    ),
    column(
      "c0030",
      "Additional identification code",
      { form: "code", typeIn: "c0040" },
      OPTIONAL,
      null,
    ),
    column("c0040", "Type of additional identification code", choice("codeType"), OPTIONAL, null),
    column("c0050", "Legal name of the provider", TEXT, ["always", "v8851_m"], "party.legal-name"),
    column(
      "c0060",
      "Name of the provider in Latin alphabet",
      TEXT,
      ["always", "v8852_m"],
      "party.latin-name",
    ),
    column(
      "c0070",
      "Type of person of the provider",
      choice("person"),
      ["always", "v8853_m"],
      "party.person",
    ),
    column(
      "c0080",
      "Country of the provider’s headquarters",
      COUNTRY,
      ["always", "v8854_m"],
      "party.headquarters",
    ),
    column(
      "c0090",
      "Currency of the amount reported",
      CURRENCY,
      ["where an expense stands", "v8824_m"],
      "contract.spend-usd-per-year",
    ),
    column(
      "c0100",
      "Total annual expense or estimated cost",
      AMOUNT,
      ["where direct", "ITS B_05.01"],
      "contract.spend-usd-per-year",
    ),
    column(
      "c0110",
      "Identification code of the ultimate parent",
      { form: "code", typeIn: "c0120" },
      ["always", "ITS code type"],
      "party.ultimate-parent",
    ),
    column(
      "c0120",
      "Type of code of the ultimate parent",
      choice("codeType"),
      ["always", "v8855_m"],
      "party.ultimate-parent",
    ),
  ],
  references: [toProvider("c0110")],
};
