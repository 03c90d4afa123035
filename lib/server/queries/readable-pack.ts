import "server-only";
import { may } from "../authorize.ts";
import type { Actor } from "../context.ts";
import { Failure } from "../failure.ts";
import { getListedPack, getPack, type ListedPack, type PackOnShow } from "./packs.ts";

/**
 * A pack for whoever may read it: people with an account, and everybody where its
 * owner has opened it to verification.
 *
 * @throws Failure where there is none, or its owner asks readers to sign in
 */
export const readablePack = (id: string, actor: Actor): Promise<PackOnShow> =>
  readable(id, actor, getPack);

/**
 * The same without what is in it, for whoever takes away its bytes.
 *
 * @throws what `readablePack` throws
 */
export const readableListedPack = (id: string, actor: Actor): Promise<ListedPack> =>
  readable(id, actor, getListedPack);

async function readable<Pack extends { readonly verifiable: boolean }>(
  id: string,
  actor: Actor,
  read: (id: string) => Promise<Pack | undefined>,
): Promise<Pack> {
  const pack = /^[0-9a-f]{64}$/.test(id) ? await read(id) : undefined;
  if (pack === undefined)
    throw new Failure("not-found", "No pack with this id was published here.");
  if (!mayReadPack(pack, actor))
    throw new Failure(
      "unauthenticated",
      "This pack was published here. Who published it lets only people who have signed in verify it.",
    );
  return pack;
}

/** Whether somebody may read a pack. */
export const mayReadPack = (
  { verifiable }: { readonly verifiable: boolean },
  { role }: Actor,
): boolean => (verifiable && may(role, "read")) || role === "key" || may(role, "calculate");
