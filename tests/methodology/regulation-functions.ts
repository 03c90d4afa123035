import { z } from "zod";
import { given } from "../../lib/domain/indices/given.ts";
import { highestSwitchingCharge, switchingTimeline } from "../../lib/domain/regulation/data-act.ts";
import {
  hasSystemicReach,
  isHardToReplace,
  servesSystemicInstitutions,
} from "../../lib/domain/regulation/digital-operational-resilience.ts";
import { serviceCredit } from "../../lib/domain/regulation/service-credit.ts";
import {
  SOVEREIGNTY_OBJECTIVES,
  sovereigntyOf,
} from "../../lib/domain/regulation/sovereignty-framework.ts";
import { at } from "../../lib/domain/stats/matrix.ts";
import { total } from "../../lib/domain/stats/shares.ts";
import { reading } from "./reading.ts";
import type { VectorFunction } from "./vector-function.ts";

const numbers = z.array(z.number());
const byObjective = z.record(z.enum(SOVEREIGNTY_OBJECTIVES), z.number());

/** Area C: what regulators compute. */
export const regulationFunctions: Readonly<Record<string, VectorFunction>> = {
  dora_11_12: reading(
    z.object({ share_number: numbers, share_assets: numbers }),
    ({ share_number, share_assets }) => ({
      fulfilled: hasSystemicReach(
        share_number.map((byNumber, i) => ({ byNumber, byAssets: at(share_assets, i) })),
      ),
    }),
  ),
  dora_21: reading(
    z.object({ g_sii: z.number(), o_sii: z.number(), o_sii_scores: numbers.default([]) }),
    ({ g_sii, o_sii, o_sii_scores }) => ({
      fulfilled: servesSystemicInstitutions({
        global: g_sii,
        other: o_sii,
        otherScores: o_sii_scores,
      }),
    }),
  ),
  dora_4: reading(
    z.object({ no_alternative: numbers, hard_to_migrate: numbers }),
    ({ no_alternative, hard_to_migrate }) => ({
      fulfilled: isHardToReplace(
        no_alternative.map((noAlternative, i) => ({
          noAlternative,
          hardToMigrate: at(hard_to_migrate, i),
        })),
      ),
    }),
  ),
  csf: reading(
    z.object({ weights: byObjective, scores: byObjective, seal: byObjective }),
    ({ weights, scores, seal }) => {
      const measured = Object.fromEntries(
        SOVEREIGNTY_OBJECTIVES.map((objective) => [objective, given(scores[objective])]),
      );
      const sovereignty = sovereigntyOf({ scores: measured, seals: seal, weights });
      return {
        score: sovereignty.score.value.point,
        weight_sum: total(Object.values(weights)),
        seal_overall: sovereignty.seal.point,
      };
    },
  ),
  data_act_charge: reading(
    z.object({
      date: z.iso.date(),
      mode: z.string(),
      list_charge: z.number(),
      provider_cost: z.number(),
    }),
    ({ date, mode, list_charge, provider_cost }) => ({
      max_charge: highestSwitchingCharge({
        day: date,
        mode: mode === "switching" ? "switching" : "parallel-use",
        listCharge: list_charge,
        providerCost: provider_cost,
      }),
    }),
  ),
  data_act_timeline: reading(z.object({ notice: z.iso.date() }), ({ notice }) => {
    const timeline = switchingTimeline(notice);
    return {
      notice_end: timeline.noticeEnds,
      transition_end: timeline.transitionEnds,
      retrieval_end_min: timeline.retrievalEnds,
      alt_transition_end_max: timeline.extendedTransitionEnds,
    };
  }),
  credit_split: reading(
    z.object({
      down_min: z.number(),
      period_min: z.number(),
      schedule: z.array(z.tuple([z.number(), z.number()])),
    }),
    ({ down_min, period_min, schedule }) => {
      const { uptime, credit } = serviceCredit({
        downMinutes: down_min,
        periodMinutes: period_min,
        steps: schedule.map(([belowUptime, due]) => ({ belowUptime, credit: due })),
      });
      return { uptime_pct: uptime, credit_pct: credit };
    },
  ),
};
