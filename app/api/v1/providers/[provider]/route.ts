import { getProviderDetails } from "@/lib/server/queries/provider-details";
import { answer } from "@/lib/server/respond";

export const dynamic = "force-dynamic";

export async function GET(
  request: Request,
  { params }: RouteContext<"/api/v1/providers/[provider]">,
): Promise<Response> {
  const { provider } = await params;
  return answer(
    request,
    (view) => getProviderDetails(provider, view),
    `There is no party “${provider}”; /api/v1/providers lists them.`,
  );
}
