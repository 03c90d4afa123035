import { Fingerprint } from "@/lib/domain/report/fingerprint";
import { actorOf } from "@/lib/server/auth";
import { Failure } from "@/lib/server/failure";
import { packsBehind, toVerify } from "@/lib/server/queries/packs";
import { mayReadPack } from "@/lib/server/queries/readable-pack";
import { respond } from "@/lib/server/respond";

export const dynamic = "force-dynamic";

/**
 * Published packs behind a fingerprint: of the pack, of one of its files, or of what it was
 * made from, which is printed in it. The file itself never comes here. Of packs that
 * the asker may not read it is only said that there are some.
 */
export const GET = (request: Request): Promise<Response> =>
  respond(async () => {
    const actor = await actorOf(request.headers);
    const sha256 = new URL(request.url).searchParams.get("sha256") ?? "";
    if (!Fingerprint.safeParse(sha256).success)
      throw new Failure("not-understood", "Say which file: ?sha256= and 64 hexadecimal digits.");
    const found = await packsBehind(sha256);
    const packs = found.filter((pack) => mayReadPack(pack, actor));
    return Response.json(
      {
        packs: packs.map(({ is, path, ...pack }) => ({ ...toVerify(pack), is, path })),
        closed: packs.length < found.length,
      },
      { headers: { "Cache-Control": "no-store" } },
    );
  });
