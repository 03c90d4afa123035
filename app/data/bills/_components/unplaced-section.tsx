import { AddRule, type RuleStart } from "@/components/bills/add-rule";
import { PlainTable } from "@/components/bills/plain-table";
import { RuleNews } from "@/components/bills/rule-news";
import { Section } from "@/components/layout/section";
import type { Attributed } from "@/lib/domain/bill/attribute";
import { type Unplaced, unplacedOf } from "@/lib/domain/bill/attribution-totals";
import { EVIDENCE_FIELDS } from "@/lib/domain/bill/bill-row";
import { fieldWords } from "@/lib/domain/bill/rule-words";
import { amountIn } from "@/lib/format/amount-in";

/** Amounts that are shown; the rest is counted below them. */
const SHOWN = 40;

/** Paid for AI, and for which model no rule can say: the largest amount first, each with a rule to add. */
export function UnplacedSection({ attributed }: { attributed: readonly Attributed[] }) {
  const unplaced = unplacedOf(attributed);
  const left = unplaced.length - SHOWN;
  return (
    <Section id="unplaced" title="What could not be attributed to a model">
      <RuleNews>
        {unplaced.length === 0 ? (
          <p className="text-sm">
            {attributed.some(({ place }) => place === "model")
              ? "Every amount paid for AI has its model."
              : "Nothing in this period was paid for AI."}
          </p>
        ) : (
          <PlainTable
            caption="Amounts without a model, the largest first"
            columns={[
              { title: "Vendor and service" },
              { title: "Effective cost", isNumber: true },
              { title: "What a model could be read from" },
              { title: "Rule" },
            ]}
            rows={unplaced.slice(0, SHOWN).map((one) => ({
              id: one.id,
              cells: [
                <span key="what">
                  {one.vendor}
                  <span className="block text-xs text-muted">{one.service}</span>
                </span>,
                amountIn(one.sum.effective, one.currency),
                <EvidenceList key="evidence" of={one} />,
                <span key="rules" className="grid gap-2">
                  <AddRule
                    start={startOf(one)}
                    label={`${one.vendor}, ${one.service}`}
                    options="bill-models"
                  />
                  {one.place === "nowhere" && (
                    <AddRule
                      start={{ gives: "party", field: "Provider", text: one.vendor }}
                      label={one.vendor}
                      options="bill-parties"
                    />
                  )}
                </span>,
              ],
            }))}
          />
        )}
      </RuleNews>
      {left > 0 && <p className="mt-2 text-xs text-muted">{left} smaller ones are not shown.</p>}
    </Section>
  );
}

function startOf({ evidence, service }: Unplaced): RuleStart {
  const field = EVIDENCE_FIELDS.find((one) => evidence[one] !== undefined);
  return field === undefined
    ? { gives: "model", field: "ServiceName", text: service }
    : { gives: "model", field, text: evidence[field] ?? "" };
}

function EvidenceList({ of: { evidence } }: { of: Unplaced }) {
  const told = EVIDENCE_FIELDS.filter((field) => evidence[field] !== undefined);
  if (told.length === 0) return <span className="text-muted">the service’s name alone</span>;
  return (
    <ul>
      {told.map((field) => (
        <li key={field}>
          <span className="text-muted">{fieldWords(field)}:</span> {evidence[field]}
        </li>
      ))}
    </ul>
  );
}
