import { PlainTable } from "@/components/bills/plain-table";
import { Section } from "@/components/layout/section";
import { exactToText } from "@/lib/domain/quantity/exact-decimal";
import { amountIn } from "@/lib/format/amount-in";
import { longDate } from "@/lib/format/date";
import type { StandingCommitment } from "@/lib/server/queries/standing-commitments";

/** What was promised to vendors, as the newest file of commitments states it. */
export function CommitmentsSection({
  commitments,
}: {
  commitments: readonly StandingCommitment[];
}) {
  return (
    <Section id="commitments" title="Commitments">
      {commitments.length === 0 ? (
        <p className="text-sm">
          No commitments are on record. Import the data set Contract Commitment of FOCUS 1.3 or 1.4
          under Imports.
        </p>
      ) : (
        <PlainTable
          caption="Commitments, as their files state them"
          columns={[
            { title: "Commitment" },
            { title: "Provider" },
            { title: "Of" },
            { title: "From" },
            { title: "Up to" },
            { title: "Amount", isNumber: true },
          ]}
          rows={commitments.map((one) => ({
            id: `${one.provider} ${one.statedId}`,
            cells: [
              <span key="name">
                {one.description ?? one.statedId}
                <span className="block text-xs text-muted">{one.statedId}</span>
              </span>,
              one.provider,
              one.category.toLowerCase(),
              longDate(one.periodStart),
              longDate(one.periodEnd),
              amountOf(one),
            ],
          }))}
        />
      )}
    </Section>
  );
}

function amountOf({ cost, currency, quantity, quantityUnit }: StandingCommitment): string {
  const parts = [
    ...(cost === null || currency === null ? [] : [amountIn(cost, currency)]),
    ...(quantity === null ? [] : [`${exactToText(quantity)} ${quantityUnit ?? ""}`.trim()]),
  ];
  return parts.length === 0 ? "not stated" : parts.join("; ");
}
