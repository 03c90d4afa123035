import "server-only";
import { providerProfile } from "../../domain/profiles/provider-profile.ts";
import type { View } from "../../domain/view/view.ts";
import { offeringsOfOperator } from "./catalog.ts";
import { getRegister } from "./profiles.ts";
import { listRights } from "./register.ts";
import { getPosition } from "./scores.ts";

/** Everything a provider's page shows, as data; undefined where the register has no such party. */
export async function getProviderDetails(id: string, view: View) {
  const register = await getRegister(view);
  const party = register.parties.get(id);
  if (party === undefined) return undefined;
  const [rights, offerings, position] = await Promise.all([
    listRights(view),
    offeringsOfOperator(id),
    getPosition(view),
  ]);
  const involves = (one: { holderId: string; targetId: string }) =>
    one.holderId === id || one.targetId === id;
  return {
    ...providerProfile(party, register),
    tiesOut: register.ties.filter(({ providerId }) => providerId === id),
    tiesIn: register.ties.filter(({ counterpartyId }) => counterpartyId === id),
    ownership: register.ownerships.filter(involves),
    rights: rights.filter(({ providerId }) => providerId === id),
    routers: register.routers.filter(({ operatorId }) => operatorId === id),
    offerings,
    scores: position?.scores.byVendor.find(({ contract }) => contract.vendorId === id) ?? null,
    isDemo: position?.portfolio.organisation.isDemo ?? false,
  };
}
