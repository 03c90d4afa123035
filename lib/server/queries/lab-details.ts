import "server-only";
import { isLab, labProfile } from "../../domain/profiles/lab-profile.ts";
import { pairRights } from "../../domain/profiles/pair-rights.ts";
import type { View } from "../../domain/view/view.ts";
import { offeringsOfLab } from "./catalog.ts";
import { claimsAbout } from "./claims.ts";
import { getRegister } from "./profiles.ts";
import { listRights } from "./register.ts";
import { getStanding } from "./standing.ts";

/** Everything a lab's page shows, as data; undefined where the register has no such lab. */
export async function getLabDetails(asked: string, view: View) {
  const [register, standing] = await Promise.all([getRegister(view), getStanding(view)]);
  const id = standing.readsAs(asked);
  const { parties } = register;
  const party = parties.get(id);
  if (party === undefined || !isLab(party)) return undefined;
  const [entries, offerings, claims] = await Promise.all([
    listRights(view),
    offeringsOfLab(id, view),
    claimsAbout(
      standing.idsOf(id).map((own) => `party/${own}`),
      view,
    ),
  ]);
  return {
    ...labProfile(party, register),
    parties,
    ties: register.ties.filter(({ counterpartyId }) => counterpartyId === id),
    ownership: register.ownerships.filter(
      ({ holderId, targetId }) => holderId === id || targetId === id,
    ),
    rights: pairRights(
      entries.filter(({ labId }) => labId === id),
      parties,
      view.asOf,
    ),
    valuations: [...claims.values()].filter(({ fact }) => fact.property === "party.valuation-usd"),
    offerings,
  };
}
