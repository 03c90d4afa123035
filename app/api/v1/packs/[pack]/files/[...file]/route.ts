import { packFile, savedFile } from "@/lib/server/exports/report/pack-file";
import { Failure } from "@/lib/server/failure";
import { getPackZip } from "@/lib/server/queries/packs";
import { readableListedPack } from "@/lib/server/queries/readable-pack";
import { permitted, respond } from "@/lib/server/respond";

export const dynamic = "force-dynamic";

/** One file of a published pack, or all of it as pack.zip. */
export const GET = (
  request: Request,
  { params }: RouteContext<"/api/v1/packs/[pack]/files/[...file]">,
): Promise<Response> =>
  respond(async () => {
    const actor = await permitted(request, "export");
    const { pack, file } = await params;
    const { id } = await readableListedPack(pack, actor);
    const path = file.join("/");
    const bytes = packFile((await getPackZip(id)) ?? new Uint8Array(), path);
    if (bytes === undefined) throw new Failure("not-found", `The pack holds no file ${path}.`);
    return savedFile(bytes, path, id);
  });
