import "server-only";
import type { Facts } from "../../domain/fact/reading.ts";
import { portfolioAt } from "../../domain/portfolio/read-portfolio.ts";
import { withPartiesRead } from "../../domain/ties/standing.ts";
import { toldApart } from "../../domain/portfolio/told-apart.ts";
import type { Portfolio } from "../../domain/portfolio/portfolio.ts";
import { clocksOf, type View } from "../../domain/view/view.ts";
import { db } from "../db.ts";
import { factsAbout } from "./facts.ts";
import { getStanding } from "./standing.ts";

/** The company whose exposure the pages show, on the view's day; undefined where none is set up. */
export async function getPortfolio(view: View): Promise<Portfolio | undefined> {
  const [organisation, standing, contracts, workloads, labLinks] = await Promise.all([
    // A company that was named for its bills alone has nothing to compute scores from.
    db().organisation.findFirst({
      where: { contracts: { some: {} } },
      orderBy: { demo: "asc" },
      include: {
        contracts: { orderBy: { position: "asc" } },
        workloads: { orderBy: { position: "asc" } },
        labLinks: { orderBy: { id: "asc" } },
      },
    }),
    getStanding(view),
    factsAbout("contract"),
    factsAbout("workload"),
    factsAbout("lab-link"),
  ]);
  if (organisation === null) return undefined;
  const { id, name, demo, note } = organisation;
  const { parties, readsAs, has } = standing;
  const nameOf = (partyId: string) => parties.get(partyId)?.name ?? partyId;
  // On screen as in a pack: two contracts with one vendor go by their own names, too.
  const read = portfolioAt(
    {
      organisation: { id, name, isDemo: demo, note },
      contracts: organisation.contracts
        .filter((one) => has(`contract/${one.id}`))
        .map((contract) => ({
          id: contract.id,
          name: contract.name,
          vendorId: readsAs(contract.vendorId),
          vendorName: nameOf(readsAs(contract.vendorId)),
        })),
      workloads: organisation.workloads
        .filter((one) => has(`workload/${one.id}`))
        .map((workload) => ({
          id: workload.id,
          name: workload.name,
          contractId: workload.contractId,
        })),
      labLinks: organisation.labLinks
        .filter((one) => has(`lab-link/${one.id}`))
        .map((link) => ({
          id: link.id,
          providerId: readsAs(link.providerId),
          labId: readsAs(link.labId),
        })),
    },
    new Map<string, Facts>([
      ...[...contracts].map(([subject, facts]): [string, Facts] => [
        subject,
        facts.map((fact) => withPartiesRead(fact, readsAs)),
      ]),
      ...workloads,
      ...labLinks,
    ]),
    clocksOf(view),
  );
  return toldApart(read);
}
