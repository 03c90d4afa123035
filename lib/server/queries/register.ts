import "server-only";
import { keysOf, memberOf } from "../../domain/quantity/closed-set.ts";
import { type CommonInvestor, commonInvestorAt } from "../../domain/ties/common-investor.ts";
import { type Distribution, distributionAt } from "../../domain/ties/distribution.ts";
import { type RightCell, rightAt } from "../../domain/ties/right-cell.ts";
import { type Router, routerAt } from "../../domain/ties/router.ts";
import { standingEntries, withPartiesRead } from "../../domain/ties/standing.ts";
import { RIGHT_CATEGORIES } from "../../domain/ties/tie-words.ts";
import { clocksOf, type View } from "../../domain/view/view.ts";
import { db } from "../db.ts";
import { factsAbout } from "./facts.ts";
import { getStanding } from "./standing.ts";

/** The rights register for the view: pair by category. */
export async function listRights(view: View): Promise<RightCell[]> {
  const [cells, facts, standing] = await Promise.all([
    db().rightCell.findMany({
      select: { id: true, providerId: true, labId: true, category: true },
      orderBy: { id: "asc" },
    }),
    factsAbout("right"),
    getStanding(view),
  ]);
  return standingEntries(standing, "right", cells, ["providerId", "labId"]).map((cell) =>
    rightAt(
      { ...cell, category: memberOf(keysOf(RIGHT_CATEGORIES), cell.category) },
      facts.get(`right/${cell.id}`) ?? [],
      clocksOf(view),
    ),
  );
}

/** Who sells whose models, for the view. */
export async function listDistribution(view: View): Promise<Distribution[]> {
  const [rows, facts, standing] = await Promise.all([
    db().distribution.findMany({
      select: { id: true, cloudId: true, labId: true, service: true },
      orderBy: { id: "asc" },
    }),
    factsAbout("distribution"),
    getStanding(view),
  ]);
  return standingEntries(standing, "distribution", rows, ["cloudId", "labId"]).flatMap(
    (row) => distributionAt(row, facts.get(`distribution/${row.id}`) ?? [], clocksOf(view)) ?? [],
  );
}

/** Routers, for the view. */
export async function listRouters(view: View): Promise<Router[]> {
  const [rows, facts, standing] = await Promise.all([
    db().router.findMany({
      select: { id: true, operatorId: true, name: true },
      orderBy: { id: "asc" },
    }),
    factsAbout("router"),
    getStanding(view),
  ]);
  return standingEntries(standing, "router", rows, ["operatorId"]).flatMap((row) => {
    const own = (facts.get(`router/${row.id}`) ?? []).map((fact) =>
      withPartiesRead(fact, standing.readsAs),
    );
    return routerAt(row, own, clocksOf(view)) ?? [];
  });
}

/** Investors that back several labs, for the view. */
export async function listCommonInvestors(view: View): Promise<CommonInvestor[]> {
  const [rows, facts, standing] = await Promise.all([
    db().commonInvestor.findMany({
      select: { id: true, name: true, partyId: true },
      orderBy: { name: "asc" },
    }),
    factsAbout("common-investor"),
    getStanding(view),
  ]);
  const { parties, readsAs, has } = standing;
  return rows.flatMap(({ partyId, ...row }) => {
    if (!has(`common-investor/${row.id}`)) return [];
    const party = partyId === null ? undefined : parties.get(readsAs(partyId));
    const own = (facts.get(`common-investor/${row.id}`) ?? []).map((fact) =>
      withPartiesRead(fact, readsAs),
    );
    const identity = { ...row, partyId: party?.id ?? null };
    return commonInvestorAt(identity, own, clocksOf(view)) ?? [];
  });
}
