import "server-only";
import { cache } from "react";
import type { Ownership } from "../../domain/ties/ownership.ts";
import { ownershipAt } from "../../domain/ties/ownership.ts";
import { type Tie, tieAt, type TieIdentity } from "../../domain/ties/tie.ts";
import type { View } from "../../domain/view/view.ts";
import { PARTY_KINDS, TIE_DIRECTIONS, TIE_KINDS } from "../../domain/ties/tie-words.ts";
import { keysOf, memberOf } from "../../domain/quantity/closed-set.ts";
import { clocksOf } from "../../domain/view/view.ts";
import { db } from "../db.ts";
import { factsAbout } from "./facts.ts";

const tieIdentities = cache(async () => {
  const rows = await db().tie.findMany({
    select: {
      id: true,
      kind: true,
      providerId: true,
      counterpartyId: true,
      counterpartyKind: true,
      direction: true,
      announced: true,
      rollup: true,
      supersededById: true,
    },
    orderBy: [{ announced: "desc" }, { id: "asc" }],
  });
  return rows.map(({ kind, counterpartyKind, direction, ...row }): TieIdentity => ({
    ...row,
    kind: memberOf(keysOf(TIE_KINDS), kind),
    counterpartyKind: memberOf(keysOf(PARTY_KINDS), counterpartyKind),
    direction: direction === null ? null : memberOf(TIE_DIRECTIONS, direction),
  }));
});

/** Ties in force on the view's day, newest first. */
export async function listTies(view: View): Promise<Tie[]> {
  const [identities, facts] = await Promise.all([tieIdentities(), factsAbout("tie")]);
  return identities.flatMap(
    (identity) => tieAt(identity, facts.get(`tie/${identity.id}`) ?? [], clocksOf(view)) ?? [],
  );
}

/** Ownership shares claimed for the view's day. */
export async function listOwnerships(view: View): Promise<Ownership[]> {
  const [identities, facts] = await Promise.all([
    db().stake.findMany({
      select: { id: true, holderId: true, targetId: true },
      orderBy: { id: "asc" },
    }),
    factsAbout("stake"),
  ]);
  return identities.flatMap(
    (identity) =>
      ownershipAt(identity, facts.get(`stake/${identity.id}`) ?? [], clocksOf(view)) ?? [],
  );
}
