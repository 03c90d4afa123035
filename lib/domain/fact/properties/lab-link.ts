import type { PropertyDefinition } from "../property.ts";
import { shareSpread } from "./value-forms.ts";

const assumed = (label: string) =>
  ({ label, of: "lab-link", unit: "share", schema: shareSpread, reviewDays: 180 }) as const;

/** What no one publishes about a provider and a lab, as the company chooses to bound it. */
export const labLinkProperties = {
  "lab-link.revenue-share": assumed("Lab revenue passed to the provider"),
  "lab-link.compute-share-of-revenue": assumed("Lab revenue spent on compute"),
  "lab-link.provider-share-of-compute": assumed("Provider's part of the lab's compute"),
  "lab-link.compute-margin": assumed("Provider's margin on that compute"),
  "lab-link.channel-take": assumed("Provider's take on resale, net of hosting"),
  "lab-link.lab-margin": assumed("Lab's own margin, a loss counting as zero"),
  "lab-link.own-margin": assumed("Provider's margin on its own models"),
} as const satisfies Record<string, PropertyDefinition>;
