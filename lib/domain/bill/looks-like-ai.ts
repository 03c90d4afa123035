import { type AttributionRule, matchesText } from "./attribution-rule.ts";
import { AI_CATEGORY } from "./bill-line.ts";
import type { BillRow } from "./bill-row.ts";
import type { ModelNames } from "./model-names.ts";

/** Texts that were judged already; a bill says the same few thousand over and over. */
const REMEMBERED = 20_000;

/**
 * Tells rows that may be paid for a model: those of the standard's AI category,
 * and those whose service, meter or description names a model. Of a resource's
 * name alone nothing is said: a machine may be called anything.
 */
export function looksLikeAi(
  names: ModelNames,
  rules: readonly AttributionRule[],
): (row: BillRow) => boolean {
  const own = rules.filter(({ gives }) => gives === "model");
  const judged = new Map<string, boolean>();
  const judge = (text: string): boolean => {
    const known = judged.get(text);
    if (known !== undefined) return known;
    const named = names.mentions(text, false);
    if (judged.size < REMEMBERED) judged.set(text, named);
    return named;
  };
  return (row) =>
    row.serviceCategory === AI_CATEGORY ||
    judge(row.serviceName) ||
    judge(row.evidence.SkuMeter ?? "") ||
    judge(row.evidence.ChargeDescription ?? "") ||
    own.some((rule) => matchesText(rule, textIn(row, rule.field)));
}

/** What a rule that names a model looks at. */
export const textIn = (
  { serviceName, evidence }: Pick<BillRow, "serviceName" | "evidence">,
  field: AttributionRule["field"],
): string =>
  field === "ServiceName" ? serviceName : field === "Provider" ? "" : (evidence[field] ?? "");
