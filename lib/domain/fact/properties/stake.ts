import { z } from "zod";
import type { PropertyDefinition } from "../property.ts";
import { share } from "./value-forms.ts";

export const stakeProperties = {
  "stake.share": {
    label: "Ownership share",
    of: "stake",
    unit: "share",
    schema: z
      .strictObject({
        low: share.nullable(),
        point: share.nullable(),
        high: share.nullable(),
        basis: z.string().min(1),
      })
      .refine((s) => s.low !== null || s.point !== null || s.high !== null, "states no share")
      .refine(({ low, point, high }) => {
        const known = [low, point, high].filter((value) => value !== null);
        return known.every((value, i) => i === 0 || (known[i - 1] ?? 0) <= value);
      }, "low, point and high must be in that order"),
    reviewDays: 90,
  },
} as const satisfies Record<string, PropertyDefinition>;
