import type { ContractIdentity, WorkloadIdentity } from "../portfolio/read-portfolio.ts";
import { ictServiceCode } from "./codes-of-facts.ts";
import { missingCell } from "./register-cells.ts";
import type { RegisterInputs } from "./register-inputs.ts";
import type { RegisterCell } from "./register-row.ts";
import { type FactReader, factReader } from "./said-in-facts.ts";

/** A contract on record with the work under it. */
export type RegisterContract = ContractIdentity & {
  readonly subject: string;
  readonly workloads: readonly (WorkloadIdentity & { readonly subject: string })[];
};

/** What every template is filled with: the inputs, a reader of facts, and the contracts in force. */
export type RegisterContext = RegisterInputs & {
  readonly reader: FactReader;
  readonly onRecord: readonly RegisterContract[];
  readonly nameOf: (partyId: string) => string;
};

export function registerContext(inputs: RegisterInputs): RegisterContext {
  const { contracts, workloads, facts, clocks, isUnderReview, parties } = inputs;
  const reader = factReader((subject) => facts.get(subject) ?? [], clocks, isUnderReview);
  const works = workloads
    .map((workload) => ({ ...workload, subject: `workload/${workload.id}` }))
    .filter(({ subject }) => reader.isOnRecord(subject));
  return {
    ...inputs,
    reader,
    onRecord: contracts
      .map((contract) => ({
        ...contract,
        subject: `contract/${contract.id}`,
        workloads: works.filter(({ contractId }) => contractId === contract.id),
      }))
      .filter(({ subject }) => reader.isOnRecord(subject)),
    nameOf: (partyId) => parties.get(partyId)?.name ?? partyId,
  };
}

/** A kind of service that a contract covers, and the work that uses it. */
export type ContractService = {
  /** Tells the services of a contract apart. */
  readonly id: string;
  readonly cell: RegisterCell;
  readonly workloads: RegisterContract["workloads"];
};

/** The kinds of services under a contract; one that nobody has named where none is. */
export function servicesOf(
  { subject, name, workloads }: RegisterContract,
  { reader }: RegisterContext,
): ContractService[] {
  const cellOf = (workload: RegisterContract["workloads"][number]) =>
    reader.cell(workload.subject, "workload.ict-service", workload.name, ictServiceCode);
  const named = workloads.map((workload) => ({ workload, cell: cellOf(workload) }));
  const kinds = [...Map.groupBy(named, ({ cell }) => cell.value)].flatMap(([value, of]) => {
    const surest = of.find(({ cell }) => cell.standing === "confirmed") ?? of[0];
    return surest === undefined
      ? []
      : [
          {
            id: value === "" ? "kind-unknown" : value.slice(value.indexOf(":") + 1),
            cell: surest.cell,
            workloads: of.map(({ workload }) => workload),
          },
        ];
  });
  if (kinds.length > 0) return kinds;
  const why = `No work is on record under ${name} (${subject}), so nobody can say which kind of service it buys.`;
  return [{ id: "kind-unknown", cell: missingCell(why), workloads: [] }];
}

/** Whether any of some work is critical; null where it may be, and nobody has said. */
export function criticalAmong(
  workloads: RegisterContract["workloads"],
  { reader }: RegisterContext,
): boolean | null {
  const said = workloads.map(
    ({ subject }) => reader.said(subject, "workload.critical")?.value ?? null,
  );
  if (said.includes(true)) return true;
  return said.length === 0 || said.includes(null) ? null : false;
}
