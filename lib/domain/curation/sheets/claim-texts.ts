import type { Fact } from "../../fact/fact.ts";
import { isPropertyId, PROPERTIES } from "../../fact/property.ts";
import { typedText } from "../typed-value.ts";
import { CITATION_PARTS, citationColumn } from "./sheet-form.ts";

/**
 * A claim as a row states it, text by column. Two claims whose texts are equal
 * say the same, which is how a file read again is found to change nothing.
 */
export function claimTexts(
  fact: Omit<Fact, "id" | "recordedAt" | "recordedBy" | "corrects" | "withdrawn">,
): Map<string, string> {
  const { original } = fact;
  const texts = new Map<string, string>([
    ["property", fact.property],
    ["value", typedText(fact.property, fact.value, fact.unspecified)],
    ["unit", isPropertyId(fact.property) ? (PROPERTIES[fact.property].unit ?? "") : ""],
    ["valid_from", fact.validFrom],
    ["valid_to", fact.validTo ?? ""],
    ["method", fact.method],
    ["confidence", fact.confidence],
    ["rank", fact.rank],
    ["note", fact.note ?? ""],
    ["original_amount", original === null ? "" : `${original.amount}`],
    ["original_currency", original?.currency ?? ""],
    ["usd_per_unit", original === null ? "" : `${original.usdPerUnit}`],
    ["rate_on", original?.rateOn ?? ""],
  ]);
  for (const [nth, citation] of fact.citations.entries())
    for (const part of CITATION_PARTS)
      texts.set(
        citationColumn(part, nth),
        (part === "source" ? citation.sourceId : citation[part]) ?? "",
      );
  return texts;
}
