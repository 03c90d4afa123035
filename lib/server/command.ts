import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { authorize, type Permission } from "./authorize.ts";
import type { Context } from "./context.ts";
import { db, rehearsal, transaction } from "./db.ts";
import { Failure, faultsOf, refuseUnkeepable } from "./failure.ts";
import type { Prisma } from "./prisma/client.ts";
import { renewPages } from "./renew-pages.ts";

type Json = Prisma.InputJsonValue;

/** What a command did, as the audit log keeps it. No secrets, and no bytes of files. */
export type AuditNote = {
  /** What it was done to: tie/…, proposal/…, user/… */
  readonly subject: string;
  readonly before?: Json;
  readonly after?: Json;
  readonly detail?: Json;
};

export type Done<O> = {
  /** Given back to the caller, and again to a caller who asks twice: JSON, and no secrets. */
  readonly result: O;
  readonly audit: AuditNote;
};

/** One verb. It is authorised, parsed, run in one transaction and audited in the same, by `run` below and nowhere else. */
export type Command<I = unknown, O = unknown> = {
  readonly name: string;
  readonly permission: Permission;
  readonly input: z.ZodType<I>;
  /** Whether what everyone reads may be different afterwards. */
  readonly renewsPages: boolean;
  /** Only ever given what `input` made; a method, so that commands of every input fit one list. */
  work(this: void, context: Context, input: I): Promise<Done<O>>;
};

/** Declares a command; the types of its input and result follow from what is given. */
export const command = <I, O>(definition: Command<I, O>): Command<I, O> => definition;

const parse = <I>(input: z.ZodType<I>, raw: unknown): I => {
  refuseUnkeepable(raw);
  const parsed = input.safeParse(raw);
  if (parsed.success) return parsed.data;
  const faults = faultsOf(parsed.error);
  const words = faults
    .slice(0, 5)
    .map(({ at, reason }) => (at === "" ? reason : `${at}: ${reason}`));
  throw new Failure("invalid", `Nothing was changed. ${words.join("; ")}.`, { faults });
};

/**
 * Does it.
 *
 * @throws Failure where it is not allowed, not understood, or does not fit what is there; then nothing has changed
 */
export async function run<I, O>(
  { name, permission, input, renewsPages, work }: Command<I, O>,
  context: Context,
  raw: unknown,
): Promise<O> {
  authorize(context.actor.role, permission);
  const parsed = parse(input, raw);
  const { result, repeated } = await transaction(async () => {
    const earlier = await earlierResult(context, name);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- kept by this command for this request
    if (earlier !== undefined) return { result: earlier.result as O, repeated: true };
    const done = await work(context, parsed);
    await audit(context, name, done);
    return { result: done.result, repeated: false };
  });
  if (renewsPages && !repeated) renewPages();
  return result;
}

/**
 * Does the same by the same path, reads what would be true afterwards, and takes everything back.
 *
 * @throws Failure as `run` would
 */
export async function rehearse<I, O, R>(
  { permission, input, work }: Command<I, O>,
  context: Context,
  raw: unknown,
  readAfterwards: (result: O) => Promise<R>,
): Promise<R> {
  authorize(context.actor.role, permission);
  const parsed = parse(input, raw);
  return rehearsal(async () => readAfterwards((await work(context, parsed)).result));
}

async function earlierResult(
  { actor, correlationId }: Context,
  verb: string,
): Promise<{ result: unknown } | undefined> {
  const entry = await db().auditEntry.findUnique({
    where: { actor_correlationId: { actor: actor.id, correlationId } },
    select: { verb: true, detail: true },
  });
  if (entry === null) return undefined;
  const detail = entry.detail;
  if (entry.verb !== verb || typeof detail !== "object" || detail === null || !("result" in detail))
    throw new Failure("conflict", "This request id was used for something else; choose a new one.");
  return { result: detail["result"] };
}

async function audit(
  { actor, now, correlationId, fromAddress }: Context,
  verb: string,
  { result, audit: { subject, before, after, detail } }: Done<unknown>,
): Promise<void> {
  await db().auditEntry.create({
    data: {
      id: randomUUID(),
      at: now(),
      actor: actor.id,
      actorName: actor.name,
      actorRole: actor.role,
      verb,
      subject,
      fromAddress,
      correlationId,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
      detail: {
        ...(detail === undefined ? {} : { note: detail }),
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- results are JSON, see Done
        result: (result ?? null) as Json,
      },
    },
  });
}
