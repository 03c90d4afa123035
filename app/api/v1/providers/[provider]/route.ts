import { getProviderDetails } from "@/lib/server/queries/provider-details";
import { getRelease } from "@/lib/server/queries/release";
import { answer } from "@/lib/server/respond";

export const dynamic = "force-dynamic";

export async function GET(
  request: Request,
  { params }: RouteContext<"/api/v1/providers/[provider]">,
): Promise<Response> {
  const { provider } = await params;
  return answer(
    request,
    async (view) => {
      const [details, { dataVersion, methodVersion }] = await Promise.all([
        getProviderDetails(provider, view),
        getRelease(view),
      ]);
      return details === undefined ? undefined : { dataVersion, methodVersion, ...details };
    },
    `There is no party “${provider}”; /api/v1/providers lists them.`,
  );
}
