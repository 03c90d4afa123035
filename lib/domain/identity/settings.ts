import { z } from "zod";

/** What an admin may choose for the whole installation, with the form of each value and what it is until then. */
export const SETTINGS = {
  "single-person-mode": {
    schema: z.boolean(),
    initial: false,
    meaning:
      "one person may publish what they proposed themselves, where nobody else is there to review it",
  },
} as const;
export const SETTING_KEYS = [
  "single-person-mode",
] as const satisfies readonly (keyof typeof SETTINGS)[];
export type SettingKey = (typeof SETTING_KEYS)[number];

/** What holds now. */
export type Settings = {
  /** Nobody needs a second pair of eyes; every page says so. */
  readonly singlePersonMode: boolean;
};
