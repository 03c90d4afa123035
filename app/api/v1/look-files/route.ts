import { contextOf } from "@/lib/server/auth";
import { run } from "@/lib/server/command";
import { keepLookFile, LOOK_FILES } from "@/lib/server/commands/look/keep-look-file";
import { MOST_LOGO_BYTES } from "@/lib/server/exports/report/logo";
import { MOST_MASTER_BYTES } from "@/lib/server/exports/report/master/office-package";
import { Failure } from "@/lib/server/failure";
import { bytesOf, permitted, refuseOtherSites, respond } from "@/lib/server/respond";

export const dynamic = "force-dynamic";

const MOST = { logo: MOST_LOGO_BYTES, master: MOST_MASTER_BYTES } as const;

/** Keeps the body, a logo or a slide master, by its bytes: `?kind=` says which, `?name=` what it is called. */
export const POST = (request: Request): Promise<Response> =>
  respond(async () => {
    refuseOtherSites(request);
    await permitted(request, "administer");
    const asked = new URL(request.url).searchParams;
    const kind = LOOK_FILES.find((one) => one === asked.get("kind"));
    if (kind === undefined)
      throw new Failure("not-understood", `kind must be one of ${LOOK_FILES.join(", ")}.`);
    const kept = await run(keepLookFile, await contextOf(request.headers), {
      kind,
      fileName: asked.get("name")?.slice(0, 255) || "file",
      bytes: await bytesOf(request, MOST[kind]),
    });
    return Response.json(kept, { headers: { "Cache-Control": "no-store" } });
  });
