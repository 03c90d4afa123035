import type { Attributed, DecidedBy } from "./attribute.ts";
import { type AttributionRule, MATCH_KINDS, type RuleField } from "./attribution-rule.ts";
import { KNOWN_PARTY_RULES } from "./known-rules.ts";

const FIELD_WORDS: Readonly<Record<RuleField, string>> = {
  Provider: "the provider’s name",
  ServiceName: "the service",
  SkuMeter: "the meter",
  SkuId: "the SKU",
  SkuPriceDetails: "the price details",
  ChargeDescription: "the description",
  ResourceId: "the resource’s id",
  ResourceName: "the resource’s name",
  Tags: "the tags",
};

export const fieldWords = (field: RuleField): string => FIELD_WORDS[field];

/** What a rule looks for, as words: “the meter holds “x””. */
export const ruleWords = ({
  field,
  match,
  text,
}: Pick<AttributionRule, "field" | "match" | "text">): string =>
  `${FIELD_WORDS[field]} ${MATCH_KINDS[match]} “${text}”`;

/** What a rule on this field cannot reach, as words; null where every row of a bill has it. */
export const reachWords = (field: RuleField): string | null =>
  field === "Provider" || field === "ServiceName"
    ? null
    : `Of rows that looked like AI when their bill was read, ${FIELD_WORDS[field]} is kept; of others it is not. A rule added now does not reach those: import the bill again, or make a rule on the service.`;

/** Which rule decided, as words; undefined where a rule is no longer there. */
export function decidedWords(
  decided: DecidedBy,
  added: readonly AttributionRule[],
): string | undefined {
  if (decided.by === "catalog")
    return `a name of the catalog stands in ${FIELD_WORDS[decided.field]}`;
  const rules = decided.by === "added" ? added : KNOWN_PARTY_RULES;
  const rule = rules.find(({ id }) => id === decided.ruleId);
  return rule === undefined ? undefined : ruleWords(rule);
}

/** Every reason by which the lines of one vendor or model were placed, once each. */
export const reasonsOf = (
  attributed: readonly Attributed[],
  of: "model" | "vendor",
  added: readonly AttributionRule[],
): string[] => [
  ...new Set(
    attributed.flatMap((one) => {
      const decided = one[of]?.decided;
      return decided === undefined ? [] : (decidedWords(decided, added) ?? []);
    }),
  ),
];
