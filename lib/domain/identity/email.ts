import { z } from "zod";

/** An e-mail address in the one form we keep and compare: NFKC, lower case, no spaces around it. */
export const normalEmail = (typed: string): string => typed.normalize("NFKC").trim().toLowerCase();

/** An e-mail address as somebody types it. */
export const Email = z
  .string()
  .max(254, "is longer than an e-mail address can be")
  .transform(normalEmail)
  .pipe(z.email("is not an e-mail address"));
