import { z } from "zod";

/** 1 filing, regulator or court; 2 the company itself; 3 first-tier news; 4 other. */
export const SOURCE_TIERS = [1, 2, 3, 4] as const;
export const SOURCE_ACCESS = [
  "excerpt_read",
  "cited_in_material_read",
  "package_read",
  "made-up",
  "none",
] as const;
export const SOURCE_KINDS = [
  "filing",
  "regulator",
  "company",
  "news",
  "analysis",
  "repository",
  "aggregator",
  "price-dataset",
  "demo",
  "none",
] as const;

/** A place where someone said something, and how far we looked at it ourselves. */
export const Source = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  publisher: z.string().min(1),
  title: z.string().min(1),
  url: z.url({ protocol: /^https?$/ }).nullable(),
  kind: z.enum(SOURCE_KINDS),
  tier: z.literal(SOURCE_TIERS).nullable(),
  /** A day, a month or a year, as far as it is known. */
  published: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .nullable(),
  accessed: z.iso.date(),
  access: z.enum(SOURCE_ACCESS),
  licence: z.string().nullable().default(null),
});
export type Source = z.infer<typeof Source>;

/** Stands where a claim has been looked for and no public source was found. */
export const NO_PUBLIC_SOURCE = "no-public-source";
/** Stands behind every number of the made-up company. */
export const DEMO_SOURCE = "demo-company";
