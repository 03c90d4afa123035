/** Fields that multiply a row's prices where it is asked for in another way. */
const UPLIFT = /^regional_processing_uplift_multiplier_([a-z]+)$/;

/**
 * What else is charged for, in words: factors for a region or a faster service
 * make no price of their own, because nobody stated one.
 *
 * @param row fields as LiteLLM's map has them
 */
export function factorNotes(row: Readonly<Record<string, unknown>>): string[] {
  const notes: string[] = [];
  for (const [field, value] of Object.entries(row)) {
    const [, region] = UPLIFT.exec(field) ?? [];
    if (region !== undefined && typeof value === "number")
      notes.push(`Processed in ${region.toUpperCase()} alone: ${value} times the price.`);
    if (field === "provider_specific_entry" && typeof value === "object" && value !== null)
      for (const [asked, factor] of Object.entries(value))
        if (typeof factor === "number")
          notes.push(`Asked for as “${asked}”: ${factor} times the price.`);
    if (field === "supported_regions" && Array.isArray(value))
      notes.push(`Served in ${value.join(", ")}.`);
  }
  return notes;
}
