import "server-only";
import { cache } from "react";
import {
  type Holding,
  holdingsOf,
  type Ownership,
  ownershipAt,
} from "../../domain/ties/ownership.ts";
import { standingEntries } from "../../domain/ties/standing.ts";
import { type Tie, tieAt, type TieIdentity } from "../../domain/ties/tie.ts";
import type { View } from "../../domain/view/view.ts";
import { PARTY_KINDS, TIE_DIRECTIONS, TIE_KINDS } from "../../domain/ties/tie-words.ts";
import { keysOf, memberOf } from "../../domain/quantity/closed-set.ts";
import { clocksOf } from "../../domain/view/view.ts";
import { db } from "../db.ts";
import { factsAbout } from "./facts.ts";
import { getStanding } from "./standing.ts";

/** Every tie that was ever entered, newest first. */
export const tieIdentities = cache(async () => {
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

/** Ties in force for the view, newest first. */
export async function listTies(view: View): Promise<Tie[]> {
  const [identities, facts, standing] = await Promise.all([
    tieIdentities(),
    factsAbout("tie"),
    getStanding(view),
  ]);
  return standingEntries(standing, "tie", identities, ["providerId", "counterpartyId"]).flatMap(
    (identity) => tieAt(identity, facts.get(`tie/${identity.id}`) ?? [], clocksOf(view)) ?? [],
  );
}

/** Every holding of one party in another that stands for the view; duplicates of a party hold as one. */
export async function listHoldings(view: View): Promise<Holding[]> {
  const [identities, standing] = await Promise.all([
    db().stake.findMany({
      select: { id: true, holderId: true, targetId: true },
      orderBy: { id: "asc" },
    }),
    getStanding(view),
  ]);
  return holdingsOf(standingEntries(standing, "stake", identities, ["holderId", "targetId"]));
}

/** Ownership shares claimed for the view. */
export async function listOwnerships(view: View): Promise<Ownership[]> {
  const [holdings, facts] = await Promise.all([listHoldings(view), factsAbout("stake")]);
  return holdings.flatMap(({ stakeIds, ...identity }) => {
    const claims = stakeIds.flatMap((id) => facts.get(`stake/${id}`) ?? []);
    return ownershipAt(identity, claims, clocksOf(view)) ?? [];
  });
}
