import { savedFile } from "@/lib/server/exports/report/pack-file";
import { noSuchPack } from "@/lib/server/queries/no-such-pack";
import { getPackZip } from "@/lib/server/queries/packs";
import { permitted, respond } from "@/lib/server/respond";

export const dynamic = "force-dynamic";

/** One file of a published pack, or all of it as pack.zip: for people with an account and their programs. */
export const GET = (
  request: Request,
  { params }: RouteContext<"/api/v1/packs/[pack]/files/[...file]">,
): Promise<Response> =>
  respond(async () => {
    await permitted(request, "open-pack");
    const { pack, file } = await params;
    const zip = await getPackZip(pack);
    if (zip === undefined) throw noSuchPack();
    return savedFile(zip, file.join("/"), pack);
  });
