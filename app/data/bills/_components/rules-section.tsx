import { PlainTable } from "@/components/bills/plain-table";
import { RemoveRule } from "@/components/bills/remove-rule";
import { Section } from "@/components/layout/section";
import { KNOWN_PARTY_RULES } from "@/lib/domain/bill/known-rules";
import { ruleWords } from "@/lib/domain/bill/rule-words";
import { longDate } from "@/lib/format/date";
import type { AddedRule } from "@/lib/server/queries/attribution-rules";

/** All that decides where an amount ends: what people added first, then what comes with the app. */
export function RulesSection({
  rules,
  modelCount,
  modelName,
  partyName,
}: {
  rules: readonly AddedRule[];
  modelCount: number;
  modelName: (modelId: string) => string;
  partyName: (partyId: string) => string;
}) {
  const meaning = (rule: (typeof KNOWN_PARTY_RULES)[number]) =>
    rule.gives === "model" ? modelName(rule.modelId) : partyName(rule.partyId);
  return (
    <Section id="rules" title="The rules, in the order in which they are tried">
      {rules.length === 0 ? (
        <p className="text-sm">
          Nobody has added a rule yet. Add one beside what could not be attributed; it is tried
          before those that come with the app, and applies to every bill.
        </p>
      ) : (
        <PlainTable
          caption="Rules that people added"
          columns={[
            { title: "Where" },
            { title: "It is" },
            { title: "Added by" },
            { title: "Remove" },
          ]}
          rows={rules.map((rule) => ({
            id: rule.id,
            cells: [
              ruleWords(rule),
              meaning(rule),
              `${rule.addedBy}, ${longDate(rule.addedAt.slice(0, 10))}`,
              <RemoveRule
                key="remove"
                ruleId={rule.id}
                label={`says ${ruleWords(rule)} is ${meaning(rule)}`}
              />,
            ],
          }))}
        />
      )}
      <p className="mt-4 max-w-3xl text-sm">
        Then the names of the {modelCount.toLocaleString("en")} models of the catalog, looked for in
        the meter, the description, the price details, the resource, the SKU, the tags and the
        service, in this order. The longest name wins, and a name that goes on to another number or
        variant is another model’s: “gpt-5” is not found in “gpt-5-mini”.
      </p>
      <details className="mt-3">
        <summary className="text-sm text-accent">
          The {KNOWN_PARTY_RULES.length} names of vendors, hosts and issuers that come with the app
        </summary>
        <ul className="mt-2 columns-1 gap-8 text-sm sm:columns-2 lg:columns-3">
          {KNOWN_PARTY_RULES.map((rule) => (
            <li key={rule.id}>
              “{rule.text}” is {meaning(rule)}
            </li>
          ))}
        </ul>
      </details>
    </Section>
  );
}
