import { packFile, savedFile } from "@/lib/server/exports/report/pack-file";
import { Failure } from "@/lib/server/failure";
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
    if (zip === undefined)
      throw new Failure("not-found", "No pack with this id was published here.");
    const path = file.join("/");
    const bytes = packFile(zip, path);
    if (bytes === undefined) throw new Failure("not-found", `The pack holds no file ${path}.`);
    return savedFile(bytes, path, pack);
  });
