import { z } from "zod";
import { type EgressTier, tieredCostUsd } from "../../lib/domain/catalog/egress.ts";
import { reading } from "./reading.ts";

const tiers = z
  .array(z.tuple([z.number().nullable(), z.number()]))
  .transform((steps): EgressTier[] => steps.map(([gb, usdPerGb]) => ({ gb, usdPerGb })));

/** Both files of vectors check the tiers, each by a name of its own. */
export const tierCost = reading(
  z.object({ gb: z.number(), tiers, free_gb: z.number().default(0) }),
  (inputs) => ({
    cost: tieredCostUsd(inputs.gb, [{ gb: inputs.free_gb, usdPerGb: 0 }, ...inputs.tiers]),
  }),
);
