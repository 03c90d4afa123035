import { effectsOfProposal } from "@/lib/server/queries/effects";
import { privately } from "@/lib/server/respond";

export const dynamic = "force-dynamic";

/** What publishing a proposal would do to the numbers on show today. */
export const GET = (
  request: Request,
  { params }: RouteContext<"/api/v1/proposals/[proposal]/effects">,
): Promise<Response> =>
  privately(request, "propose", async () => effectsOfProposal((await params).proposal));
