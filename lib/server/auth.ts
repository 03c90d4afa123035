import "server-only";
import { randomUUID } from "node:crypto";
import type { NextRequest } from "next/server";
import NextAuth, { type NextAuthOptions } from "next-auth";
import { decode } from "next-auth/jwt";
import CredentialsProvider from "next-auth/providers/credentials";
import { headers as receivedHeaders } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { z } from "zod";
import { roleOfGroups } from "../domain/identity/group-roles.ts";
import { ownPath, PATH_HEADER } from "../domain/identity/own-path.ts";
import { SESSION_HOURS } from "../domain/identity/session-life.ts";
import { isUuid } from "../domain/quantity/uuid.ts";
import { may, type Permission } from "./authorize.ts";
import { run } from "./command.ts";
import { signIn } from "./commands/identity/sign-in.ts";
import { signInElsewhere } from "./commands/identity/sign-in-elsewhere.ts";
import { signOut } from "./commands/identity/sign-out.ts";
import { type Actor, type Context, VISITOR } from "./context.ts";
import { signInEnv } from "./env.ts";
import { Failure } from "./failure.ts";
import { addressFrom } from "./identity/address.ts";
import { keyHolderOf } from "./identity/api-keys.ts";
import { holderOf } from "./identity/sessions.ts";
import { Claims, groupsOf, type SingleSignOn, singleSignOn } from "./identity/single-sign-on.ts";
import { newToken } from "./identity/token.ts";

/*
 * The only module that knows next-auth, so that it can be replaced. Its cookie
 * carries nothing but a random token; who holds it is a row in the database.
 */

declare module "next-auth" {
  interface User {
    /** The token of the session that was just opened. */
    sessionToken?: string;
  }
}

const isSecure = (): boolean => signInEnv().NEXTAUTH_URL.startsWith("https:");
const cookieName = (): string => `${isSecure() ? "__Host-" : ""}stakeline-session`;

function cookieIn(headers: Headers): string | undefined {
  const prefix = `${cookieName()}=`;
  return headers
    .get("cookie")
    ?.split(";")
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(prefix))
    ?.slice(prefix.length);
}

async function tokenIn(cookie: string): Promise<string | undefined> {
  try {
    const carried = await decode({ token: cookie, secret: signInEnv().NEXTAUTH_SECRET });
    return typeof carried?.["sid"] === "string" ? carried["sid"] : undefined;
  } catch {
    return undefined; // Not ours, tampered with, or past its time.
  }
}

/** Who makes a request, read from the database each time: a role taken away is gone with the next request. */
export async function actorOf(headers: Headers): Promise<Actor> {
  const cookie = headers.has("cookie") ? cookieIn(headers) : undefined;
  if (cookie === undefined || cookie === "")
    return (await keyHolderOf(headers.get("authorization"), new Date())) ?? VISITOR;
  const token = await tokenIn(cookie);
  return (token === undefined ? undefined : await holderOf(token, new Date())) ?? VISITOR;
}

/** What a command may know of the request it came by. */
export async function contextOf(headers: Headers): Promise<Context> {
  const key = headers.get("idempotency-key") ?? "";
  return {
    actor: await actorOf(headers),
    now: () => new Date(),
    correlationId: isUuid(key) ? key.toLowerCase() : randomUUID(),
    fromAddress: addressFrom(headers.get("x-forwarded-for"), signInEnv().TRUSTED_PROXIES),
  };
}

/** Who looks at a page that is made for whoever looks. */
export const lookingActor = async (): Promise<Actor> => actorOf(await receivedHeaders());

/**
 * Who looks at a page, if they may: a visitor is led to the sign-in page and
 * back, and somebody whose role is not enough reads that it is not.
 */
export async function requireActor(permission: Permission): Promise<Actor> {
  const received = await receivedHeaders();
  const actor = await actorOf(received);
  if (may(actor.role, permission)) return actor;
  if (actor.role !== "visitor") return forbidden();
  return redirect(`/sign-in?callbackUrl=${encodeURIComponent(ownPath(received.get(PATH_HEADER)))}`);
}

const Credentials = z.object({ email: z.string(), password: z.string() });

