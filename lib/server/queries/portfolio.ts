import "server-only";
import type { Facts } from "../../domain/fact/reading.ts";
import { portfolioAt } from "../../domain/portfolio/read-portfolio.ts";
import type { Portfolio } from "../../domain/portfolio/portfolio.ts";
import { clocksOf, type View } from "../../domain/view/view.ts";
import { db } from "../db.ts";
import { factsAbout } from "./facts.ts";
import { getParties } from "./parties.ts";

/** The company whose exposure the pages show, on the view's day; undefined where none is set up. */
export async function getPortfolio(view: View): Promise<Portfolio | undefined> {
  const [organisation, parties, contracts, workloads, labLinks] = await Promise.all([
    db().organisation.findFirst({
      orderBy: { demo: "asc" },
      include: {
        contracts: { orderBy: { position: "asc" } },
        workloads: { orderBy: { position: "asc" } },
        labLinks: { orderBy: { id: "asc" } },
      },
    }),
    getParties(),
    factsAbout("contract"),
    factsAbout("workload"),
    factsAbout("lab-link"),
  ]);
  if (organisation === null) return undefined;
  const { id, name, demo, note } = organisation;
  return portfolioAt(
    {
      organisation: { id, name, isDemo: demo, note },
      contracts: organisation.contracts.map((contract) => ({
        id: contract.id,
        name: contract.name,
        vendorId: contract.vendorId,
        vendorName: parties.get(contract.vendorId)?.name ?? contract.vendorId,
      })),
      workloads: organisation.workloads.map((workload) => ({
        id: workload.id,
        name: workload.name,
        contractId: workload.contractId,
      })),
      labLinks: organisation.labLinks.map((link) => ({
        id: link.id,
        providerId: link.providerId,
        labId: link.labId,
      })),
    },
    new Map<string, Facts>([...contracts, ...workloads, ...labLinks]),
    clocksOf(view),
  );
}
