import type { PropertyDefinition } from "../property.ts";
import { usd } from "./value-forms.ts";

export const partyProperties = {
  "party.valuation-usd": {
    label: "Valuation",
    of: "party",
    unit: "usd",
    schema: usd,
    reviewDays: 90,
  },
} as const satisfies Record<string, PropertyDefinition>;
