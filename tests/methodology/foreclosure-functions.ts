import { z } from "zod";
import { choicesLost } from "../../lib/domain/indices/conflict/demotion-loss.ts";
import { downstreamPressure } from "../../lib/domain/indices/conflict/downstream-pressure.ts";
import {
  diversionThroughRivals,
  impliedElasticities,
} from "../../lib/domain/indices/conflict/foreclosure-terms.ts";
import { withholdingOf } from "../../lib/domain/indices/conflict/input-withholding.ts";
import {
  upwardPricingPressure,
  verticalPricingPressure,
} from "../../lib/domain/indices/conflict/upward-pricing.ts";
import {
  rivalResponse,
  upstreamPressure,
} from "../../lib/domain/indices/conflict/vertical-foreclosure.ts";
import { fareEffectOf } from "../../lib/domain/indices/control/fare-effect.ts";
import { pricePressureOf } from "../../lib/domain/indices/control/price-pressure.ts";
import { at } from "../../lib/domain/stats/matrix.ts";
import { reading } from "./reading.ts";
import type { VectorFunction } from "./vector-function.ts";

const numbers = z.array(z.number());

/** Area B: what integration, demotion and common owners do to prices and rivals. */
export const foreclosureFunctions: Readonly<Record<string, VectorFunction>> = {
  vg_u: reading(
    z.object({
      DR_RD: z.number(),
      M_D: z.number(),
      P_D_over_W_R: z.number(),
      M_R: z.number().optional(),
      E_SR: z.number().optional(),
      E_P: z.number().optional(),
    }),
    ({ DR_RD, M_D, P_D_over_W_R, M_R, E_SR, E_P }) => ({
      vGUPPIu: upstreamPressure(
        { diversion: DR_RD, downstreamMargin: M_D, priceOverInputPrice: P_D_over_W_R },
        M_R === undefined || E_SR === undefined || E_P === undefined
          ? undefined
          : { marginOnRival: M_R, elasticity: E_SR, passThroughElasticity: E_P },
      ),
    }),
  ),
  vg_r: reading(
    z.object({
      vGUPPIu: z.number(),
      PTR_U: z.number(),
      W_R_over_P_R: z.number(),
      E_SR: z.number().default(0),
    }),
    ({ vGUPPIu, PTR_U, W_R_over_P_R, E_SR }) => ({
      vGUPPIr: rivalResponse({
        upstream: vGUPPIu,
        passThrough: PTR_U,
        inputShareOfPrice: W_R_over_P_R,
        elasticity: E_SR,
      }),
    }),
  ),
  vg_d: reading(
    z.object({
      DR_DU: z.number(),
      M_U: z.number(),
      W_U_over_P_D: z.number(),
      M_UD: z.number().optional(),
      W_D_over_P_D: z.number().optional(),
      E_SD: z.number().optional(),
    }),
    ({ DR_DU, M_U, W_U_over_P_D, M_UD, W_D_over_P_D, E_SD }) => {
      const { recaptured, atCost, withSubstitution } = downstreamPressure({
        diversion: DR_DU,
        upstreamMargin: M_U,
        rivalInputOverPrice: W_U_over_P_D,
        ...(M_UD === undefined || W_D_over_P_D === undefined
          ? {}
          : {
              own: {
                marginRemoved: M_UD,
                inputOverPrice: W_D_over_P_D,
                ...(E_SD === undefined ? {} : { elasticity: E_SD }),
              },
            }),
      });
      return { d1: recaptured, d2: atCost, d3: withSubstitution };
    },
  ),
  dr_star: reading(z.object({ DR_RD: z.number(), DR_RR: z.number() }), ({ DR_RD, DR_RR }) => ({
    DR_star: diversionThroughRivals(DR_RD, DR_RR),
  })),
  es_cal: reading(
    z.object({ PTR_R: z.number(), W_R_over_P_R: z.number(), M_U: z.number(), E: z.number() }),
    ({ PTR_R, W_R_over_P_R, M_U, E }) => {
      const { passThrough, substitution } = impliedElasticities({
        passThrough: PTR_R,
        inputShareOfPrice: W_R_over_P_R,
        upstreamMargin: M_U,
        demandElasticity: E,
      });
      return { E_P: passThrough, E_S: substitution };
    },
  ),
  vert_arith: reading(
    z.object({ vGUPPIu: z.number(), M_U: z.number(), F: z.number() }),
    ({ vGUPPIu, M_U, F }) => {
      const { threshold, pays } = withholdingOf({
        upstream: vGUPPIu,
        returning: F,
        upstreamMargin: M_U,
      });
      return { threshold, withholding_profitable: pays };
    },
  ),
  vupp: reading(
    z.object({
      diversion: z.number(),
      m_d: z.number(),
      p_d: z.number(),
      m_u: z.number(),
      w_u: z.number(),
    }),
    ({ diversion, m_d, p_d, m_u, w_u }) => {
      const { gainUsd, costUsd, netUsd } = verticalPricingPressure({
        diversion,
        downstreamMargin: m_d,
        downstreamPriceUsd: p_d,
        upstreamMargin: m_u,
        inputPriceUsd: w_u,
      });
      return { gross: gainUsd, cost: costUsd, net: netUsd };
    },
  ),
  guppi: reading(
    z.object({
      diversion: z.number(),
      margin: z.number(),
      p_other: z.number(),
      p_own: z.number(),
    }),
    ({ diversion, margin, p_other, p_own }) => ({
      guppi: upwardPricingPressure({
        diversion,
        otherMargin: margin,
        otherPriceUsd: p_other,
        ownPriceUsd: p_own,
      }),
    }),
  ),
  lost_clicks: reading(
    z.object({ ctr_before: z.number(), ctr_after: z.number(), impressions: z.number() }),
    ({ ctr_before, ctr_after, impressions }) => ({
      lost: choicesLost({
        rateBefore: ctr_before,
        rateAfter: ctr_after,
        timesShown: impressions,
      }),
    }),
  ),
  ppi: reading(
    z.object({ kappa: numbers, diversion: numbers, margin: numbers }),
    ({ kappa, diversion, margin }) => ({
      ppi: pricePressureOf(
        kappa.map((profitWeight, i) => ({
          profitWeight,
          diversion: at(diversion, i),
          margin: at(margin, i),
        })),
      ),
    }),
  ),
  fare: reading(
    z.object({
      coef_hhi: z.number(),
      d_hhi: z.number(),
      coef_mhhid: z.number(),
      d_mhhid: z.number(),
    }),
    ({ coef_hhi, d_hhi, coef_mhhid, d_mhhid }) => {
      const effect = fareEffectOf({
        concentration: { coefficient: coef_hhi, change: d_hhi },
        commonOwnership: { coefficient: coef_mhhid, change: d_mhhid },
      });
      return {
        conc: effect.byConcentration,
        common: effect.byCommonOwnership,
        pct: effect.priceChange,
      };
    },
  ),
};
