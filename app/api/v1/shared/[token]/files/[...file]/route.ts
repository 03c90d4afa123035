import { savedFile } from "@/lib/server/exports/report/pack-file";
import { Failure } from "@/lib/server/failure";
import { noSuchPack } from "@/lib/server/queries/no-such-pack";
import { getPackZip } from "@/lib/server/queries/packs";
import { type ClosedShare, openShare } from "@/lib/server/open-share";
import { respond } from "@/lib/server/respond";

export const dynamic = "force-dynamic";

const CLOSED: Readonly<Record<ClosedShare, string>> = {
  unknown: "This link opens nothing.",
  revoked: "This link has been taken back.",
  expired: "This link is out of date.",
};

/** One file of the pack that a link opens. The link is the right to it: nobody signs in. */
export const GET = (
  _request: Request,
  { params }: RouteContext<"/api/v1/shared/[token]/files/[...file]">,
): Promise<Response> =>
  respond(async () => {
    const { token, file } = await params;
    const opened = await openShare(token, new Date());
    if ("closed" in opened)
      throw new Failure("not-found", `${CLOSED[opened.closed]} Ask whoever gave it to you.`);
    const zip = await getPackZip(opened.pack);
    if (zip === undefined) throw noSuchPack();
    return savedFile(zip, file.join("/"), opened.pack);
  });
