import "server-only";
import NextAuth, { type NextAuthOptions } from "next-auth";
import type { Role } from "./authorize.ts";

/** In what role a request is made. */
export const roleOf = (_request: Request): Role => "visitor";

/**
 * The only module that knows next-auth, so that it can be replaced. There is no
 * way to sign in yet: every page is readable without, and nothing can be
 * written over the web.
 */
const options: NextAuthOptions = {
  providers: [],
  session: { strategy: "jwt" },
};

/** Answers next-auth's own addresses below /api/auth. */
export const authHandler: (request: Request, context: unknown) => Promise<Response> =
  NextAuth(options);
