import { Failure } from "@/lib/server/failure";
import { getLogo } from "@/lib/server/queries/look-files";
import { permitted, respond } from "@/lib/server/respond";

export const dynamic = "force-dynamic";

/** A logo that is kept, by its SHA-256. */
export const GET = (
  request: Request,
  { params }: RouteContext<"/api/v1/look-files/[file]">,
): Promise<Response> =>
  respond(async () => {
    await permitted(request, "calculate");
    const { file } = await params;
    const logo = await getLogo(file);
    if (logo === undefined)
      throw new Failure(
        "not-found",
        "There is no logo with this fingerprint; choose the file again under How packs look.",
      );
    return new Response(new Uint8Array(logo.bytes), {
      headers: {
        "Content-Type": logo.format === "png" ? "image/png" : "image/jpeg",
        // Named by its bytes, it is never another.
        "Cache-Control": "private, max-age=31536000, immutable",
      },
    });
  });
