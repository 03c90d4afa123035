import { z } from "zod";
import { independentSuppliersOf } from "../../lib/domain/indices/concentration/independent-suppliers.ts";
import { circularityOf } from "../../lib/domain/indices/conflict/circularity.ts";
import {
  portfolioConflictOf,
  providerConflictOf,
} from "../../lib/domain/indices/conflict/conflict-of-interest.ts";
import { ecosystemMixOf, TIES } from "../../lib/domain/indices/conflict/ecosystem-mix.ts";
import {
  gainPerCustomerDollar,
  providerGainOf,
} from "../../lib/domain/indices/conflict/provider-gain.ts";
import { steeringPressureOf } from "../../lib/domain/indices/conflict/steering-pressure.ts";
import { given, givenBetween, scoreGiven } from "../../lib/domain/indices/given.ts";
import { effectiveNumber } from "../../lib/domain/stats/herfindahl.ts";
import { at } from "../../lib/domain/stats/matrix.ts";
import { reading } from "./reading.ts";
import type { VectorFunction } from "./vector-function.ts";

const numbers = z.array(z.number());
const ends = z.tuple([z.number(), z.number()]);

const gainTerms = z.object({
  rev_share: z.number(),
  compute_share_of_rev: z.number(),
  provider_share_of_compute: z.number(),
  provider_compute_margin: z.number(),
  beta: z.number(),
  lab_margin: z.number(),
});

const pressureGiven = (spi: number) => ({
  score: scoreGiven("Steering pressure", "usd-per-usd", spi),
});

const pressure = ({ mix, g }: { mix: readonly number[]; g: readonly number[] }) =>
  steeringPressureOf(
    mix.map((share, i) => ({
      lab: `${i}`,
      share,
      gain: scoreGiven(`Gain on ${i}`, "usd-per-usd", at(g, i)),
    })),
    { basis: "market-share" },
  );

/** Area M, conflict: gain, steering pressure, conflict of interest and what is shown beside them. */
export const conflictFunctions: Readonly<Record<string, VectorFunction>> = {
  m_phi: reading(gainTerms, (terms) => ({
    phi: providerGainOf({
      revenueShare: given(terms.rev_share),
      computePerRevenue: given(terms.compute_share_of_rev),
      providerShareOfCompute: given(terms.provider_share_of_compute),
      computeMargin: given(terms.provider_compute_margin),
      stake: given(terms.beta),
      labMargin: given(terms.lab_margin),
    }).value.point,
  })),
  m_phi_bounds: reading(
    z.object({ known: gainTerms.partial(), unknown: z.partialRecord(gainTerms.keyof(), ends) }),
    ({ known, unknown }) => {
      const term = (name: keyof typeof known) => {
        const [low, high] = unknown[name] ?? [];
        if (low !== undefined && high !== undefined)
          return givenBetween(low, high, `What is ${name}?`);
        const value = known[name];
        if (value === undefined) throw new RangeError(`${name} is neither known nor unknown`);
        return given(value);
      };
      const { low, high } = providerGainOf({
        revenueShare: term("rev_share"),
        computePerRevenue: term("compute_share_of_rev"),
        providerShareOfCompute: term("provider_share_of_compute"),
        computeMargin: term("provider_compute_margin"),
        stake: term("beta"),
        labMargin: term("lab_margin"),
      }).value;
      return { low, high };
    },
  ),
  m_gain: reading(
    z.object({
      first_party: z.boolean(),
      own_margin: z.number().default(0),
      take: z.number().default(0),
      phi: z.number().default(0),
    }),
    ({ first_party, own_margin, take, phi }) => ({
      g: gainPerCustomerDollar(
        first_party
          ? { kind: "first-party", margin: given(own_margin) }
          : {
              kind: "third-party",
              take: given(take),
              gain: scoreGiven("Provider gain per lab dollar", "usd-per-usd", phi),
            },
      ).value.point,
    }),
  ),
  m_spi: reading(z.object({ mix: numbers, g: numbers }), (inputs) => ({
    spi: pressure(inputs).score.value.point,
  })),
  m_spi_parts: reading(z.object({ mix: numbers, g: numbers }), (inputs) => {
    const { score, byLab } = pressure(inputs);
    return { spi: score.value.point, by_lab: byLab.map(({ value }) => value.point) };
  }),
  m_coi: reading(z.object({ ability: z.number(), spi: z.number() }), ({ ability, spi }) => {
    const { score, incentive } = providerConflictOf({
      ability: given(ability),
      pressure: pressureGiven(spi),
    });
    return { coi: score.value.point, incentive: incentive.point };
  }),
  m_coi_port: reading(
    z.object({ spend: numbers, ability: numbers, spi: numbers }),
    ({ spend, ability, spi }) => {
      const { score, pressurePerDollar, byProvider } = portfolioConflictOf(
        spend.map((usd, i) => ({
          provider: `${i}`,
          usd: given(usd),
          ability: given(at(ability, i)),
          pressure: pressureGiven(at(spi, i)),
        })),
      );
      return {
        coi: score.value.point,
        pressure_per_dollar: pressurePerDollar.point,
        provider_share: byProvider.map(({ share }) => share.point),
      };
    },
  ),
  m_indep: reading(z.object({ s: numbers, kappa: z.array(numbers) }), ({ s, kappa }) => {
    const suppliers = s.map((_, i) => `${i}`);
    const { point } = independentSuppliersOf(
      s.map((usd, i) => ({ supplier: `${i}`, usd: given(usd) })),
      [{ label: "as given", suppliers, kappa, facts: [] }],
    ).value;
    return { naive: effectiveNumber(s), independent: point };
  }),
  circularity: reading(
    z.object({
      commit_to_provider: z.number(),
      investment_from_provider: z.number(),
      years: z.number(),
      lab_annual_revenue: z.number(),
    }),
    (inputs) => {
      const { score, yearlyShare } = circularityOf({
        committedUsd: given(inputs.commit_to_provider),
        investedUsd: given(inputs.investment_from_provider),
        years: given(inputs.years),
        labRevenueUsdPerYear: given(inputs.lab_annual_revenue),
      });
      return { round_trip: score.value.point, annual_share: yearlyShare?.point };
    },
  ),
  m_ecosystem: reading(
    z.object({ spend: numbers, tie: z.array(z.enum(TIES)) }),
    ({ spend, tie }) => {
      const { shares } = ecosystemMixOf(
        spend.map((usd, i) => ({ id: `${i}`, usd: given(usd), tie: tie[i] ?? null })),
      );
      return {
        own: shares.own.point,
        affiliated: shares.affiliated.point,
        independent: shares.independent.point,
      };
    },
  ),
};
