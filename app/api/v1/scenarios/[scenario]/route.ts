import { getScenario } from "@/lib/server/queries/scenarios";
import { answer } from "@/lib/server/respond";

export const dynamic = "force-dynamic";

export async function GET(
  request: Request,
  { params }: RouteContext<"/api/v1/scenarios/[scenario]">,
): Promise<Response> {
  const { scenario: id } = await params;
  return answer(
    request,
    async (view) => {
      const result = await getScenario(id, view);
      if (result === undefined) return undefined;
      const { scenario, portfolio, outcomes, workloads, unpriceable } = result;
      return { scenario, organisation: portfolio.organisation, workloads, unpriceable, outcomes };
    },
    `There is no scenario “${id}”, or the company has no work on record for this day.`,
  );
}
