import { handedFile } from "@/lib/server/imports/handed-file";
import { keepUpload } from "@/lib/server/imports/upload/keep-upload";
import { UPLOAD_LIMITS } from "@/lib/server/imports/upload/upload-limits";
import { permitted, refuseOtherSites, respond } from "@/lib/server/respond";

export const dynamic = "force-dynamic";

/**
 * Takes a file of prices, quality scores or bills: the body is the file, `?name=`
 * what it is called. It is kept for an hour; POST to /api/v1/imports/files/<id>
 * says what it would do, or sends it.
 */
export const POST = (request: Request): Promise<Response> =>
  respond(async () => {
    refuseOtherSites(request);
    const { id: ownerId } = await permitted(request, "propose");
    const name = new URL(request.url).searchParams.get("name")?.trim() ?? "";
    const announced = request.headers.get("content-length");
    const kept = await keepUpload(
      request.body ?? new ReadableStream<Uint8Array>({ start: (body) => body.close() }),
      {
        name: name === "" ? "file" : name.slice(0, 255),
        ownerId,
        announced: announced === null ? null : Number(announced),
        url: null,
        limit: UPLOAD_LIMITS.fileBytes,
      },
      new Date(),
    );
    return Response.json(await handedFile(kept), { headers: { "Cache-Control": "no-store" } });
  });
