import { compareSaved } from "@/lib/server/queries/scenario-comparison";
import { permitted, respond } from "@/lib/server/respond";

export const dynamic = "force-dynamic";

/** Two to four saved scenarios against the first: ?with=<scenario>.<version> for each. */
export const GET = (request: Request): Promise<Response> =>
  respond(async () => {
    await permitted(request, "read");
    const which = new URL(request.url).searchParams.getAll("with");
    const pairs = await compareSaved(which, request.signal);
    return Response.json({ pairs }, { headers: { "Cache-Control": "no-store" } });
  });
