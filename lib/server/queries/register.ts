import "server-only";
import { keysOf, memberOf } from "../../domain/quantity/closed-set.ts";
import { type CommonInvestor, commonInvestorAt } from "../../domain/ties/common-investor.ts";
import { type Distribution, distributionAt } from "../../domain/ties/distribution.ts";
import { type RightCell, rightAt } from "../../domain/ties/right-cell.ts";
import { type Router, routerAt } from "../../domain/ties/router.ts";
import { RIGHT_CATEGORIES } from "../../domain/ties/tie-words.ts";
import { clocksOf, type View } from "../../domain/view/view.ts";
import { db } from "../db.ts";
import { factsAbout } from "./facts.ts";

/** The rights register on the view's day: pair by category. */
export async function listRights(view: View): Promise<RightCell[]> {
  const [cells, facts] = await Promise.all([
    db().rightCell.findMany({
      select: { id: true, providerId: true, labId: true, category: true },
      orderBy: { id: "asc" },
    }),
    factsAbout("right"),
  ]);
  return cells.map((cell) =>
    rightAt(
      { ...cell, category: memberOf(keysOf(RIGHT_CATEGORIES), cell.category) },
      facts.get(`right/${cell.id}`) ?? [],
      clocksOf(view),
    ),
  );
}

/** Who sells whose models on the view's day. */
export async function listDistribution(view: View): Promise<Distribution[]> {
  const [rows, facts] = await Promise.all([
    db().distribution.findMany({
      select: { id: true, cloudId: true, labId: true, service: true },
      orderBy: { id: "asc" },
    }),
    factsAbout("distribution"),
  ]);
  return rows.flatMap(
    (row) => distributionAt(row, facts.get(`distribution/${row.id}`) ?? [], clocksOf(view)) ?? [],
  );
}

/** Routers on the view's day. */
export async function listRouters(view: View): Promise<Router[]> {
  const [rows, facts] = await Promise.all([
    db().router.findMany({
      select: { id: true, operatorId: true, name: true },
      orderBy: { id: "asc" },
    }),
    factsAbout("router"),
  ]);
  return rows.flatMap(
    (row) => routerAt(row, facts.get(`router/${row.id}`) ?? [], clocksOf(view)) ?? [],
  );
}

/** Investors that back several labs, on the view's day. */
export async function listCommonInvestors(view: View): Promise<CommonInvestor[]> {
  const [rows, facts] = await Promise.all([
    db().commonInvestor.findMany({
      select: { id: true, name: true, partyId: true },
      orderBy: { name: "asc" },
    }),
    factsAbout("common-investor"),
  ]);
  return rows.flatMap(
    (row) =>
      commonInvestorAt(row, facts.get(`common-investor/${row.id}`) ?? [], clocksOf(view)) ?? [],
  );
}
