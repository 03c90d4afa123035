import { decisionsOpenAgain } from "@/lib/server/queries/open-again";
import { requestedView, respond } from "@/lib/server/respond";

export const dynamic = "force-dynamic";

/** Decisions of the board that the numbers of a day open again, for people with an account: most packs keep decisions back. */
export const GET = (request: Request): Promise<Response> =>
  respond(async () => {
    const view = await requestedView(request, "calculate");
    return Response.json(await decisionsOpenAgain(view), {
      headers: { "Cache-Control": "no-store" },
    });
  });
