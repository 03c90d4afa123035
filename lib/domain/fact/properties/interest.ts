import type { PropertyDefinition } from "../property.ts";
import { text } from "./value-forms.ts";

export const interestProperties = {
  "interest.statement": {
    label: "What we state",
    of: "interest",
    unit: null,
    schema: text,
    reviewDays: 180,
  },
} as const satisfies Record<string, PropertyDefinition>;
