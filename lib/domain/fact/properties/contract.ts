import { z } from "zod";
import type { PropertyDefinition } from "../property.ts";
import { flag, shareSpread, usd, usdSpread } from "./value-forms.ts";

const of = "contract";

/** Shares read from logs are rounded, so a mix may seem to add up to a little more than one. */
const ROUNDING = 1e-9;

/** What the company knows of its own contract with a vendor. */
export const contractProperties = {
  "contract.spend-usd-per-year": {
    label: "Spend a year",
    of,
    unit: "usd-per-year",
    schema: usd,
    reviewDays: 90,
  },
  "contract.committed-usd-next-12-months": {
    label: "Committed for the next twelve months",
    of,
    unit: "usd",
    schema: usd,
    reviewDays: 90,
  },
  "contract.notice-days": {
    label: "Notice period",
    of,
    unit: "days",
    schema: z.number().int().min(0).max(3650),
    reviewDays: 365,
  },
  "contract.switching-charge-usd": {
    label: "Switching charge in the contract",
    of,
    unit: "usd",
    schema: usd,
    reviewDays: 365,
  },
  "contract.early-termination-usd": {
    label: "Commitment still owed on leaving",
    of,
    unit: "usd",
    schema: usd,
    reviewDays: 90,
  },
  "contract.exit-cost-usd": {
    label: "Technical cost of leaving",
    of,
    unit: "usd",
    schema: z.strictObject({
      reengineering: usdSpread,
      evaluation: usdSpread,
      dualRun: usdSpread,
      training: usdSpread,
    }),
    reviewDays: 180,
  },
  "contract.data-terabytes": {
    label: "Data to move on leaving",
    of,
    unit: "terabytes",
    schema: z.number().min(0).max(1e6),
    reviewDays: 180,
  },
  "contract.eu-customer": {
    label: "Covered by the EU Data Act",
    of,
    unit: null,
    schema: flag,
    reviewDays: 365,
  },
  "contract.provider-chooses-share": {
    label: "Spend where the provider picks the model",
    of,
    unit: "share",
    schema: shareSpread,
    reviewDays: 180,
  },
  "contract.router-mix": {
    label: "Realised mix of labs behind the router",
    of,
    unit: "share",
    schema: z
      .record(z.string(), z.number().min(0).max(1))
      .refine(
        (mix) => Object.values(mix).reduce((sum, part) => sum + part, 0) <= 1 + ROUNDING,
        "the parts of a mix add up to more than 1",
      ),
    reviewDays: 90,
  },
} as const satisfies Record<string, PropertyDefinition>;
