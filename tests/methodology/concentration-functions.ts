import { z } from "zod";
import { lookThrough } from "../../lib/domain/graph/look-through.ts";
import { lookThroughExposureOf } from "../../lib/domain/indices/concentration/look-through-exposure.ts";
import { concentrationOf } from "../../lib/domain/indices/concentration/vendor-concentration.ts";
import { given } from "../../lib/domain/indices/given.ts";
import {
  hhiOfPercent,
  hhiWithEqualOthers,
  marketBand,
  type Merger,
  mergerOf,
} from "../../lib/domain/regulation/merger-presumption.ts";
import { atkinson } from "../../lib/domain/stats/atkinson.ts";
import {
  effectiveNumber,
  HHI_POINTS,
  herfindahlPoints,
  normalisedHerfindahl,
} from "../../lib/domain/stats/herfindahl.ts";
import { hillNumber, renyiEntropy } from "../../lib/domain/stats/hill.ts";
import { largestShares } from "../../lib/domain/stats/largest-shares.ts";
import { at } from "../../lib/domain/stats/matrix.ts";
import { similarityDiversity } from "../../lib/domain/stats/similarity-diversity.ts";
import { theilL, theilT } from "../../lib/domain/stats/theil.ts";
import { reading } from "./reading.ts";
import type { VectorFunction } from "./vector-function.ts";

const numbers = z.array(z.number());
const amounts = z.record(z.string(), z.number());
const pair = z.tuple([z.int().nonnegative(), z.int().nonnegative()]);

const mergerRow = ({ pre, delta, post, combinedShare, isPresumedHarmful }: Merger) => ({
  pre,
  delta,
  post,
  combined_share_pct: combinedShare,
  presumption_2023: isPresumedHarmful,
});

const spendLines = (direct: Readonly<Record<string, number>>) =>
  Object.entries(direct).map(([supplier, usd]) => ({ supplier, usd: given(usd) }));

/** Area A: shares, concentration, diversity and inequality. */
export const concentrationFunctions: Readonly<Record<string, VectorFunction>> = {
  hhi_points: reading(z.object({ shares: numbers }), ({ shares }) => ({
    hhi: herfindahlPoints(shares),
  })),
  hhi_merge: reading(z.object({ shares_pct: numbers, merge: pair }), ({ shares_pct, merge }) => {
    const [a, b] = merge;
    return mergerRow(
      mergerOf({
        preHhi: hhiOfPercent(shares_pct),
        sharesPercent: [at(shares_pct, a), at(shares_pct, b)],
      }),
    );
  }),
  hhi_presumption: reading(
    z.object({ pre_hhi: z.number(), a_pct: z.number(), b_pct: z.number() }),
    ({ pre_hhi, a_pct, b_pct }) =>
      mergerRow(mergerOf({ preHhi: pre_hhi, sharesPercent: [a_pct, b_pct] })),
  ),
  hhi_others: reading(
    z.object({ known_pct: numbers, others_pct: z.number(), others_n: z.int(), merge: pair }),
    ({ known_pct, others_pct, others_n, merge: [a, b] }) =>
      mergerRow(
        mergerOf({
          preHhi: hhiWithEqualOthers(known_pct, others_pct, others_n),
          sharesPercent: [at(known_pct, a), at(known_pct, b)],
        }),
      ),
  ),
  hhi_band: reading(z.object({ hhi: z.number() }), ({ hhi }) => ({ band: marketBand(hhi) })),
  hhi_norm: reading(z.object({ shares: numbers }), ({ shares }) => ({
    hhi_star: normalisedHerfindahl(shares),
    n_eff: effectiveNumber(shares),
  })),
  hhi_bounds: reading(z.object({ known: numbers, unknown: z.number() }), ({ known, unknown }) => {
    const lines = known.map((usd, i) => ({ supplier: `${i}`, usd: given(usd) }));
    const { low, high } = concentrationOf(lines, given(unknown)).value;
    return { lower: HHI_POINTS * low, upper: HHI_POINTS * high };
  }),
  cr_k: reading(z.object({ shares: numbers, k: z.int() }), ({ shares, k }) => ({
    cr: largestShares(shares, k),
  })),
  renyi: reading(z.object({ x: numbers, alpha: z.number() }), ({ x, alpha }) => ({
    H: renyiEntropy(x, alpha),
  })),
  hill: reading(z.object({ x: numbers, q: numbers }), ({ x, q }) =>
    Object.fromEntries(q.map((order) => [`D${order}`, hillNumber(x, order)])),
  ),
  atkinson: reading(z.object({ x: numbers, epsilon: z.number() }), ({ x, epsilon }) => ({
    A: atkinson(x, epsilon),
  })),
  theil: reading(z.object({ x: numbers }), ({ x }) => ({ L: theilL(x), T: theilT(x) })),
  lookthrough: reading(
    z.object({ direct: amounts, passthrough: z.record(z.string(), amounts) }),
    ({ direct, passthrough }) => {
      const mixes = Object.entries(passthrough).map(([intermediary, parts]) => ({
        intermediary,
        parts: Object.entries(parts).map(([recipient, share]) => ({
          recipient,
          share: given(share),
        })),
      }));
      const { score, naive, recipients } = lookThroughExposureOf(spendLines(direct), mixes);
      return {
        hhi_naive: HHI_POINTS * naive.value.low,
        hhi_lookthrough: HHI_POINTS * score.value.low,
        shares: Object.fromEntries(
          recipients.map(({ recipient, share }) => [recipient, share.point]),
        ),
      };
    },
  ),
  lookthrough_chain: reading(
    z.object({ direct: numbers, P: z.array(numbers) }),
    ({ direct, P }) => {
      const { final } = lookThrough(direct, P);
      return { final, hhi: herfindahlPoints(final) };
    },
  ),
  lc_diversity: reading(z.object({ s: numbers, Z: z.array(numbers) }), ({ s, Z }) => {
    const { alikeness, effective } = similarityDiversity(s, Z);
    return { sZs: alikeness, n_eff: effective };
  }),
};
