import "server-only";
import { attribute, type Attributed } from "../../domain/bill/attribute.ts";
import type { ExchangeRate } from "../../domain/bill/in-usd.ts";
import { inUsd } from "../../domain/bill/in-usd.ts";
import { byText } from "../../domain/quantity/text-order.ts";
import { db } from "../db.ts";
import { dayOf } from "../records/price-rows.ts";
import { type AddedRule, getAddedRules, getModelNames } from "./attribution-rules.ts";
import { getBillLines } from "./bill-lines.ts";
import { type CompanyOfBills, getCompanyOfBills } from "./company-of-bills.ts";
import { getExchangeRates } from "./exchange-rates.ts";
import { KNOWN_NOW, modelsKeptAt } from "./known-imports.ts";
import { getStandingCommitments, type StandingCommitment } from "./standing-commitments.ts";

/** A billing period, by its first day and the first day after it. */
export type BillPeriod = { readonly start: string; readonly end: string };

/** What the page of bills shows. */
export type BillsOnShow = {
  readonly company: CompanyOfBills;
  /** The newest first. */
  readonly periods: readonly BillPeriod[];
  /** The one that is shown; null where there is no bill. */
  readonly period: BillPeriod | null;
  readonly attributed: readonly Attributed[];
  readonly rules: readonly AddedRule[];
  readonly rates: readonly ExchangeRate[];
  /** Currencies of the period that no rate is stated for. */
  readonly withoutRate: readonly string[];
  readonly commitments: readonly StandingCommitment[];
  readonly models: readonly { readonly id: string; readonly name: string }[];
  readonly parties: readonly { readonly id: string; readonly name: string }[];
};

/**
 * The company's bills; undefined where there is no company.
 *
 * @param asked a period as the address has it, its two days joined by `_`; the newest where it is none
 */
export async function getBills(asked: string | undefined): Promise<BillsOnShow | undefined> {
  const company = await getCompanyOfBills();
  if (company === undefined) return undefined;
  const [periods, rules, names, rates, commitments, models, parties] = await Promise.all([
    listPeriods(company.id),
    getAddedRules(),
    getModelNames(),
    getExchangeRates(),
    getStandingCommitments(company.id),
    db().model.findMany({
      where: modelsKeptAt(KNOWN_NOW),
      select: { id: true, name: true },
      orderBy: { name: "asc" },
    }),
    db().party.findMany({ select: { id: true, name: true }, orderBy: { name: "asc" } }),
  ]);
  const period =
    periods.find(({ start, end }) => `${start}_${end}` === asked) ?? periods[0] ?? null;
  const lines =
    period === null
      ? []
      : await getBillLines({
          organisationId: company.id,
          knownAt: null,
          from: period.start,
          through: period.start,
        });
  const attributed = lines
    .filter((line) => line.periodEnd === period?.end)
    .map((line) => attribute(line, { added: rules, names }));
  return {
    company,
    periods,
    period,
    attributed,
    rules,
    rates,
    withoutRate: [
      ...new Set(inUsd(attributed, rates).withoutRate.map(({ line }) => line.currency)),
    ].toSorted(byText),
    commitments,
    models,
    parties,
  };
}

async function listPeriods(organisationId: string): Promise<BillPeriod[]> {
  const found = await db().billLine.groupBy({
    by: ["periodStart", "periodEnd"],
    where: { organisationId, withdrawnAt: null, batch: { state: "published" } },
    orderBy: [{ periodStart: "desc" }, { periodEnd: "desc" }],
  });
  return found.map(({ periodStart, periodEnd }) => ({
    start: dayOf(periodStart),
    end: dayOf(periodEnd),
  }));
}
