import "server-only";
import type { AuditRegister } from "../../domain/routing/audit/guessed-relation.ts";
import { CAPITAL_KINDS } from "../../domain/ties/tie-words.ts";
import { groupOf } from "../../domain/ties/party.ts";
import type { View } from "../../domain/view/view.ts";
import { allListed } from "./catalog.ts";
import { getParties } from "./parties.ts";
import { listOwnerships, listTies } from "./ties.ts";
import { byName } from "../../domain/quantity/text-order.ts";

/** Whose each model is and who has put money into whom, as far as the audit of a router asks. */
export async function getAuditRegister(view: View): Promise<AuditRegister> {
  const [offerings, parties, ownerships, ties] = await Promise.all([
    allListed(view),
    getParties(view),
    listOwnerships(view),
    listTies(view),
  ]);
  const models = new Map(offerings.map(({ model }) => [model.id, model]));
  const labs = new Set([...models.values()].flatMap(({ labId }) => labId ?? []));
  const operators = new Set(offerings.flatMap(({ seller }) => seller.operatorId ?? []));
  const backed = new Map<string, Set<string>>();
  const back = (holder: string, lab: string) => {
    if (!labs.has(lab)) return;
    const group = groupOf(holder, parties);
    backed.set(group, (backed.get(group) ?? new Set()).add(lab));
  };
  for (const { holderId, targetId } of ownerships) back(holderId, targetId);
  for (const { kind, providerId, counterpartyId } of ties)
    if (CAPITAL_KINDS.includes(kind)) back(providerId, counterpartyId);
  return {
    models: [...models.values()].map(({ id, name, labId }) => ({ id, name, labId })),
    owners: [...operators]
      .map((id) => ({ id, name: parties.get(id)?.name ?? id, groupId: groupOf(id, parties) }))
      .toSorted((a, b) => byName(a.name, b.name)),
    groupOfLab: Object.fromEntries(
      [...labs].flatMap((lab) => {
        const group = groupOf(lab, parties);
        return group === lab ? [] : [[lab, group]];
      }),
    ),
    labsBackedBy: Object.fromEntries([...backed].map(([group, of]) => [group, [...of].toSorted()])),
  };
}
