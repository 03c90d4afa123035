import { claimsTable, evidenceTable, sourcesTable } from "@/lib/format/report/ledger-tables";
import { actorOf } from "@/lib/server/auth";
import { keptRestatement } from "@/lib/server/queries/kept-restatement";
import { toVerify } from "@/lib/server/queries/packs";
import { readablePack } from "@/lib/server/queries/readable-pack";
import { respond } from "@/lib/server/respond";

export const dynamic = "force-dynamic";

/** What stands on record of a published pack: its claims, their sources, and what was restated since. */
export const GET = (
  request: Request,
  { params }: RouteContext<"/api/v1/packs/[pack]">,
): Promise<Response> =>
  respond(async () => {
    const pack = await readablePack((await params).pack, await actorOf(request.headers));
    const { report } = pack;
    return Response.json(
      {
        ...toVerify(pack),
        claims: claimsTable(report),
        facts: evidenceTable(report),
        sources: sourcesTable(report),
        restatement: await keptRestatement(pack),
      },
      { headers: { "Cache-Control": "no-store" } },
    );
  });
