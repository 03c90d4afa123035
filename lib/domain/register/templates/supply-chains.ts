import {
  choice,
  column,
  COUNT,
  key,
  REFERENCE_NUMBER,
  TO_CONTRACT,
  toProvider,
} from "../column.ts";
import type { RegisterTemplate } from "../template.ts";

/** One row a link of a chain of subcontractors; rank 1 is the provider itself. */
export const supplyChains: RegisterTemplate = {
  id: "B_05.02",
  title: "ICT service supply chains",
  columns: [
    REFERENCE_NUMBER,
    key("c0020", "Type of ICT services", choice("ictService"), "workload.ict-service"),
    key(
      "c0030",
      "Identification code of the provider",
      { form: "code", typeIn: "c0040" },
      "party.lei",
    ),
    column(
      "c0040",
      "Type of code of the provider",
      choice("codeType"),
      ["always", "ITS code type"],
      "party.lei",
    ),
    key("c0050", "Rank", COUNT, null),
    key(
      "c0060",
      "Identification code of the recipient of sub-contracted services",
      { form: "code", typeIn: "c0070" },
      "party.lei",
    ),
    column(
      "c0070",
      "Type of code of the recipient",
      choice("codeType"),
      ["always", "ITS code type"],
      "party.lei",
    ),
  ],
  references: [TO_CONTRACT, toProvider("c0030"), toProvider("c0060")],
};
