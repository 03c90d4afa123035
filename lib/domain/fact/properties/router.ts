import { z } from "zod";
import type { PropertyDefinition } from "../property.ts";
import { flag, text } from "./value-forms.ts";

export const routerProperties = {
  "router.summary": {
    label: "What it does",
    of: "router",
    unit: null,
    schema: text,
    reviewDays: 180,
  },
  "router.pool": {
    label: "Models it may pick",
    of: "router",
    unit: null,
    schema: z.array(z.strictObject({ lab: z.string(), models: z.array(z.string()) })),
    reviewDays: 90,
  },
  "router.includes-first-party": {
    label: "May pick its operator's own models",
    of: "router",
    unit: null,
    schema: flag,
    reviewDays: 90,
  },
  "router.preference": {
    label: "Preference for its operator's interests, by design",
    of: "router",
    unit: null,
    schema: z.enum([
      "none_across_vendors",
      "equity_partner_default",
      "first_party_only",
      "unclear",
      "recommendation_layer",
      "customer_selected_pool",
      "no_own_models",
    ]),
    reviewDays: 90,
  },
  "router.limits": { label: "Limits", of: "router", unit: null, schema: text, reviewDays: 180 },
} as const satisfies Record<string, PropertyDefinition>;
