import { NO_COUNTRY } from "./closed-lists.ts";
import {
  ictServiceCode,
  relianceCode,
  sensitivenessCode,
  terminationCode,
  yesNoCode,
} from "./codes-of-facts.ts";
import { providerCode } from "./provider-code.ts";
import { countryCell, missingCell, proposedCell } from "./register-cells.ts";
import { criticalAmong, type RegisterContext, type RegisterContract } from "./register-context.ts";
import type { RegisterCell, RegisterRow } from "./register-row.ts";

type Work = RegisterContract["workloads"][number];

/** B_02.02: every piece of work of every contract, once for each country its data stands or is processed in. */
export const detailRows = (context: RegisterContext): RegisterRow[] =>
  context.onRecord.flatMap((contract) => {
    const works = contract.workloads.length === 0 ? [undefined] : contract.workloads;
    return works.flatMap((work) => rowsOf(contract, work, context));
  });

function rowsOf(
  contract: RegisterContract,
  work: Work | undefined,
  context: RegisterContext,
): RegisterRow[] {
  const entry = work === undefined ? contract.id : `${contract.id}--${work.id}`;
  const cells = { ...ofContract(contract, context), ...ofWork(contract, work, context) };
  const [stored, processed] = (["workload.data-at-rest", "workload.data-processed"] as const).map(
    (property) => countriesOf(contract, work, property, context),
  );
  const places = (stored ?? []).flatMap((c0150) =>
    (processed ?? []).map((c0160) => ({ c0150, c0160 })),
  );
  return places.map((place, i) => ({
    id: i === 0 ? entry : `${entry}--${i + 1}`,
    template: "B_02.02",
    label: work === undefined ? contract.name : `${contract.name}: ${work.name}`,
    standing: "confirmed",
    why:
      work === undefined
        ? "on record as a contract of the company, with no work under it"
        : "on record as work under this contract",
    entry,
    circumstances: {
      critical: criticalAmong(work === undefined ? [] : [work], context),
      direct: true,
      on: context.clocks.validOn,
    },
    subjects: {
      contract: contract.subject,
      party: `party/${contract.vendorId}`,
      ...(work === undefined ? {} : { workload: work.subject }),
    },
    cells: { ...cells, ...place },
  }));
}

function ofContract(
  { subject, name, vendorId }: RegisterContract,
  context: RegisterContext,
): Record<string, RegisterCell> {
  const { reader, filing } = context;
  const entity = reader.cell(subject, "contract.entity-lei", name, (lei) => [lei]);
  const { code, type } = providerCode(vendorId, context);
  return {
    c0010: reader.cell(subject, "contract.reference", name, (text) => [text]),
    c0020:
      entity.standing === "missing" && filing.entity !== null
        ? proposedCell([filing.entity], {
            why: `the reporting entity, as given for this file. ${entity.why}`,
          })
        : entity,
    c0030: code,
    c0040: type,
    c0070: reader.cell(subject, "contract.starts-on", name, (day) => [day]),
    c0080: reader.cell(subject, "contract.ends-on", name, (day) => [day]),
    c0090: reader.cell(subject, "contract.termination-reason", name, terminationCode),
    c0100: reader.cell(subject, "contract.notice-days", name, (days) => [`${days}`]),
    c0110: reader.cell(subject, "contract.provider-notice-days", name, (days) => [`${days}`]),
    c0120: reader.cell(subject, "contract.governing-law", name, countryCell),
    c0130: reader.cell(subject, "contract.service-country", name, countryCell),
  };
}

const noWork = ({ name }: RegisterContract) =>
  missingCell(`No work is on record under ${name}; this is recorded work by work.`);

function ofWork(
  contract: RegisterContract,
  work: Work | undefined,
  { reader }: RegisterContext,
): Record<string, RegisterCell> {
  if (work === undefined) {
    const missing = noWork(contract);
    return {
      c0050: missing,
      c0060: missing,
      c0140: missing,
      c0170: missing,
      c0180: missing,
    };
  }
  const { subject, name } = work;
  return {
    c0050: reader.cell(subject, "workload.function-id", name, (id) => [id]),
    c0060: reader.cell(subject, "workload.ict-service", name, ictServiceCode),
    c0140: reader.cell(subject, "workload.stores-data", name, yesNoCode),
    c0170: reader.cell(subject, "workload.data-sensitiveness", name, sensitivenessCode),
    c0180: reader.cell(subject, "workload.reliance", name, relianceCode),
  };
}

/** The countries a place is in, a cell each; "not applicable" for storage where no data is stored. */
function countriesOf(
  contract: RegisterContract,
  work: Work | undefined,
  property: "workload.data-at-rest" | "workload.data-processed",
  { reader }: RegisterContext,
): RegisterCell[] {
  if (work === undefined) return [noWork(contract)];
  const { subject, name } = work;
  const said = reader.said(subject, property);
  if (said !== undefined) {
    const { standing, why, facts } = said;
    return [...new Set(said.value)].map((country) => {
      const [value, shown = value] = countryCell(country);
      return { standing, value, shown, why, facts };
    });
  }
  const stores = reader.said(subject, "workload.stores-data");
  if (property === "workload.data-at-rest" && stores?.value === false) {
    const { standing, why, facts } = stores;
    return [
      {
        standing,
        value: NO_COUNTRY,
        shown: "Not applicable",
        why: `no data is stored: ${why}`,
        facts,
      },
    ];
  }
  return [missingCell(reader.ask(subject, property, name))];
}
