import { z } from "zod";
import { TIE_STATUSES } from "../../ties/tie-words.ts";
import type { PropertyDefinition } from "../property.ts";
import { share, text, usd } from "./value-forms.ts";

const amount = (label: string) =>
  ({ label, of: "tie", unit: "usd", schema: usd, reviewDays: 90 }) as const;
const words = (label: string) =>
  ({ label, of: "tie", unit: null, schema: text, reviewDays: 180 }) as const;

/** Five amounts, which are never added to each other: announced, conditional, committed, paid, consumed. */
export const tieProperties = {
  "tie.summary": words("What was agreed"),
  "tie.status": {
    label: "Status",
    of: "tie",
    unit: null,
    schema: z.enum(TIE_STATUSES),
    reviewDays: 90,
  },
  "tie.announced-usd": amount("Announced ceiling"),
  "tie.conditional-usd": amount("Conditional, still undrawn"),
  "tie.committed-usd": amount("Committed, bound by contract"),
  "tie.paid-usd": amount("Paid so far, as reported"),
  "tie.consumed-usd": amount("Consumed so far: credits or capacity used"),
  "tie.capacity-gw": {
    label: "Capacity",
    of: "tie",
    unit: "gigawatts",
    schema: z.number().min(0).max(1000),
    reviewDays: 180,
  },
  "tie.stake-share": {
    label: "Share acquired or held, as stated with the deal",
    of: "tie",
    unit: "share",
    schema: share,
    reviewDays: 90,
  },
  "tie.ends-on": {
    label: "Runs until",
    of: "tie",
    unit: null,
    schema: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "a year, month or day such as 2032-04"),
    reviewDays: 180,
  },
  "tie.terms": {
    label: "Terms",
    of: "tie",
    unit: null,
    schema: z.record(
      z.string(),
      z.union([z.boolean(), z.number(), z.string(), z.array(z.string())]),
    ),
    reviewDays: 180,
  },
  "tie.disagreement": words("What sources say differently"),
} as const satisfies Record<string, PropertyDefinition>;
