import "server-only";
import { read } from "../../domain/fact/reading.ts";
import type { EgressTerms } from "../../domain/portfolio/hosting.ts";
import { clocksOf, type View } from "../../domain/view/view.ts";
import { db } from "../db.ts";
import { factsAbout } from "./facts.ts";
import { getStanding } from "./standing.ts";

/** What each party charges for data that leaves it, on the view's day; of several sheets the first by name. */
export async function listEgressTerms(view: View): Promise<ReadonlyMap<string, EgressTerms>> {
  const [sheets, facts, { has, readsAs }] = await Promise.all([
    db().termsSheet.findMany({
      where: { topic: "egress", partyId: { not: null } },
      select: { id: true, partyId: true },
      orderBy: { id: "desc" },
    }),
    factsAbout("terms"),
    getStanding(view),
  ]);
  return new Map(
    sheets.flatMap(({ id, partyId }): [string, EgressTerms][] => {
      const tiers = read(facts.get(`terms/${id}`) ?? [], "terms.egress-tiers", clocksOf(view));
      return !has(`terms/${id}`) || tiers === undefined || tiers.value === null || partyId === null
        ? []
        : [
            [
              readsAs(partyId),
              {
                tiers: tiers.value.map(([gb, usdPerGb]) => ({ gb, usdPerGb })),
                facts: [tiers.fact.id],
              },
            ],
          ];
    }),
  );
}
