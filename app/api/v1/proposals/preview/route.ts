import { contextOf } from "@/lib/server/auth";
import { bodyOf, respond } from "@/lib/server/respond";
import { previewChanges } from "@/lib/server/queries/effects";

export const dynamic = "force-dynamic";

/** What changes would do to the numbers on show, before anything is sent to anyone. */
export const POST = (request: Request): Promise<Response> =>
  respond(async () => {
    const body = await bodyOf(request);
    return Response.json(await previewChanges(await contextOf(request.headers), body), {
      headers: { "Cache-Control": "no-store" },
    });
  });
