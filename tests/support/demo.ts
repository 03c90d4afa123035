/** The demo company and the market it buys in, read from the seed's files without a database. */
import { read } from "@/lib/domain/fact/reading.ts";
import type { EgressTerms, Market } from "@/lib/domain/portfolio/hosting.ts";
import type { Portfolio } from "@/lib/domain/portfolio/portfolio.ts";
import { type FactBook, portfolioAt } from "@/lib/domain/portfolio/read-portfolio.ts";
import { readCatalog } from "@/lib/server/imports/read-catalog.ts";
import { DEMO_ORGANISATION } from "@/prisma/seed/demo-organisation.ts";
import { clocks, TODAY } from "./build.ts";
import { factsBySubject, seedParties, subjectsOf } from "./register.ts";

const inOrder = <T extends { readonly identity: { readonly position: number } }>(
  of: readonly T[],
) => of.toSorted((a, b) => a.identity.position - b.identity.position);

/** The company's position on a day, as the given facts have it. */
export const demoPortfolio = (facts: FactBook = factsBySubject, day = TODAY): Portfolio =>
  portfolioAt(
    {
      organisation: {
        id: DEMO_ORGANISATION.id,
        name: DEMO_ORGANISATION.name,
        isDemo: true,
        note: DEMO_ORGANISATION.note,
      },
      contracts: inOrder(subjectsOf("contract")).map(({ slug, identity }) => ({
        id: slug,
        name: identity.name,
        vendorId: identity.vendor,
        vendorName: seedParties.get(identity.vendor)?.name ?? identity.vendor,
      })),
      workloads: inOrder(subjectsOf("workload")).map(({ slug, identity }) => ({
        id: slug,
        name: identity.name,
        contractId: identity.contract,
      })),
      labLinks: subjectsOf("lab-link")
        .toSorted((a, b) => a.slug.localeCompare(b.slug))
        .map(({ slug, identity }) => ({
          id: slug,
          providerId: identity.provider,
          labId: identity.lab,
        })),
    },
    facts,
    clocks(day),
  );

/** Everything on sale in the seed's catalog. */
export async function demoMarket(day = TODAY): Promise<Market> {
  const { offerings, sellers } = await readCatalog();
  return {
    day,
    offerings,
    resellerIds: sellers
      .filter(({ kind }) => kind === "router" || kind === "trial")
      .map(({ id }) => id),
    platformIds: sellers.filter(({ kind }) => kind === "platform").map(({ id }) => id),
    parties: seedParties,
    egress: egressTerms(day),
  };
}

/** What each party charges for data that leaves it, from the seed's fact files. */
const egressTerms = (day: string): Market["egress"] =>
  new Map(
    subjectsOf("terms")
      .filter(({ identity }) => identity.topic === "egress" && identity.party !== undefined)
      .toSorted((a, b) => b.slug.localeCompare(a.slug))
      .flatMap(({ id, identity }): [string, EgressTerms][] => {
        const tiers = read(factsBySubject.get(id) ?? [], "terms.egress-tiers", clocks(day));
        return tiers === undefined || tiers.value === null || identity.party === undefined
          ? []
          : [
              [
                identity.party,
                {
                  tiers: tiers.value.map(([gb, usdPerGb]) => ({ gb, usdPerGb })),
                  facts: [tiers.fact.id],
                },
              ],
            ];
      }),
  );
