import "server-only";
import { labInterests } from "../../domain/profiles/lab-interest.ts";
import { pairRights } from "../../domain/profiles/pair-rights.ts";
import { providerProfile, providerProfiles } from "../../domain/profiles/provider-profile.ts";
import type { Cell } from "../../domain/table/table.ts";
import { conflictCell, lockInCell } from "../../domain/tables/providers-table.ts";
import type { View } from "../../domain/view/view.ts";
import { offeringsOfOperator } from "./catalog.ts";
import { getRegister } from "./profiles.ts";
import { listRights } from "./register.ts";
import { getRelease } from "./release.ts";
import { getPosition } from "./scores.ts";
import { getStanding } from "./standing.ts";
import { termsOf } from "./party-terms.ts";

/** Everything a provider's page shows, as data; undefined where the register has no such party. */
export async function getProviderDetails(asked: string, view: View) {
  const [register, standing] = await Promise.all([getRegister(view), getStanding(view)]);
  const id = standing.readsAs(asked);
  const { parties } = register;
  const party = parties.get(id);
  if (party === undefined) return undefined;
  const [entries, offerings, position, terms] = await Promise.all([
    listRights(view),
    offeringsOfOperator(id, view),
    getPosition(view),
    termsOf(id, view),
  ]);
  const involves = (one: { holderId: string; targetId: string }) =>
    one.holderId === id || one.targetId === id;
  const rights = pairRights(
    entries.filter(({ providerId }) => providerId === id),
    parties,
    view.asOf,
  );
  return {
    ...providerProfile(party, register),
    tiesOut: register.ties.filter(({ providerId }) => providerId === id),
    tiesIn: register.ties.filter(({ counterpartyId }) => counterpartyId === id),
    ownership: register.ownerships.filter(involves),
    rights,
    interests: labInterests(id, register, rights),
    terms: [...terms.values()].map(({ fact }) => fact),
    routers: register.routers.filter(({ operatorId }) => operatorId === id),
    offerings,
    scores: position?.scores.byVendor.find(({ contract }) => contract.vendorId === id) ?? null,
    isDemo: position?.portfolio.organisation.isDemo ?? false,
  };
}

/** Every provider as the table of providers shows it, with the company's scores or why there is none. */
export async function listProviders(view: View) {
  const [register, position, { dataVersion, methodVersion }] = await Promise.all([
    getRegister(view),
    getPosition(view),
    getRelease(view),
  ]);
  return {
    dataVersion,
    methodVersion,
    isDemo: position?.portfolio.organisation.isDemo ?? false,
    providers: providerProfiles(register, view.basis).map((profile) => {
      const vendor = position?.scores.byVendor.find(
        ({ contract }) => contract.vendorId === profile.party.id,
      );
      return {
        ...profile,
        /** On the basis that was asked for. */
        capitalOnBasis: profile.capital[view.basis],
        computeOnBasis: profile.compute[view.basis],
        lockIn: scoreOf(lockInCell(vendor)),
        conflict: scoreOf(conflictCell(vendor)),
      };
    }),
  };
}

const scoreOf = ({ value, note }: Cell) => ({ value, reason: value === null ? note : null });
