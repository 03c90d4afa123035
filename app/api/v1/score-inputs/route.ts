import { getScoreInputs } from "@/lib/server/queries/score-inputs";
import { answer } from "@/lib/server/respond";

export const dynamic = "force-dynamic";

export const GET = (request: Request): Promise<Response> =>
  answer(request, getScoreInputs, "The company has no contracts on record for this day.");
