import "server-only";
import { roleOf } from "./auth.ts";
import { may, type Permission, PERMISSIONS } from "./authorize.ts";
import { viewFrom, type View } from "../domain/view/view.ts";

/** An expected refusal as RFC 9457 problem details: what, where, and how to mend it. */
export const problem = (status: number, title: string, detail: string): Response =>
  Response.json(
    { title, detail, status },
    { status, headers: { "Content-Type": "application/problem+json" } },
  );

/**
 * The view a program asks for, once it may do what it asks. Unlike a page, an
 * address that makes no sense is refused.
 */
export function requestedView(request: Request, permission: Permission): View | Response {
  if (!may(roleOf(request), permission))
    return problem(403, "not allowed", `This needs the right to ${PERMISSIONS[permission]}.`);
  const asOf = new URL(request.url).searchParams.get("asOf") ?? undefined;
  const today = new Date().toISOString().slice(0, 10);
  const view = viewFrom(asOf, today);
  return view.asOfIgnored
    ? problem(
        400,
        "as-of date not understood",
        `asOf=${asOf} must be a day in the calendar such as 2026-06-30, from 2015-01-01 to today (${today}).`,
      )
    : view;
}

/** Answers a read with JSON, after the view has been understood. */
export async function answer(
  request: Request,
  read: (view: View) => Promise<object | undefined>,
  missing: string,
): Promise<Response> {
  const view = requestedView(request, "read");
  if (view instanceof Response) return view;
  const found = await read(view);
  return found === undefined
    ? problem(404, "not found", missing)
    : Response.json({ asOf: view.asOf, ...found });
}
