import { z } from "zod";

/** What an admin chooses for the whole installation. */
export const SETTINGS = {
  /** One person may publish their own proposals; every page says so. */
  "single-person-mode": z.boolean(),
} as const;
