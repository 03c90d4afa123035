import { MAX_ARCHIVE_BYTES } from "@/lib/domain/curation/archived-copy";
import { contextOf } from "@/lib/server/auth";
import { run } from "@/lib/server/command";
import { archiveSource } from "@/lib/server/commands/source/archive-source";
import { bytesOf, permitted, refuseOtherSites, respond } from "@/lib/server/respond";

export const dynamic = "force-dynamic";

/** Keeps the body, a PDF or an HTML page, as a copy of a source: `?name=` is what the file is called. */
export const POST = (
  request: Request,
  { params }: RouteContext<"/api/v1/sources/[source]/archives">,
): Promise<Response> =>
  respond(async () => {
    refuseOtherSites(request);
    await permitted(request, "propose");
    const { source } = await params;
    const fileName = new URL(request.url).searchParams.get("name") ?? "copy";
    const bytes = await bytesOf(request, MAX_ARCHIVE_BYTES);
    const kept = await run(archiveSource, await contextOf(request.headers), {
      source,
      fileName,
      bytes,
    });
    return Response.json(kept, { headers: { "Cache-Control": "no-store" } });
  });
