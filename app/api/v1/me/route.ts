import { actorOf } from "@/lib/server/auth";
import { getMe } from "@/lib/server/queries/me";

export const dynamic = "force-dynamic";

/** Who is signed in and what they may do; a visitor is told so, and is no error. */
export const GET = async (request: Request): Promise<Response> =>
  Response.json(await getMe(await actorOf(request.headers)), {
    headers: { "Cache-Control": "no-store" },
  });
