import { z } from "zod";

/** Throughput that the company pays for by the hour, for one offering. */
export const ProvisionedThroughput = z.strictObject({
  offeringId: z.string().min(1).max(200),
  /** Units reserved: paid for every hour, used or not. */
  units: z.number().min(0).max(1e6),
  usdPerUnitHour: z.number().min(0).max(1e6),
  /** What the reservation does not carry: more units by the hour, or its tokens one by one. */
  overage: z.enum(["by-hour", "by-token"]),
  /** Of a unit beyond the reservation; plays no part where tokens are paid one by one. */
  usdPerOverageUnitHour: z.number().min(0).max(1e6),
  /** Input tokens a minute that one unit carries, cached ones not counted. */
  tokensPerMinutePerUnit: z.number().min(0.001).max(1e9),
  /** How many input tokens one output token counts for. */
  outputRatio: z.number().min(0).max(1000),
  /** The smallest deployment, and the steps above it. */
  minimumUnits: z.number().min(0).max(1e6),
  incrementUnits: z.number().positive().max(1e6),
  /** How much busier the work is while it comes than over the whole month: 4 where it comes six hours a day. */
  peakToMean: z.number().min(1).max(1000),
  source: z.string().min(1),
});
export type ProvisionedThroughput = z.infer<typeof ProvisionedThroughput>;
