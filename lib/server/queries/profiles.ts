import "server-only";
import type { Register } from "../../domain/profiles/provider-profile.ts";
import type { View } from "../../domain/view/view.ts";
import { catalogCounts } from "./catalog.ts";
import { getParties } from "./parties.ts";
import { listDistribution, listRouters } from "./register.ts";
import { listOwnerships, listTies } from "./ties.ts";

/** The whole register on the view's day, for pages that set parties side by side. */
export async function getRegister(view: View): Promise<Register> {
  const [parties, ties, ownerships, distribution, routers, catalog] = await Promise.all([
    getParties(view),
    listTies(view),
    listOwnerships(view),
    listDistribution(view),
    listRouters(view),
    catalogCounts(view),
  ]);
  return { parties, ties, ownerships, distribution, routers, catalog };
}
