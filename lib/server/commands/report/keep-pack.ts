import "server-only";
import { withLineage } from "../../../domain/report/report-with-lineage.ts";
import { db } from "../../db.ts";
import type { Pack } from "../../exports/report/pack-zip.ts";
import { storable } from "../../jobs/run-rows.ts";
import type { ReportDraft } from "../../queries/report-draft.ts";

type Leaving = {
  readonly report: string;
  readonly draft: ReportDraft;
  readonly verifiable: boolean;
  readonly actorId: string;
  readonly publishedAt: Date;
};

/** Keeps a pack as it leaves, with every fact that its claims rest on; answers which edition of its report it is. */
export async function keepPack(
  { pack, manifest, zip }: Omit<Pack, "id"> & { readonly pack: string },
  { report: reportId, draft: { report, keptBack }, verifiable, actorId, publishedAt }: Leaving,
): Promise<number> {
  const { _max } = await db().pack.aggregate({ where: { reportId }, _max: { edition: true } });
  const edition = (_max.edition ?? 0) + 1;
  await db().pack.create({
    data: {
      id: pack,
      reportId,
      edition,
      title: report.title,
      template: report.template,
      profile: report.profile,
      asOf: new Date(report.asOf),
      asKnown: report.asKnown === null ? null : new Date(report.asKnown),
      dataVersion: report.dataVersion,
      methodVersion: report.methodVersion,
      report: storable(report),
      keptBack: storable(keptBack),
      manifest: storable(manifest),
      inputsHash: manifest.inputsHash,
      zip: new Uint8Array(zip),
      verifiable,
      publishedById: actorId,
      publishedAt,
    },
    select: { id: true },
  });
  const facts = new Set(withLineage(report.claims, keptBack).flatMap((claim) => claim.facts));
  await db().packFact.createMany({
    data: [...facts].map((factId) => ({ packId: pack, factId })),
  });
  return edition;
}
