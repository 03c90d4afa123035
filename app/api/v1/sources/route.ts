import { listSources } from "@/lib/server/queries/sources";
import { viewOfToday } from "@/lib/server/queries/shell";
import { privately } from "@/lib/server/respond";

export const dynamic = "force-dynamic";

/** Every source there is, with how much rests on it. */
export const GET = (request: Request): Promise<Response> =>
  privately(request, "read", async () => ({ sources: await listSources(viewOfToday()) }));
