import { providerProfiles } from "@/lib/domain/profiles/provider-profile";
import { getRegister } from "@/lib/server/queries/profiles";
import { answer } from "@/lib/server/respond";

export const dynamic = "force-dynamic";

export const GET = (request: Request): Promise<Response> =>
  answer(
    request,
    async (view) => ({ providers: providerProfiles(await getRegister(view)) }),
    "There is no register.",
  );
