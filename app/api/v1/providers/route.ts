import { listProviders } from "@/lib/server/queries/provider-details";
import { answer } from "@/lib/server/respond";

export const dynamic = "force-dynamic";

export const GET = (request: Request): Promise<Response> =>
  answer(request, listProviders, "There is no register.");
