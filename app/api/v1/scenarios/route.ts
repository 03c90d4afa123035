import { listOwnRuns, listSavedScenarios } from "@/lib/server/queries/saved-scenarios";
import { permitted, respond } from "@/lib/server/respond";

export const dynamic = "force-dynamic";

/** The scenarios that are kept, and the heavy ones that whoever asks has under way. */
export const GET = (request: Request): Promise<Response> =>
  respond(async () => {
    const actor = await permitted(request, "read");
    const [saved, runs] = await Promise.all([listSavedScenarios(), listOwnRuns(actor, new Date())]);
    return Response.json({ saved, runs }, { headers: { "Cache-Control": "no-store" } });
  });
