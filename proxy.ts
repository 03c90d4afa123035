import { NextResponse, type NextRequest } from "next/server";
import { PATH_HEADER } from "./lib/domain/identity/own-path.ts";
import { keptPath } from "./lib/domain/view/kept-path.ts";
import { viewFromQuery, viewToSegment } from "./lib/domain/view/view.ts";
import { signInRequired } from "./lib/server/env.ts";
import { signedSegment } from "./lib/server/signed-view.ts";

/** Pages made for whoever asks, each with a check of its own; they are not kept. */
const OWN_CHECK =
  /^\/(?:sign-in|account|settings|setup|join|data|reports|packs|shared|verify)(?:\/|$)/;

/**
 * Pages are rendered once for each view and kept, so the view is part of the
 * path they are kept under: /overview?asOf=2026-06-30 is /at/2026-06-30/overview
 * behind the scenes. Where reading needs a session that part is signed here, and
 * the page refuses what is not; without that setting no access decision is made.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const url = request.nextUrl.clone();
  if (url.pathname === "/at" || url.pathname.startsWith("/at/")) {
    url.pathname = "/not-a-page";
    return NextResponse.rewrite(url);
  }
  if (OWN_CHECK.test(url.pathname)) return ownCheck(request);
  if (signInRequired() && (await isVisitor(request.headers))) return toSignIn(request);
  const today = new Date().toISOString().slice(0, 10);
  const view = viewFromQuery(url.searchParams, today);
  url.pathname = keptPath(url.pathname, url.searchParams, signedSegment(viewToSegment(view)));
  url.search = "";
  const answer = NextResponse.rewrite(url);
  if (signInRequired()) answer.headers.set("Cache-Control", "private, no-store");
  return answer;
}

const addressOf = ({ nextUrl }: NextRequest): string => `${nextUrl.pathname}${nextUrl.search}`;

/** Tells the page by what address it was asked for, so that signing in can lead back to it. */
function ownCheck(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers);
  headers.set(PATH_HEADER, addressOf(request));
  return NextResponse.next({ request: { headers } });
}

async function isVisitor(headers: Headers): Promise<boolean> {
  // Loaded where it is needed alone: it brings the database with it.
  const { actorOf } = await import("./lib/server/auth.ts");
  return (await actorOf(headers)).role === "visitor";
}

function toSignIn(request: NextRequest): NextResponse {
  const url = request.nextUrl.clone();
  url.pathname = "/sign-in";
  url.search = new URLSearchParams({ callbackUrl: addressOf(request) }).toString();
  return NextResponse.redirect(url);
}

// A model's id may have a dot in it and is no file.
export const config = {
  matcher: ["/((?!api/|_next/|.*\\.[a-z0-9]+$).*)", "/at/:path*", "/models/:path*"],
};
