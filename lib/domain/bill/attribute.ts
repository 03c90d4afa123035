import { type AttributionRule, matchesText } from "./attribution-rule.ts";
import type { BillLine } from "./bill-line.ts";
import type { EvidenceField } from "./bill-row.ts";
import { KNOWN_PARTY_RULES } from "./known-rules.ts";
import { textIn } from "./looks-like-ai.ts";
import type { ModelNames } from "./model-names.ts";

/** Where an amount of a bill ends: each in exactly one of these. */
export const PLACES = {
  model: "paid for a model that is named",
  vendor: "paid for AI, to a known vendor; for which model is not said",
  nowhere: "not attributed: paid for AI, to nobody in the register",
  "not-ai": "not paid for AI",
} as const;
export type Place = keyof typeof PLACES;

/** Which rule decided: one that somebody added, one that comes with the app, or a name of the catalog. */
export type DecidedBy =
  | { readonly by: "added" | "app"; readonly ruleId: string }
  | { readonly by: "catalog"; readonly field: EvidenceField | "ServiceName" };

export type Attributed = {
  readonly line: BillLine;
  readonly place: Place;
  readonly model: { readonly id: string; readonly decided: DecidedBy } | null;
  /** Who sells it; null where no rule knows the name. */
  readonly vendor: { readonly id: string; readonly decided: DecidedBy } | null;
  /** Whose machines it runs on; null where the bill does not say, or no rule knows the name. */
  readonly host: { readonly id: string; readonly decided: DecidedBy } | null;
};

/** What decides: rules of people first, in their order; then what comes with the app. */
export type Rules = { readonly added: readonly AttributionRule[]; readonly names: ModelNames };

/** The meter says most exactly what was sold; the service least. */
const READ_IN_ORDER = [
  "SkuMeter",
  "ChargeDescription",
  "SkuPriceDetails",
  "ResourceId",
  "ResourceName",
  "SkuId",
  "Tags",
  "ServiceName",
] as const satisfies readonly (EvidenceField | "ServiceName")[];

/**
 * Where a line of a bill ends, and which rule decided.
 *
 * @example
 * attribute(line, { added: [], names }).place; // => "model", "vendor", "nowhere" or "not-ai"
 */
export function attribute(line: BillLine, rules: Rules): Attributed {
  const { isAi } = line;
  const vendor = partyOf(line.serviceProvider, rules);
  const model = modelOf(line, vendor?.id ?? null, rules);
  const place: Place =
    model !== null ? "model" : !isAi ? "not-ai" : vendor === null ? "nowhere" : "vendor";
  return {
    line,
    place,
    model,
    vendor,
    host: line.hostProvider === null ? null : partyOf(line.hostProvider, rules),
  };
}

function modelOf(
  line: BillLine,
  vendorId: string | null,
  { added, names }: Rules,
): Attributed["model"] {
  for (const rule of added)
    if (rule.gives === "model" && matchesText(rule, textIn(line, rule.field)))
      return { id: rule.modelId, decided: { by: "added", ruleId: rule.id } };
  for (const field of READ_IN_ORDER) {
    const id = names.find(textIn(line, field), line.isAi, vendorId);
    if (id !== null) return { id, decided: { by: "catalog", field } };
  }
  return null;
}

function partyOf(name: string, { added }: Rules): Attributed["vendor"] {
  for (const rule of added)
    if (rule.gives === "party" && matchesText(rule, name))
      return { id: rule.partyId, decided: { by: "added", ruleId: rule.id } };
  for (const rule of KNOWN_PARTY_RULES)
    if (rule.gives === "party" && matchesText(rule, name))
      return { id: rule.partyId, decided: { by: "app", ruleId: rule.id } };
  return null;
}
