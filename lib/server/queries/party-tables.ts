import "server-only";
import { labInterests } from "../../domain/profiles/lab-interest.ts";
import { pairRights } from "../../domain/profiles/pair-rights.ts";
import { interestTable } from "../../domain/tables/interest-table.ts";
import { offeringsTable } from "../../domain/tables/offerings-table.ts";
import { ownershipTable } from "../../domain/tables/ownership-table.ts";
import { rightsTable } from "../../domain/tables/rights-table.ts";
import { tiesTable } from "../../domain/tables/ties-table.ts";
import type { Table } from "../../domain/table/table.ts";
import type { View } from "../../domain/view/view.ts";
import { offeringsOfLab, offeringsOfOperator } from "./catalog.ts";
import { getParties } from "./parties.ts";
import { getRegister } from "./profiles.ts";
import { listRights } from "./register.ts";
import { getStanding } from "./standing.ts";
import type { Maker } from "./tables.ts";

/** Tables of one party, named by `party=`. */
const ofParty =
  (make: (party: string, view: View) => Promise<Table>): Maker =>
  async (view, query) => {
    const asked = query.get("party");
    const { parties, readsAs } = await getStanding(view);
    const party = asked === null ? undefined : parties.get(readsAs(asked))?.id;
    return party === undefined ? undefined : { table: await make(party, view), demo: null };
  };

/** Ties, stakes, rights and offerings of one party. */
export const PARTY_TABLES: Readonly<Record<string, Maker>> = {
  ties: ofParty(async (party, view) => {
    const { ties, parties } = await getRegister(view);
    return tiesTable(
      party,
      "out",
      ties.filter(({ providerId }) => providerId === party),
      parties,
      view.basis,
    );
  }),
  "ties-in": ofParty(async (party, view) => {
    const { ties, parties } = await getRegister(view);
    return tiesTable(
      party,
      "in",
      ties.filter(({ counterpartyId }) => counterpartyId === party),
      parties,
      view.basis,
    );
  }),
  ownership: ofParty(async (party, view) => {
    const { ownerships, parties } = await getRegister(view);
    const involved = ownerships.filter(
      ({ holderId, targetId }) => holderId === party || targetId === party,
    );
    return ownershipTable(party, involved, parties);
  }),
  rights: ofParty(async (party, view) => {
    const [rights, parties] = await Promise.all([listRights(view), getParties(view)]);
    const own = rights.filter(({ providerId, labId }) => providerId === party || labId === party);
    return rightsTable(party, pairRights(own, parties, view.asOf), parties);
  }),
  interest: ofParty(async (party, view) => {
    const [register, rights] = await Promise.all([getRegister(view), listRights(view)]);
    const pairs = pairRights(rights, register.parties, view.asOf);
    return interestTable(party, labInterests(party, register, pairs), register.parties, view.basis);
  }),
  offerings: ofParty(async (party, view) => {
    const [parties, offerings] = await Promise.all([
      getParties(view),
      offeringsOfOperator(party, view),
    ]);
    return offeringsTable(party, "sold", offerings, parties, view.asOf);
  }),
  "lab-offerings": ofParty(async (party, view) => {
    const [parties, offerings] = await Promise.all([getParties(view), offeringsOfLab(party, view)]);
    return offeringsTable(party, "made", offerings, parties, view.asOf);
  }),
};
