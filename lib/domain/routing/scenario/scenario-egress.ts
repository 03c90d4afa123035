import { z } from "zod";

const Id = z.string().min(1).max(200);

/** One step of a price that falls with volume; the last has no size and takes the rest. */
const Tier = z.strictObject({
  size: z.number().positive().nullable(),
  unit: z.enum(["GB", "TB"]),
  usdPerGb: z.number().min(0).max(1000),
});

/** What moving prompts out of a cloud costs, for work whose data lies in it. */
export const ScenarioEgress = z.strictObject({
  /** Of text on the network. */
  bytesPerToken: z.number().positive().max(1000),
  /** A price list’s terabyte: 1,024 gigabytes by most. */
  gbPerTb: z.union([z.literal(1000), z.literal(1024)]),
  source: z.string().min(1),
  /** By cloud, a free allowance being a first tier at zero; filled anew each month. */
  prices: z.array(
    z.strictObject({
      operatorId: Id,
      tiers: z.array(Tier).min(1).max(12),
      source: z.string().min(1),
    }),
  ),
  /** The cloud in which the data of a class lie; a class that is not listed moves nothing. */
  homes: z.array(z.strictObject({ classId: Id, operatorId: Id })),
});
export type ScenarioEgress = z.infer<typeof ScenarioEgress>;
