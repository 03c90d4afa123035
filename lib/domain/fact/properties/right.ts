import { z } from "zod";
import { RIGHT_STATES } from "../../ties/tie-words.ts";
import type { PropertyDefinition } from "../property.ts";

export const rightProperties = {
  "right.state": {
    label: "Right",
    of: "right",
    unit: null,
    schema: z.enum(RIGHT_STATES),
    reviewDays: 180,
  },
  "common-investor.backs": {
    label: "Labs backed",
    of: "common-investor",
    unit: null,
    schema: z.array(z.string()).min(2),
    reviewDays: 180,
  },
} as const satisfies Record<string, PropertyDefinition>;
