import { z } from "zod";
import type { PropertyDefinition } from "../property.ts";

const details = (label: string) =>
  ({
    label,
    of: "terms",
    unit: null,
    schema: z.record(z.string(), z.unknown()),
    reviewDays: 90,
  }) as const;

export const termsProperties = {
  "terms.egress-tiers": {
    label: "Internet egress price by volume",
    of: "terms",
    unit: "usd-per-gb",
    /** Gigabytes in each tier (null for the rest) and the price of one; a free allowance, where there is one, comes first. */
    schema: z.array(z.tuple([z.number().positive().nullable(), z.number().min(0).max(1)])).min(1),
    reviewDays: 90,
  },
  "terms.scope": {
    label: "Applies to",
    of: "terms",
    unit: null,
    schema: z.string().min(1),
    reviewDays: 180,
  },
  "terms.exit-programme": details("Exit programme"),
  "terms.commitment": details("Commitment on offer"),
  "terms.batch": details("Batch and service tiers"),
  "terms.cache-multipliers": details("Prompt-cache multipliers of the input price"),
  "terms.law": details("Rule of law"),
} as const satisfies Record<string, PropertyDefinition>;
