import { getRelease } from "@/lib/server/queries/release";
import { getPosition } from "@/lib/server/queries/scores";
import { answer } from "@/lib/server/respond";

export const dynamic = "force-dynamic";

export const GET = (request: Request): Promise<Response> =>
  answer(
    request,
    async (view) => {
      const [position, release] = await Promise.all([getPosition(view), getRelease(view)]);
      if (position === undefined) return undefined;
      const { portfolio, scores, run } = position;
      return { ...release, organisation: portfolio.organisation, scores, run };
    },
    "The company has no contracts on record for this day.",
  );
