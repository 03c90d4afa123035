import { contextOf } from "@/lib/server/auth";
import { run } from "@/lib/server/command";
import { COMMANDS } from "@/lib/server/commands/registry";
import { Failure } from "@/lib/server/failure";
import { bodyOf, respond } from "@/lib/server/respond";

export const dynamic = "force-dynamic";

/**
 * Does one thing for the person signed in: POST its input as JSON. The pages
 * write through this address too, so what a program may do is what a person may.
 */
export const POST = (
  request: Request,
  { params }: RouteContext<"/api/v1/commands/[command]">,
): Promise<Response> =>
  respond(async () => {
    const { command: name } = await params;
    const command = COMMANDS.get(name);
    if (command === undefined)
      throw new Failure("not-found", `Known commands: ${[...COMMANDS.keys()].join(", ")}.`);
    const input = await bodyOf(request);
    return Response.json(
      { result: await run(command, await contextOf(request.headers), input) },
      { headers: { "Cache-Control": "no-store" } },
    );
  });
