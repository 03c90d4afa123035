/** Fields that multiply a row's prices where it is asked for in another way. */
const UPLIFT = /^regional_processing_uplift_multiplier_([a-z]+)$/;

/**
 * What a field says that multiplies prices, in words: factors for a region or a
 * faster service make no price of their own, because nobody stated one.
 *
 * @example
 * factorNotes("provider_specific_entry", { fast: 2 }) // => ["Asked for as “fast”: 2 times the price."]
 */
export function factorNotes(field: string, value: unknown): string[] {
  const [, region] = UPLIFT.exec(field) ?? [];
  if (region !== undefined && typeof value === "number")
    return [`Processed in ${region.toUpperCase()} alone: ${value} times the price.`];
  if (Array.isArray(value)) return [`Served in ${value.join(", ")}.`];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([asked, factor]) =>
    typeof factor === "number" ? [`Asked for as “${asked}”: ${factor} times the price.`] : [],
  );
}
