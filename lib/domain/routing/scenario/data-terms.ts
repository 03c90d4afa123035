import { z } from "zod";

/** What nobody trains on, what nobody keeps. */
export const DATA_POLICIES = ["no-training", "zero-retention"] as const;
export type DataPolicy = (typeof DATA_POLICIES)[number];

/** An area that data stays in, in the words of the catalog: `eu`, `us`, `ch`. */
export const Area = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/, {
  error: "is an area in small letters, as eu, us or eu-west-1",
});
