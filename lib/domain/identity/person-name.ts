import { z } from "zod";

/** What somebody is called, on one line: other people read it beside what they did. */
export const PersonName = z
  .string()
  .trim()
  .min(1, "must not be empty")
  .max(100, "has more than 100 characters")
  .regex(/^\P{C}*$/u, "has characters that cannot be seen");
