import { z } from "zod";
import { Failure, faultsOf } from "@/lib/server/failure";
import { openPublicFile } from "@/lib/server/imports/fetch/public-file";
import { handedFile } from "@/lib/server/imports/handed-file";
import { keepUpload } from "@/lib/server/imports/upload/keep-upload";
import { UPLOAD_LIMITS } from "@/lib/server/imports/upload/upload-limits";
import { bodyOf, permitted, respond } from "@/lib/server/respond";

export const dynamic = "force-dynamic";

const Asked = z.strictObject({ url: z.string().trim().min(1).max(2000) });

/** Fetches a file from a public address that a person names, and keeps it as if it had been uploaded. */
export const POST = (request: Request): Promise<Response> =>
  respond(async () => {
    const { id: ownerId } = await permitted(request, "propose");
    const asked = Asked.safeParse(await bodyOf(request));
    if (!asked.success)
      throw new Failure("invalid", "Send the address as “url”.", { faults: faultsOf(asked.error) });
    const { name, url, body } = await openPublicFile(asked.data.url, request.signal);
    const kept = await keepUpload(
      body,
      { name, url, ownerId, announced: null, limit: UPLOAD_LIMITS.fetchedBytes },
      new Date(),
    );
    return Response.json(await handedFile(kept), { headers: { "Cache-Control": "no-store" } });
  });
