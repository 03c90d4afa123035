import "server-only";
import { PackId } from "../../domain/report/pack-id.ts";
import { may } from "../authorize.ts";
import type { Actor } from "../context.ts";
import { Failure } from "../failure.ts";
import { noSuchPack } from "./no-such-pack.ts";
import { getPack, type PackOnShow } from "./packs.ts";

/**
 * A pack for whoever may read it: people with an account, and everybody where its
 * owner has opened it to verification.
 *
 * @throws Failure where there is none, or its owner asks readers to sign in
 */
export async function readablePack(id: string, actor: Actor): Promise<PackOnShow> {
  const pack = PackId.safeParse(id).success ? await getPack(id) : undefined;
  if (pack === undefined) throw noSuchPack();
  if (!mayReadPack(pack, actor))
    throw new Failure(
      "unauthenticated",
      "This pack was published here. Who published it lets only people who have signed in verify it: sign in, or ask them.",
    );
  return pack;
}

/**
 * Whether somebody may read what a pack states. Its owner decides that of those without an
 * account, also where nothing else is read without signing in.
 */
export const mayReadPack = (
  { verifiable }: { readonly verifiable: boolean },
  { role }: Actor,
): boolean => verifiable || may(role, "open-pack");
