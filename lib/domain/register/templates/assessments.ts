import {
  choice,
  column,
  DAY,
  key,
  OPTIONAL,
  REFERENCE_NUMBER,
  TEXT,
  TO_CONTRACT,
  toProvider,
} from "../column.ts";
import type { RegisterTemplate } from "../template.ts";

/** One row a contract and kind of service that supports a critical or important function. */
export const assessments: RegisterTemplate = {
  id: "B_07.01",
  title: "Assessment of the ICT services",
  columns: [
    REFERENCE_NUMBER,
    key(
      "c0020",
      "Identification code of the provider",
      { form: "code", typeIn: "c0030" },
      "party.lei",
    ),
    column(
      "c0030",
      "Type of code of the provider",
      choice("codeType"),
      ["always", "ITS code type"],
      "party.lei",
    ),
    key("c0040", "Type of ICT services", choice("ictService"), "workload.ict-service"),
    column(
      "c0050",
      "Substitutability of the provider",
      choice("substitutability"),
      ["always", "v8884_m"],
      "workload.substitutability",
    ),
    column(
      "c0060",
      "Reason if not or hardly substitutable",
      choice("substitutionBarrier"),
      ["where hard to substitute", "v8825_m"],
      "workload.substitution-barrier",
    ),
    column(
      "c0070",
      "Date of the last audit on the provider",
      DAY,
      ["always", "v8885_m"],
      "contract.last-audit",
    ),
    column(
      "c0080",
      "Existence of an exit plan",
      choice("yesNo"),
      ["always", "v8886_m"],
      "workload.exit-plan",
    ),
    column(
      "c0090",
      "Possibility of reintegration",
      choice("reintegration"),
      ["always", "v8887_m"],
      "workload.reintegration",
    ),
    column(
      "c0100",
      "Impact of discontinuing the ICT services",
      choice("impact"),
      ["always", "e23681_e"],
      "workload.discontinuation-impact",
    ),
    column(
      "c0110",
      "Are alternative providers identified?",
      choice("yesNoOrNotAssessed"),
      ["always", "e23681_e"],
      "workload.alternatives-identified",
    ),
    column("c0120", "Identification of alternative providers", TEXT, OPTIONAL, null),
  ],
  references: [TO_CONTRACT, toProvider("c0020")],
};
