import { z } from "zod";

/** Another currency than the one amounts are reported in, as the euro is EUR. */
export const CurrencyCode = z
  .string()
  .regex(/^(?!USD$)[A-Z]{3}$/, { error: "is not the three letters of another currency, as EUR" });

/** In what prices are agreed that stand in US dollars: at which rate, of which day, by whom. */
export const PriceCurrency = z.strictObject({
  code: CurrencyCode,
  /** US dollars for one of it. */
  usdPerUnit: z.number().positive().max(1_000),
  day: z.iso.date(),
  source: z.string().min(1).max(2_000),
});
export type PriceCurrency = z.infer<typeof PriceCurrency>;
