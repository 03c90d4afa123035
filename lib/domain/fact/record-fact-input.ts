import { z } from "zod";
import { isCurrency } from "../quantity/currency.ts";
import { CONFIDENCES, METHODS, type OriginalAmount as Original, RANKS } from "./fact.ts";
import { isPropertyId, PROPERTIES, type PropertyDefinition } from "./property.ts";
import { Unspecified } from "./unspecified.ts";

export const Day = z.iso.date("a day in the form 2026-11-22");

export const CitationInput = z.strictObject({
  source: z.string().min(1),
  locator: z.string().min(1).nullable().default(null),
  quote: z
    .string()
    .refine((words) => words.trim().split(/\s+/).length <= 25, "quote at most 25 words")
    .nullable()
    .default(null),
  retrieved: Day.nullable().default(null),
});
export type CitationInput = z.infer<typeof CitationInput>;

export const OriginalAmount = z.strictObject({
  amount: z.number().min(0),
  currency: z
    .string()
    .refine(isCurrency, "is not a currency code of ISO 4217, such as EUR, GBP or CNY"),
  usdPerUnit: z.number().positive(),
  rateOn: Day,
}) satisfies z.ZodType<Original>;

/** A converted amount may differ from its dollars by what rounding to published figures leaves. */
const CONVERSION_TOLERANCE = 0.01;

/** What a person or a file states as a fact, apart from its subject: one schema for form, import and seed. */
export const RecordFactInput = z
  .strictObject({
    property: z.string(),
    value: z.unknown().optional(),
    unspecified: Unspecified.optional(),
    unit: z.string().optional(),
    original: OriginalAmount.nullable().default(null),
    validFrom: Day,
    validTo: Day.nullable().default(null),
    method: z.enum(METHODS),
    confidence: z.enum(CONFIDENCES),
    rank: z.enum(RANKS).default("normal"),
    note: z.string().trim().min(1).max(4000).nullable().default(null),
    citations: z.array(CitationInput).min(1, "a fact needs a source"),
  })
  .superRefine((fact, ctx) => {
    const issue = (path: string, message: string) =>
      ctx.addIssue({ code: "custom", path: [path], message });

    if (fact.validTo !== null && fact.validTo <= fact.validFrom)
      issue(
        "validTo",
        `ends on ${fact.validTo}, which is not after it begins on ${fact.validFrom}`,
      );

    if (!isPropertyId(fact.property)) {
      issue("property", `unknown property "${fact.property}"`);
      return;
    }
    const property: PropertyDefinition = PROPERTIES[fact.property];
    if ((fact.unit ?? null) !== property.unit)
      issue(
        "unit",
        `${fact.property} is stated in ${property.unit ?? "no unit"}, not ${fact.unit ?? "without a unit"}`,
      );

    if ((fact.value === undefined) === (fact.unspecified === undefined)) {
      issue("value", "state either a value or why it is unspecified");
      return;
    }
    if (fact.value === undefined) return;
    const parsed = property.schema.safeParse(fact.value);
    for (const { path, message } of parsed.error?.issues ?? [])
      ctx.addIssue({
        code: "custom",
        path: ["value", ...path],
        message: `${message}${gotAt(fact.value, path)}`,
      });

    const { original, value } = fact;
    if (original === null) return;
    const converted = original.amount * original.usdPerUnit;
    if (property.unit !== "usd") issue("original", `${fact.property} is not an amount of money`);
    else if (
      typeof value === "number" &&
      Math.abs(converted - value) > CONVERSION_TOLERANCE * value
    )
      issue(
        "original",
        `${original.amount} ${original.currency} at ${original.usdPerUnit} is ${converted} dollars, not ${value}`,
      );
  });
/** The number that was refused, as it was given: a reader should not have to look it up. */
function gotAt(value: unknown, path: readonly PropertyKey[]): string {
  const found = path.reduce<unknown>(
    (at, key) => (typeof at === "object" && at !== null ? Reflect.get(at, key) : undefined),
    value,
  );
  return typeof found === "number" ? `; got ${found}` : "";
}

export type RecordFactInput = z.infer<typeof RecordFactInput>;
