import { z } from "zod";
import { CurrencyCode } from "./price-currency.ts";

const Party = z.string().min(1).max(200);
/** Whom a shock meets. */
export const ShockTarget = z.strictObject({
  of: z.enum(["seller", "cloud", "lab", "model", "offering", "region"]),
  id: Party,
});
const common = {
  /** First month it is felt in, from 1; months before are as they were. */
  fromMonth: z.number().int().min(1).max(36),
  /** The day it begins on, where that is known: it decides, and its month is divided by days. Absent for the first day of `fromMonth`. */
  onDay: z.iso.date().exactOptional(),
  /** The facts or page it was made from, in a sentence; "assumed" where it is a person's own idea. */
  source: z.string().min(1),
};

/** What might happen. */
export const Shock = z.discriminatedUnion("kind", [
  /** 0.3 for thirty per cent dearer. */
  z.strictObject({
    kind: z.literal("price"),
    ...common,
    target: ShockTarget,
    change: z.number().gt(-1).max(100),
  }),
  z.strictObject({
    kind: z.literal("outage"),
    ...common,
    target: ShockTarget,
    days: z.number().positive().max(366),
  }),
  z.strictObject({ kind: z.literal("withdrawal"), ...common, target: ShockTarget }),
  /** A lab leaves a cloud. */
  z.strictObject({ kind: z.literal("exclusivity"), ...common, labId: Party, operatorId: Party }),
  z.strictObject({ kind: z.literal("retirement"), ...common, modelId: Party }),
  /** The most of all tokens an offering or seller serves from then on. */
  z.strictObject({
    kind: z.literal("rate-cap"),
    ...common,
    target: ShockTarget,
    share: z.number().min(0).max(1),
  }),
  /** Switching charges end by law, as the Data Act's on 2027-01-12. */
  z.strictObject({
    kind: z.literal("law"),
    ...common,
    name: z.string().min(1),
    switchingChargesEnd: z.boolean(),
  }),
  /**
   * 0.1 where one unit of a currency costs a tenth more US dollars: prices agreed in it move,
   * those in dollars stand. Without a currency, as in files from before there was one: every
   * dollar costs the company a tenth more of its own.
   */
  z.strictObject({
    kind: z.literal("currency"),
    ...common,
    change: z.number().gt(-1).max(100),
    currency: CurrencyCode.exactOptional(),
  }),
]);
export type Shock = z.infer<typeof Shock>;
export type ShockTarget = z.infer<typeof ShockTarget>;
