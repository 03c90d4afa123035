import { z } from "zod";
import type { PropertyDefinition } from "../property.ts";
import { daysSpread, flag, share, usd } from "./value-forms.ts";

const of = "workload";

/** What the company knows of one piece of work it buys AI for. */
export const workloadProperties = {
  "workload.spend-usd-per-month": {
    label: "Spend a month",
    of,
    unit: "usd-per-month",
    schema: usd,
    reviewDays: 90,
  },
  "workload.requests-per-month": {
    label: "Requests a month",
    of,
    unit: "count",
    schema: z.number().int().min(0),
    reviewDays: 90,
  },
  "workload.tokens-per-request": {
    label: "Tokens in a request",
    of,
    unit: null,
    schema: z.strictObject({
      input: z.number().min(0),
      cacheReadShare: share,
      cacheWriteShare: share,
      output: z.number().min(0),
    }),
    reviewDays: 90,
  },
  "workload.batch-share": {
    label: "Can run as batch",
    of,
    unit: "share",
    schema: share,
    reviewDays: 90,
  },
  "workload.context-tokens": {
    label: "Context the work needs",
    of,
    unit: "count",
    schema: z.number().int().min(0),
    reviewDays: 180,
  },
  "workload.acceptable-models": {
    label: "Models the company has accepted",
    of,
    unit: null,
    schema: z.array(z.string()).min(1),
    reviewDays: 180,
  },
  "workload.current-offerings": {
    label: "Where it runs today",
    of,
    unit: "share",
    schema: z
      .array(z.strictObject({ offering: z.string(), share }))
      .min(1)
      .refine(
        (parts) => Math.abs(parts.reduce((sum, part) => sum + part.share, 0) - 1) < 1e-9,
        "shares must add up to 1",
      ),
    reviewDays: 90,
  },
  "workload.excluded-sellers": {
    label: "Sellers ruled out",
    of,
    unit: null,
    schema: z.array(z.string()),
    reviewDays: 180,
  },
  "workload.critical": {
    label: "Critical or important function",
    of,
    unit: null,
    schema: flag,
    reviewDays: 365,
  },
  "workload.substitutability": {
    label: "Substitutability, 1 not to 4 easily (ITS 2024/2956, B_07.01.0050)",
    of,
    unit: "count",
    schema: z.number().int().min(1).max(4),
    reviewDays: 365,
  },
  "workload.exit-plan": {
    label: "Exit plan tested",
    of,
    unit: null,
    schema: flag,
    reviewDays: 365,
  },
  "workload.reengineering-days": {
    label: "Days to re-engineer on leaving",
    of,
    unit: "days",
    schema: daysSpread,
    reviewDays: 180,
  },
  "workload.portability-facets": {
    label: "What survives a move, by facet (ISO/IEC 19941)",
    of,
    unit: "share",
    schema: z.strictObject({
      transport: share,
      syntactic: share,
      semantic: share,
      behavioural: share,
      policy: share,
    }),
    reviewDays: 180,
  },
} as const satisfies Record<string, PropertyDefinition>;
