import { readFiling } from "@/lib/domain/register/read-filing";
import { REGISTER_SETS } from "@/lib/domain/register/register-rows";
import { registerFile } from "@/lib/server/exports/register/register-file";
import { Failure } from "@/lib/server/failure";
import { getInformationRegister } from "@/lib/server/queries/information-register";
import { requestedView, respond } from "@/lib/server/respond";

export const dynamic = "force-dynamic";

/** The register of information: package.zip, or one template as CSV, of what is confirmed or proposed. */
export const GET = (
  request: Request,
  { params }: RouteContext<"/api/v1/reports/register/[set]/[file]">,
): Promise<Response> =>
  respond(async () => {
    const view = await requestedView(request, "calculate");
    const { set: asked, file } = await params;
    const set = REGISTER_SETS.find((one) => one === asked);
    if (set === undefined)
      throw new Failure(
        "not-found",
        `The register has no set of files ${asked}: ask for one of ${REGISTER_SETS.join(", ")}.`,
      );
    const filing = readFiling(new URL(request.url).searchParams);
    const found = await getInformationRegister(view, filing);
    if (found === undefined)
      throw new Failure(
        "not-found",
        "No company with contracts is on record for this day; choose a later one, or record them.",
      );
    const register = found.exportOf(set);
    const saved = registerFile(register, found.notesOf(register), file);
    if (saved === undefined)
      throw new Failure("not-found", `The register holds no file ${file}: ask for package.zip.`);
    return new Response(new Uint8Array(saved.bytes), {
      headers: {
        "Content-Type": saved.type,
        "Content-Disposition": `attachment; filename="${saved.name}"`,
        "Cache-Control": "no-store",
      },
    });
  });
