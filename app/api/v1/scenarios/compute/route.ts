import { computeDraft } from "@/lib/server/queries/scenario-draft";
import { bodyOf, permitted, respond } from "@/lib/server/respond";

export const dynamic = "force-dynamic";

/**
 * Computes a scenario that nobody keeps: POST a scenario file. What takes long is
 * asked for by the command request-scenario-run.
 */
export const POST = (request: Request): Promise<Response> =>
  respond(async () => {
    const { role } = await permitted(request, "read");
    const draft = await computeDraft(await bodyOf(request), role, request.signal);
    return Response.json(draft, { headers: { "Cache-Control": "no-store" } });
  });
