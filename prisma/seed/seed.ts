import type { PrismaClient } from "../../lib/server/prisma/client.ts";
import type { SeedCatalog } from "../../lib/server/imports/seed-catalog.ts";
import { claimId } from "./claim-id.ts";
import type { Knowledge } from "./load-facts.ts";
import { faultsOfReferences, knownTo } from "./references.ts";
import { citationRows, day, factRow } from "../../lib/server/records/fact-rows.ts";
import { identityRows } from "../../lib/server/records/identity-rows.ts";
import { catalogRows } from "./catalog-rows.ts";
import { SeedFaults } from "./seed-faults.ts";
import { withdrawnClaims } from "./withdrawn-claims.ts";

/** Rows added, by table. */
export type SeedReport = Readonly<Record<string, number>>;

export type SeedOrganisation = {
  readonly id: string;
  readonly name: string;
  readonly note: string;
};

/**
 * Writes what is missing, in one transaction with one audit row. Loading the
 * same files again adds nothing.
 *
 * @param now the clock of the audit row
 * @returns rows added, by table
 * @throws SeedFaults where the files name what is not there, or no longer state what they once put into the database
 */
export async function seed(
  database: PrismaClient,
  { sources, subjects, facts, references }: Knowledge,
  catalog: SeedCatalog,
  organisation: SeedOrganisation,
  now: Date,
): Promise<SeedReport> {
  const unknown = faultsOfReferences(references, knownTo(catalog, organisation));
  if (unknown.length > 0) throw new SeedFaults(unknown);
  return database.$transaction(
    async (tx) => {
      const withdrawn = await withdrawnClaims(tx, { subjects, facts });
      if (withdrawn.length > 0) throw new SeedFaults(withdrawn);

      const report: Record<string, number> = {};
      const add = async (table: string, write: Promise<{ count: number }>) => {
        report[table] = (await write).count;
      };
      const skipDuplicates = true;

      await add(
        "source",
        tx.source.createMany({
          data: [...sources, ...catalog.sources].map(({ accessed, ...source }) => ({
            ...source,
            accessed: day(accessed),
          })),
          skipDuplicates,
        }),
      );
      await add(
        "subject",
        tx.subject.createMany({
          data: subjects.map(({ id, kind }) => ({ id, kind })),
          skipDuplicates,
        }),
      );
      const rows = identityRows(subjects);
      await add("party", tx.party.createMany({ data: rows.parties, skipDuplicates }));
      await add("tie", tx.tie.createMany({ data: rows.ties, skipDuplicates }));
      await add("stake", tx.stake.createMany({ data: rows.stakes, skipDuplicates }));
      await add(
        "distribution",
        tx.distribution.createMany({ data: rows.distribution, skipDuplicates }),
      );
      await add("router", tx.router.createMany({ data: rows.routers, skipDuplicates }));
      await add("right-cell", tx.rightCell.createMany({ data: rows.rights, skipDuplicates }));
      await add(
        "common-investor",
        tx.commonInvestor.createMany({ data: rows.commonInvestors, skipDuplicates }),
      );
      await add("terms-sheet", tx.termsSheet.createMany({ data: rows.terms, skipDuplicates }));
      await add(
        "interest-sheet",
        tx.interestSheet.createMany({ data: rows.interests, skipDuplicates }),
      );

      const { sellers, models, offerings, prices, aliases } = catalogRows(catalog);
      await add("seller", tx.seller.createMany({ data: sellers, skipDuplicates }));
      await add("model", tx.model.createMany({ data: models, skipDuplicates }));
      await add("offering", tx.offering.createMany({ data: offerings, skipDuplicates }));
      await add("seller-alias", tx.sellerAlias.createMany({ data: aliases, skipDuplicates }));
      await add("price", tx.price.createMany({ data: prices, skipDuplicates }));

      await add(
        "organisation",
        tx.organisation.createMany({ data: [{ ...organisation, demo: true }], skipDuplicates }),
      );
      await add("contract", tx.contract.createMany({ data: rows.contracts, skipDuplicates }));
      await add("workload", tx.workload.createMany({ data: rows.workloads, skipDuplicates }));
      await add("lab-link", tx.labLink.createMany({ data: rows.labLinks, skipDuplicates }));

      await add("fact", tx.fact.createMany({ data: facts.map(factRow), skipDuplicates }));
      await add(
        "citation",
        tx.citation.createMany({ data: facts.flatMap(citationRows), skipDuplicates }),
      );
      if (Object.values(report).some((added) => added > 0))
        await tx.auditEntry.create({
          data: {
            id: claimId(JSON.stringify(["seed", now, report, facts.map(({ id }) => id)])),
            at: now,
            actor: "job:seed",
            verb: "seed",
            subject: "database",
            detail: report,
          },
        });
      return report;
    },
    { timeout: 60_000, maxWait: 10_000 },
  );
}
