import { personCode } from "./codes-of-facts.ts";
import { expenseOf } from "./contract-spend.ts";
import { providerCode } from "./provider-code.ts";
import {
  confirmedCell,
  countryCell,
  missingCell,
  proposedCell,
  restingOn,
} from "./register-cells.ts";
import type { RegisterContext } from "./register-context.ts";
import type { RegisterCell, RegisterRow } from "./register-row.ts";
import { subcontractorsOf } from "./subcontractors.ts";
import { ultimateParentOf } from "./ultimate-parent.ts";

type Listed = {
  readonly partyId: string;
  readonly standing: RegisterRow["standing"];
  readonly why: string;
};

/** B_05.01: everyone a contract or a chain names, and their ultimate parents. */
export function providerRows(context: RegisterContext): RegisterRow[] {
  const { onRecord, nameOf } = context;
  const named: Listed[] = onRecord.flatMap((contract) => [
    {
      partyId: contract.vendorId,
      standing: "confirmed",
      why: "the company has a contract with it",
    },
    ...subcontractorsOf(contract, context).map(({ providerId, standing, why }) => ({
      partyId: providerId,
      standing,
      why,
    })),
  ]);
  const parents: Listed[] = named.flatMap(({ partyId, standing }) => {
    const parent = ultimateParentOf(partyId, context);
    return parent.partyId === partyId
      ? []
      : [
          {
            partyId: parent.partyId,
            standing: standing === "proposed" ? standing : parent.standing,
            why: `is named as the ultimate parent of ${nameOf(partyId)}`,
          },
        ];
  });
  return [...Map.groupBy([...named, ...parents], ({ partyId }) => partyId).values()].flatMap(
    (of) => {
      const first = of.find(({ standing }) => standing === "confirmed") ?? of[0];
      return first === undefined ? [] : [rowOf(first, context)];
    },
  );
}

function rowOf({ partyId, standing, why }: Listed, context: RegisterContext): RegisterRow {
  const { onRecord, nameOf } = context;
  const contracts = onRecord.filter(({ vendorId }) => vendorId === partyId);
  const { code, type } = providerCode(partyId, context);
  const parent = ultimateParentOf(partyId, context);
  const ofParent = providerCode(parent.partyId, context);
  const expense = contracts.length === 0 ? undefined : expenseOf(contracts, context);
  return {
    id: partyId,
    template: "B_05.01",
    label: nameOf(partyId),
    standing,
    why,
    entry: partyId,
    circumstances: { critical: null, direct: contracts.length > 0, on: context.clocks.validOn },
    subjects: {
      party: `party/${partyId}`,
      ...(contracts[0] === undefined ? {} : { contract: contracts[0].subject }),
    },
    cells: {
      c0010: code,
      c0020: type,
      ...namesOf(partyId, context),
      c0070: personOf(partyId, context),
      c0080: headquartersOf(partyId, context),
      ...(expense === undefined ? {} : { c0090: expense.currency, c0100: expense.amount }),
      c0110: restingOn(ofParent.code, parent),
      c0120: restingOn(ofParent.type, parent),
    },
  };
}

/** Whether a name is written in Latin letters, digits and signs alone. */
const isLatin = (name: string): boolean =>
  /^[\p{Script=Latin}\p{Script=Common}\p{M}]+$/u.test(name);

function namesOf(
  partyId: string,
  { reader, nameOf }: RegisterContext,
): { c0050: RegisterCell; c0060: RegisterCell } {
  const subject = `party/${partyId}`;
  const name = nameOf(partyId);
  const recorded = reader.cell(subject, "party.legal-name", name, (text) => [text]);
  const legal =
    recorded.standing === "missing"
      ? proposedCell([name], {
          why: `the name it has here; its legal name may differ. ${recorded.why}`,
        })
      : recorded;
  const latin = reader.cell(subject, "party.latin-name", name, (text) => [text]);
  return {
    c0050: legal,
    c0060: latin.standing === "missing" && isLatin(legal.value) ? legal : latin,
  };
}

function personOf(partyId: string, { reader, nameOf }: RegisterContext): RegisterCell {
  const recorded = reader.cell(`party/${partyId}`, "party.person", nameOf(partyId), personCode);
  return recorded.standing === "missing"
    ? proposedCell(personCode("legal"), {
        why: `a company by what is known of it. ${recorded.why}`,
      })
    : recorded;
}

/** The identity table has it, or the fact that took its place. */
function headquartersOf(
  partyId: string,
  { reader, parties, nameOf }: RegisterContext,
): RegisterCell {
  const subject = `party/${partyId}`;
  const recorded = reader.cell(subject, "party.headquarters", nameOf(partyId), countryCell);
  if (recorded.standing !== "missing") return recorded;
  const country = parties.get(partyId)?.hqCountry ?? null;
  return country === null
    ? missingCell(recorded.why)
    : confirmedCell(countryCell(country), { why: "in the register of parties" });
}
