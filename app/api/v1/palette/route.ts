import { paletteEntries } from "@/lib/server/queries/palette";
import { privately } from "@/lib/server/respond";

export const dynamic = "force-dynamic";

/** Everything that can be gone to by name. */
export const GET = (request: Request): Promise<Response> =>
  privately(request, "read", async () => ({ entries: await paletteEntries() }));
