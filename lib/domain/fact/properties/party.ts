import { z } from "zod";
import type { PropertyDefinition } from "../property.ts";
import { text, usd } from "./value-forms.ts";

const of = "party";

export const partyProperties = {
  "party.valuation-usd": { label: "Valuation", of, unit: "usd", schema: usd, reviewDays: 90 },
  /** These four take the place of what a party was entered with. */
  "party.name": { label: "Name", of, unit: null, schema: text.max(200), reviewDays: 730 },
  "party.headquarters": {
    label: "Headquarters, as a country code",
    of,
    unit: null,
    schema: z.string().regex(/^[A-Z]{2}$/, "a country code of two letters such as US"),
    reviewDays: 730,
  },
  "party.website": {
    label: "Website",
    of,
    unit: null,
    schema: z.url({ protocol: /^https?$/, error: "a web address with http or https" }),
    reviewDays: 730,
  },
  "party.description": { label: "Description", of, unit: null, schema: text, reviewDays: 365 },
  "party.merged-into": {
    label: "Is the same party as",
    of,
    unit: null,
    schema: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "the id of a party"),
    reviewDays: 3650,
  },
} as const satisfies Record<string, PropertyDefinition>;
