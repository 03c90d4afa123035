import "server-only";
import { actorOf } from "./auth.ts";
import { authorize, type Permission } from "./authorize.ts";
import type { Actor, Context } from "./context.ts";
import { Failure, FAILURES } from "./failure.ts";
import { isFull } from "./is-full.ts";
import { BASES } from "../domain/ties/basis.ts";
import { FIRST_AS_OF, viewFromQuery, type View, type ViewPart } from "../domain/view/view.ts";

/** An expected refusal as RFC 9457 problem details: what, where, and how to mend it. */
const problem = (status: number, title: string, detail: string, more: object = {}): Response =>
  Response.json(
    { title, detail, status, ...more },
    {
      status,
      headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store" },
    },
  );

/** What a failure is over HTTP, besides its title, detail and status. */
const moreOf = ({ code, faults, details }: Failure): object => ({
  code,
  ...(faults.length > 0 ? { faults } : {}),
  ...(details === undefined ? {} : { details }),
});

const BUSY = new Failure(
  "busy",
  "The database is busy with something large. Nothing was changed; try again in a moment.",
);

/** A lock or a connection was waited for in vain, or two waited for each other (PostgreSQL 55P03, 40P01; Prisma P2028). */
const isBusy = (error: unknown): boolean =>
  error instanceof Error &&
  /55P03|40P01|P2028|lock timeout|deadlock detected|timeout exceeded when trying to connect/.test(
    `${error.message} ${"code" in error ? String(error.code) : ""}`,
  );

const FULL = new Failure(
  "no-room",
  "The disk is full, here or where the database keeps its files. Nothing was changed; make room, then try again.",
);

/** The failure that an error is; undefined for a bug. */
const failureIn = (error: unknown): Failure | undefined =>
  error instanceof Failure ? error : isBusy(error) ? BUSY : isFull(error) ? FULL : undefined;

/** An expected refusal as a part of an answer that has begun already; undefined for a bug. */
export function problemOf(error: unknown): object | undefined {
  const failure = failureIn(error);
  if (failure === undefined) return undefined;
  const { code, message } = failure;
  return { title: code, detail: message, status: FAILURES[code], ...moreOf(failure) };
}

/** Answers with what the work returns; expected failures become problems, and bugs are thrown on. */
export async function respond(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    const failure = failureIn(error);
    if (failure === undefined) throw error;
    const { code, message } = failure;
    return problem(FAILURES[code], code, message, moreOf(failure));
  }
}

/**
 * Who asks, if they may.
 *
 * @throws Failure where they may not
 */
export async function permitted(request: Request, permission: Permission): Promise<Actor> {
  const actor = await actorOf(request.headers);
  authorize(actor.role, permission);
  return actor;
}

/** What only some may read: JSON that no cache keeps. */
export const privately = (
  request: Request,
  permission: Permission,
  read: () => Promise<object>,
): Promise<Response> =>
  respond(async () => {
    await permitted(request, permission);
    return Response.json(await read(), { headers: { "Cache-Control": "no-store" } });
  });

/**
 * The view a program asks for, once it may do what it asks. Unlike a page, an
 * address that makes no sense is refused.
 *
 * @throws Failure where it may not, or the view makes no sense
 */
export async function requestedView(request: Request, permission: Permission): Promise<View> {
  await permitted(request, permission);
  const asked = new URL(request.url).searchParams;
  const today = new Date().toISOString().slice(0, 10);
  const view = viewFromQuery(asked, today);
  const [part] = view.setAside;
  if (part !== undefined)
    throw new Failure("not-understood", `${part}=${asked.get(part)} ${mustBe(part, today)}`);
  return view;
}

const mustBe = (part: ViewPart, today: string): string =>
  part === "basis"
    ? `must be one of ${BASES.join(", ")}.`
    : `must be a day in the calendar such as 2026-06-30, from ${FIRST_AS_OF} to today (${today}).`;

/** Answers a read with JSON, after the view has been understood. */
export const answer = (
  request: Request,
  read: (view: View) => Promise<object | undefined>,
  missing: string,
): Promise<Response> =>
  respond(async () => {
    const view = await requestedView(request, "read");
    const found = await read(view);
    if (found === undefined) throw new Failure("not-found", missing);
    return Response.json({
      asOf: view.asOf,
      asKnown: view.asKnown,
      basis: view.basis,
      ...found,
    });
  });

/** JSON that a browser may keep and asks about again: unchanged, it is not sent twice. */
export function keptAnswer(
  request: Request,
  { json, etag }: { readonly json: string; readonly etag: string },
): Response {
  const headers = { ETag: etag, "Cache-Control": "private, no-cache" };
  const known = request.headers.get("if-none-match")?.split(/\s*,\s*/) ?? [];
  // What compresses an answer on its way marks the tag as weak; it names the same content.
  return known.some((tag) => tag.replace(/^W\//, "") === etag)
    ? new Response(null, { status: 304, headers })
    : new Response(json, { headers: { ...headers, "Content-Type": "application/json" } });
}

/** Bytes of JSON that a request may carry; a proposal of some thousand changes stays below it. */
const BODY_LIMIT = 8 * 1024 * 1024;

/**
 * The JSON a page or a program sends.
 *
 * @throws Failure where another site sends it, or it is too large, or no JSON
 */
export async function bodyOf(request: Request): Promise<unknown> {
  refuseOtherSites(request);
  if (request.headers.get("content-type")?.split(";")[0]?.trim() !== "application/json")
    throw new Failure("not-accepted", "Send JSON, with Content-Type: application/json.");
  const text = new TextDecoder().decode(await bytesOf(request, BODY_LIMIT));
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Failure("not-understood", `The body is no JSON: ${String(error)}.`);
  }
}

/**
 * The bytes of a body, read only as far as they are allowed to go.
 *
 * @throws Failure where there are more than `limit`, or fewer than were announced
 */
export async function bytesOf(request: Request, limit: number): Promise<Uint8Array> {
  const tooLarge = () =>
    new Failure("too-large", `The body may have ${limit} bytes at most; send less at a time.`);
  const announced = request.headers.get("content-length");
  if (announced !== null && Number(announced) > limit) throw tooLarge();
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body ?? []) {
    size += part.byteLength;
    if (size > limit) throw tooLarge();
    parts.push(part);
  }
  if (announced !== null && size !== Number(announced))
    throw new Failure("not-understood", `The body ended after ${size} of ${announced} bytes.`);
  return Buffer.concat(parts);
}

/**
 * A browser names the site a request comes from; only our own pages may write.
 *
 * @throws Failure where it names another
 */
export function refuseOtherSites(request: Request): void {
  const origin = request.headers.get("origin");
  if (origin === null) return;
  const own = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  if (!URL.canParse(origin) || new URL(origin).host !== own)
    throw new Failure("forbidden", "Requests that change something must come from our own pages.");
}

/**
 * The parts of a form with a file in it, once its sender may send one.
 *
 * @throws Failure where they may not, or it is too large, or no such form
 */
export async function partsOf(
  request: Request,
  { actor }: Context,
  permission: Permission,
  limit: number,
): Promise<FormData> {
  refuseOtherSites(request);
  authorize(actor.role, permission);
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("multipart/form-data"))
    throw new Failure("not-accepted", "Send a form, with Content-Type: multipart/form-data.");
  const bytes = await bytesOf(request, limit);
  try {
    return await new Response(new Uint8Array(bytes), {
      headers: { "Content-Type": type },
    }).formData();
  } catch {
    throw new Failure("not-understood", "The form is damaged or cut off.");
  }
}
