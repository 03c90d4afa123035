import { claimsTable, evidenceTable, sourcesTable } from "@/lib/format/report/ledger-tables";
import { restatementOfPack } from "@/lib/server/queries/pack-restatement";
import { readablePack } from "@/lib/server/queries/readable-pack";
import { permitted, respond } from "@/lib/server/respond";

export const dynamic = "force-dynamic";

/** What stands on record of a published pack: its claims, their sources, and what was restated since. */
export const GET = (
  request: Request,
  { params }: RouteContext<"/api/v1/packs/[pack]">,
): Promise<Response> =>
  respond(async () => {
    const actor = await permitted(request, "read");
    const pack = await readablePack((await params).pack, actor);
    const { report, reportId: _, ...stated } = pack;
    return Response.json(
      {
        ...stated,
        claims: claimsTable(report),
        facts: evidenceTable(report),
        sources: sourcesTable(report),
        restatement: await restatementOfPack(pack),
      },
      { headers: { "Cache-Control": "no-store" } },
    );
  });
