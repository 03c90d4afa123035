import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { slicesUsd } from "../../lib/domain/routing/pricing/slices-usd.ts";
import { slicesOf } from "../../lib/domain/routing/scenario/class-slices.ts";
import { pricePlan } from "../../lib/domain/routing/pricing/price-plan.ts";
import { classMeans } from "../../lib/domain/routing/trace/class-means.ts";
import { foldWholeTrace, statisticsOfClass } from "../../lib/domain/routing/trace/fold-trace.ts";
import { aClass } from "../support/made-up-scenario.ts";
import { anOffering, aPrice, DAY } from "../support/routing.ts";
import type { VectorFunction } from "./vector-function.ts";

function foldFile(path: string) {
  const { statistics } = foldWholeTrace(readFileSync(path), { minPromptTokens: [0] });
  const buckets = statisticsOfClass(statistics, 0);
  const [all] = buckets;
  return { buckets, ...classMeans(buckets), in: all?.freshTokens, out: all?.outputTokens };
}

/** Adapters for whole traces; the files they name lie beside the vectors. */
export const traceFunctions: Readonly<Record<string, VectorFunction>> = {
  trace_cost(inputs, { dataDir }) {
    const { file, p_in, p_out } = z
      .object({ file: z.string(), p_in: z.number(), p_out: z.number() })
      .parse(inputs);
    const trace = foldFile(join(dataDir, file));
    const prices = [aPrice("input", p_in), aPrice("output", p_out)];
    const plan = pricePlan(anOffering("vector", { prices }), { day: DAY });
    return {
      rows: trace.requests,
      in_tokens: trace.in,
      out_tokens: trace.out,
      cost:
        plan.kind === "plan"
          ? slicesUsd(plan, slicesOf(aClass({ statistics: trace.buckets }), [0])).usd
          : null,
    };
  },
  trace_totals(inputs, { dataDir }) {
    const { file } = z.object({ file: z.string() }).parse(inputs);
    const trace = foldFile(join(dataDir, file));
    return {
      rows: trace.requests,
      in_tokens: trace.in,
      out_tokens: trace.out,
      mean_in: trace.inputTokens,
      mean_out: trace.outputTokens,
    };
  },
};
