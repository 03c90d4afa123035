import { NextResponse, type NextRequest } from "next/server";
import { keptPath } from "./lib/domain/view/kept-path.ts";
import { viewFromQuery } from "./lib/domain/view/view.ts";

/**
 * Pages are rendered once for each view and kept, so the view is part of the
 * path they are kept under: /overview?asOf=2026-06-30 is /at/2026-06-30/overview
 * behind the scenes. No access decision is made here.
 */
export function proxy(request: NextRequest): NextResponse {
  const url = request.nextUrl.clone();
  if (url.pathname === "/at" || url.pathname.startsWith("/at/")) {
    url.pathname = "/not-a-page";
    return NextResponse.rewrite(url);
  }
  const today = new Date().toISOString().slice(0, 10);
  const view = viewFromQuery(url.searchParams, today);
  url.pathname = keptPath(url.pathname, url.searchParams, view);
  url.search = "";
  return NextResponse.rewrite(url);
}

export const config = { matcher: ["/((?!api/|_next/|.*\\.[a-z0-9]+$).*)"] };
