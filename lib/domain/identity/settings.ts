import { z } from "zod";
import { TRUSTABLE_FEEDS, type TrustableFeed } from "../imports/import-format.ts";

/** What an admin may choose for the whole installation, with the form of each value and what it is until then. */
export const SETTINGS = {
  "single-person-mode": {
    schema: z.boolean(),
    initial: false,
    meaning:
      "one person may publish what they proposed themselves, where nobody else is there to review it",
  },
  "trusted-feeds": {
    schema: z
      .array(z.enum(TRUSTABLE_FEEDS, "is no feed that can be trusted to publish by itself"))
      .refine((ids) => new Set(ids).size === ids.length, "a feed is named twice")
      .readonly(),
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an empty list of feeds
    initial: [] as readonly TrustableFeed[],
    meaning:
      "a price file of it is published as it is sent, without a second person, unless rows of it are flagged or in error",
  },
} as const;
export type SettingKey = keyof typeof SETTINGS;
export type SettingValue<K extends SettingKey> = z.infer<(typeof SETTINGS)[K]["schema"]>;

/** What holds now. */
export type Settings = {
  /** Nobody needs a second pair of eyes; every page says so. */
  readonly singlePersonMode: boolean;
};
