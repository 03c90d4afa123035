import { arrangementCode } from "./codes-of-facts.ts";
import { expenseOf } from "./contract-spend.ts";
import { criticalAmong, type RegisterContext } from "./register-context.ts";
import type { RegisterRow } from "./register-row.ts";

/** B_02.01: every contract on record. */
export const arrangementRows = (context: RegisterContext): RegisterRow[] =>
  context.onRecord.map((contract) => {
    const { id, name, subject, workloads } = contract;
    const { reader } = context;
    const { amount, currency } = expenseOf([contract], context);
    return {
      id,
      template: "B_02.01",
      label: name,
      standing: "confirmed",
      why: "on record as a contract of the company",
      entry: id,
      circumstances: {
        critical: criticalAmong(workloads, context),
        direct: true,
        on: context.clocks.validOn,
      },
      subjects: { contract: subject },
      cells: {
        c0010: reader.cell(subject, "contract.reference", name, (text) => [text]),
        c0020: reader.cell(subject, "contract.arrangement", name, arrangementCode),
        c0030: reader.cell(subject, "contract.overarching-reference", name, (text) => [text]),
        c0040: currency,
        c0050: amount,
      },
    };
  });
