import { Failure } from "@/lib/server/failure";
import { getBillWork } from "@/lib/server/queries/bill-work";
import { privately } from "@/lib/server/respond";

export const dynamic = "force-dynamic";

/** What the company's bills of a period count of each model at each vendor: ?period=2026-05-01_2026-06-01, else the newest. */
export const GET = (request: Request): Promise<Response> =>
  privately(request, "propose", async () => {
    const work = await getBillWork(new URL(request.url).searchParams.get("period") ?? undefined);
    if (work === undefined)
      throw new Failure("not-found", "No such bill is published. Import one under Data, Imports.");
    return work;
  });
