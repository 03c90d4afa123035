import "server-only";
import type { Party } from "../../domain/ties/party.ts";
import type { View } from "../../domain/view/view.ts";
import { getStanding } from "./standing.ts";

/** The party that an id reads as for the view; undefined where none does. */
export async function getParty(id: string, view: View): Promise<Party | undefined> {
  const { parties, readsAs } = await getStanding(view);
  return parties.get(readsAs(id));
}

/** Every party that stands in the register for the view, by id, in the order of their names. */
export const getParties = async (view: View): Promise<ReadonlyMap<string, Party>> =>
  (await getStanding(view)).parties;
