import { z } from "zod";
import type { PropertyDefinition } from "../property.ts";
import { flag } from "./value-forms.ts";

export const distributionProperties = {
  "distribution.models": {
    label: "Models named",
    of: "distribution",
    unit: null,
    schema: z.array(z.string().min(1)),
    reviewDays: 90,
  },
  "distribution.exclusive": {
    label: "Exclusive",
    of: "distribution",
    unit: null,
    schema: flag,
    reviewDays: 90,
  },
  "distribution.first-party": {
    label: "Sold by its own maker",
    of: "distribution",
    unit: null,
    schema: flag,
    reviewDays: 180,
  },
} as const satisfies Record<string, PropertyDefinition>;
