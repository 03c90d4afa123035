import { Failure } from "@/lib/server/failure";
import { packsHolding } from "@/lib/server/queries/packs";
import { mayReadPack } from "@/lib/server/queries/readable-pack";
import { permitted, respond } from "@/lib/server/respond";

export const dynamic = "force-dynamic";

/** Published packs that hold a file, by the file's SHA-256: the file itself never comes here. */
export const GET = (request: Request): Promise<Response> =>
  respond(async () => {
    const actor = await permitted(request, "read");
    const sha256 = new URL(request.url).searchParams.get("sha256") ?? "";
    if (!/^[0-9a-f]{64}$/.test(sha256))
      throw new Failure("not-understood", "Say which file: ?sha256= and 64 hexadecimal digits.");
    const found = await packsHolding(sha256);
    return Response.json(
      { packs: found.filter((pack) => mayReadPack(pack, actor)) },
      { headers: { "Cache-Control": "no-store" } },
    );
  });