async function signInByPassword(given: unknown, headers: Headers): Promise<string | undefined> {
  const credentials = Credentials.safeParse(given);
  if (!credentials.success) return undefined;
  const { email, password } = credentials.data;
  const token = newToken();
  try {
    const { signedIn } = await run(signIn, await contextOf(headers), { email, password, token });
    return signedIn ? token : undefined;
  } catch (error) {
    if (error instanceof Failure) return undefined;
    console.error(error);
    // What next-auth is thrown ends up in an address.
    throw new Error("unavailable", { cause: error });
  }
}

/** @returns where to read why not, or true */
async function signInByProvider(
  claimed: unknown,
  token: string,
  headers: Headers,
  provider: SingleSignOn,
): Promise<string | true> {
  const claims = Claims.parse(claimed);
  const role = roleOfGroups(
    groupsOf(Object(claimed), provider),
    provider.groupRoles,
    provider.defaultRole,
  );
  const context = await contextOf(headers);
  const outcome = await run(signInElsewhere, context, {
    issuer: claims.iss,
    subject: claims.sub,
    email: claims.email_verified === false ? null : (claims.email ?? null),
    name: claims.name ?? null,
    role: role ?? null,
    token,
  });
  return outcome.signedIn || `/sign-in?error=${outcome.why}`;
}

/** The provider as next-auth wants it: code flow, with state, PKCE and nonce checked. */
const providerOf = ({ issuer, clientId, clientSecret, name }: SingleSignOn) => ({
  id: "single-sign-on",
  name,
  type: "oauth" as const,
  issuer,
  wellKnown: `${issuer}/.well-known/openid-configuration`,
  clientId,
  clientSecret,
  idToken: true,
  checks: ["state", "pkce", "nonce"] as ("state" | "pkce" | "nonce")[],
  authorization: { params: { scope: "openid email profile" } },
  profile: (claims: { sub: string }) => ({ id: claims.sub, sessionToken: newToken() }),
});

function optionsFor(headers: Headers): NextAuthOptions {
  const secure = isSecure();
  const provider = singleSignOn();
  return {
    secret: signInEnv().NEXTAUTH_SECRET,
    providers: [
      CredentialsProvider({
        credentials: { email: {}, password: {} },
        async authorize(credentials) {
          const sessionToken = await signInByPassword(credentials, headers);
          return sessionToken === undefined ? null : { id: "password", sessionToken };
        },
      }),
      ...(provider === undefined ? [] : [providerOf(provider)]),
    ],
    // The one strategy next-auth has for passwords; the token in it stands for a row of ours.
    session: { strategy: "jwt", maxAge: SESSION_HOURS * 3_600 },
    cookies: {
      sessionToken: {
        name: cookieName(),
        options: { httpOnly: true, sameSite: "lax", path: "/", secure },
      },
    },
    pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/account" },
    callbacks: {
      redirect: ({ url, baseUrl }) =>
        ownPath(url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url),
      signIn: ({ user, account, profile }) =>
        account?.type !== "oauth" ||
        provider === undefined ||
        signInByProvider(profile, user.sessionToken ?? "", headers, provider),
      jwt: ({ token, user }) => ({ sid: user?.sessionToken ?? token["sid"] }),
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      signOut: async () => {
        const context = await contextOf(headers);
        if (context.actor.session !== undefined) await run(signOut, context, {});
      },
    },
  };
}

/** Whether next-auth would take what the browser sends for a fault of the server, and answer 500. */
function makesNoSense({ method, nextUrl, cookies }: NextRequest): boolean {
  if (method === "GET" && nextUrl.pathname.endsWith("/callback/credentials")) return true;
  const back = [
    nextUrl.searchParams.get("callbackUrl"),
    ...["", "__Secure-"].map(
      (prefix) => cookies.get(`${prefix}next-auth.callback-url`)?.value ?? null,
    ),
  ];
  return back.some(
    (one) =>
      one !== null &&
      one !== "" &&
      !(one.startsWith("/")
        ? URL.canParse(one, "http://own.invalid")
        : /^https?:/.test(one) && URL.canParse(one)),
  );
}

/** Answers next-auth's own addresses below /api/auth. */
export const authHandler = async (
  request: NextRequest,
  context: RouteContext<"/api/auth/[...nextauth]">,
): Promise<Response> =>
  makesNoSense(request)
    ? Response.json({ error: "This is no address of the sign-in." }, { status: 400 })
    : NextAuth(request, context, optionsFor(request.headers));
