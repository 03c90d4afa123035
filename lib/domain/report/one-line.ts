import { z } from "zod";

/** Line breaks, control signs, and signs that turn the direction of what follows. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u;

/**
 * Words that stand in one line of a report.
 *
 * @param most characters there is room for
 * @param missing what is said where there are none; null where there need be none
 */
export const oneLine = (most: number, missing: string | null = "say it in a word or two") =>
  z
    .string()
    .trim()
    .min(missing === null ? 0 : 1, missing ?? "")
    .max(most, `is longer than the ${most} characters there is room for`)
    .refine(
      (words) => !UNPRINTABLE.test(words),
      "holds a line break or a sign that turns the order of letters; type it in one line",
    );
