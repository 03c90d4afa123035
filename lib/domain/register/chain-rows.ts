import { providerCode } from "./provider-code.ts";
import { confirmedCell, proposedCell } from "./register-cells.ts";
import { criticalAmong, type RegisterContext, servicesOf } from "./register-context.ts";
import type { RegisterRow } from "./register-row.ts";
import { type ChainLink, subcontractorsOf } from "./subcontractors.ts";

/** B_05.02: for each contract and kind of service the provider at rank 1, then who stands behind it. */
export const chainRows = (context: RegisterContext): RegisterRow[] =>
  context.onRecord.flatMap((contract) => {
    const { subject, vendorId } = contract;
    const direct: ChainLink = {
      rank: 1,
      providerId: vendorId,
      // Rank 1 repeats the provider as its own recipient (EBA, FAQ 65).
      recipientId: vendorId,
      standing: "confirmed",
      why: "has the contract with the company",
      facts: [],
    };
    const links = [direct, ...subcontractorsOf(contract, context)];
    const reference = context.reader.cell(
      subject,
      "contract.reference",
      contract.name,
      (text): [string] => [text],
    );
    return servicesOf(contract, context).flatMap((service) =>
      links.map((link): RegisterRow => {
        const provider = providerCode(link.providerId, context);
        const recipient = providerCode(link.recipientId, context);
        const rank = link.standing === "confirmed" ? confirmedCell : proposedCell;
        return {
          id: `${contract.id}--${service.id}--${link.rank}--${link.providerId}${link.rank > 2 ? `--${link.recipientId}` : ""}`,
          template: "B_05.02",
          label: `${contract.name}: ${context.nameOf(link.providerId)}`,
          standing: link.standing,
          why: `${context.nameOf(link.providerId)} ${link.why}`,
          entry: `${contract.id}--${service.id}--${link.rank}--${link.providerId}--${link.recipientId}`,
          circumstances: {
            critical: criticalAmong(service.workloads, context),
            direct: link.rank === 1,
            on: context.clocks.validOn,
          },
          subjects: {
            contract: subject,
            party: `party/${link.providerId}`,
            ...(service.workloads[0] === undefined
              ? {}
              : { workload: service.workloads[0].subject }),
          },
          cells: {
            c0010: reference,
            c0020: service.cell,
            c0030: provider.code,
            c0040: provider.type,
            c0050: rank([`${link.rank}`], { why: link.why, facts: link.facts }),
            c0060: recipient.code,
            c0070: recipient.type,
          },
        };
      }),
    );
  });
