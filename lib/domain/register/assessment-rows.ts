import { otherHostsOf } from "../portfolio/hosting.ts";
import { agreedCell } from "./agreed.ts";
import {
  alternativesCode,
  barrierCode,
  impactCode,
  reintegrationCode,
  substitutabilityCode,
  yesNoCode,
} from "./codes-of-facts.ts";
import { providerCode } from "./provider-code.ts";
import { missingCell, proposedCell } from "./register-cells.ts";
import {
  type ContractService,
  criticalAmong,
  type RegisterContext,
  type RegisterContract,
  servicesOf,
} from "./register-context.ts";
import type { RegisterCell, RegisterRow } from "./register-row.ts";

/** B_07.01: each kind of service of a contract that supports, or may support, a critical or important function. */
export const assessmentRows = (context: RegisterContext): RegisterRow[] =>
  context.onRecord.flatMap((contract) =>
    servicesOf(contract, context).flatMap((service) => {
      const critical = criticalAmong(service.workloads, context);
      return critical === false ? [] : [rowOf(contract, service, critical, context)];
    }),
  );

function rowOf(
  contract: RegisterContract,
  service: ContractService,
  critical: boolean | null,
  context: RegisterContext,
): RegisterRow {
  const { reader } = context;
  const { subject, name, vendorId } = contract;
  const { code, type } = providerCode(vendorId, context);
  // What is not critical is not assessed, and does not weigh on what is.
  const assessed = service.workloads.filter((work) => criticalAmong([work], context) !== false);
  const [first] = assessed;
  return {
    id: `${contract.id}--${service.id}`,
    template: "B_07.01",
    label: service.cell.shown === "" ? name : `${name}: ${service.cell.shown}`,
    standing: "confirmed",
    why:
      critical === null
        ? "nobody has said whether it supports a critical or important function, so it may"
        : "it supports a critical or important function",
    entry: `${contract.id}--${service.id}`,
    circumstances: { critical, direct: true, on: context.clocks.validOn },
    subjects: {
      contract: subject,
      party: `party/${vendorId}`,
      ...(first === undefined ? {} : { workload: first.subject }),
    },
    cells: {
      c0010: reader.cell(subject, "contract.reference", name, (text) => [text]),
      c0020: code,
      c0030: type,
      c0040: service.cell,
      c0050: agreedCell(
        "workload.substitutability",
        assessed,
        context,
        [1, 2, 3, 4],
        substitutabilityCode,
      ),
      c0060: agreedCell(
        "workload.substitution-barrier",
        assessed,
        context,
        ["both", "no_alternatives", "migration"],
        barrierCode,
      ),
      c0070: reader.cell(subject, "contract.last-audit", name, (day) => [day]),
      c0080: exitPlanCell(assessed, context),
      c0090: agreedCell(
        "workload.reintegration",
        assessed,
        context,
        ["highly_complex", "difficult", "easy"],
        reintegrationCode,
      ),
      c0100: agreedCell(
        "workload.discontinuation-impact",
        assessed,
        context,
        ["high", "medium", "low", "not_assessed"],
        impactCode,
      ),
      ...alternativesOf(assessed, context),
    },
  };
}

/** A plan that was tested exists. That none was tested does not say that none exists. */
function exitPlanCell(
  workloads: RegisterContract["workloads"],
  context: RegisterContext,
): RegisterCell {
  const cell = agreedCell("workload.exit-plan", workloads, context, [false, true], yesNoCode);
  const [no] = yesNoCode(false);
  return cell.standing === "confirmed" && cell.value === no
    ? {
        ...cell,
        standing: "proposed",
        why: `no plan was tested (${cell.why}); whether an untested one exists is not on record`,
      }
    : cell;
}

/** What was identified; else who else hosts the models in use, by the catalog. */
function alternativesOf(
  workloads: RegisterContract["workloads"],
  context: RegisterContext,
): { c0110: RegisterCell; c0120: RegisterCell } {
  const recorded = agreedCell(
    "workload.alternatives-identified",
    workloads,
    context,
    ["no", "not_assessed", "yes"],
    alternativesCode,
  );
  const { market, reader, nameOf, parties } = context;
  const running = workloads.flatMap(
    ({ subject }) => reader.said(subject, "workload.current-offerings") ?? [],
  );
  const inUse = running.flatMap(({ value }) =>
    value.flatMap(({ offering }) => market.offerings.find(({ id }) => id === offering) ?? []),
  );
  const others = inUse.map((offering) => new Set(otherHostsOf(offering, market)));
  const [first] = others;
  // Only who hosts every model in use could take the work over as it is.
  const hosts = [...(first ?? [])].filter(
    (host) => parties.has(host) && others.every((of) => of.has(host)),
  );
  if (hosts.length === 0)
    return {
      c0110: recorded,
      c0120: missingCell("Nobody else is known to host every model in use."),
    };
  const origin = {
    why: `hosts every model in use, by the catalog. ${recorded.standing === "missing" ? recorded.why : ""}`.trim(),
    facts: running.flatMap(({ facts }) => facts),
  };
  return {
    c0110:
      recorded.standing === "missing" ? proposedCell(alternativesCode("yes"), origin) : recorded,
    c0120: proposedCell(
      [
        hosts
          .map(nameOf)
          .toSorted((a, b) => a.localeCompare(b, "en"))
          .join("; "),
      ],
      origin,
    ),
  };
}
