import { Failure } from "@/lib/server/failure";
import { getArchive } from "@/lib/server/queries/archives";
import { permitted, respond } from "@/lib/server/respond";

export const dynamic = "force-dynamic";

/** A kept copy, always as a file to save: what others wrote is never run here. */
export const GET = (
  request: Request,
  { params }: RouteContext<"/api/v1/sources/[source]/archives/[archive]">,
): Promise<Response> =>
  respond(async () => {
    await permitted(request, "propose");
    const { source, archive } = await params;
    const found = await getArchive(source, archive);
    if (found === undefined) throw new Failure("not-found", "There is no such copy.");
    return new Response(found.bytes, {
      headers: {
        "Content-Type": found.mediaType,
        "Content-Disposition": `attachment; filename="${source}${found.mediaType === "text/html" ? ".html" : ".pdf"}"`,
        "Cache-Control": "no-store",
      },
    });
  });
