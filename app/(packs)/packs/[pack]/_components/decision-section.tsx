import { Section } from "@/components/layout/section";
import { AnswerForm } from "@/components/pack/answer-form";
import { DecisionAnswers } from "@/components/pack/decision-answers";
import { isHeadline } from "@/lib/domain/report/headlines";
import { estimateText, unitScale, unitSuffix } from "@/lib/format/estimate";
import { listAnswers } from "@/lib/server/queries/decision-answers";
import type { PackOnShow } from "@/lib/server/queries/packs";
import { viewOfToday } from "@/lib/server/queries/shell";

/** What the pack asks to be decided, and what was; nothing where it asks nothing. */
export async function DecisionSection({
  pack: { id, report },
  mayChange,
}: {
  pack: PackOnShow;
  mayChange: boolean;
}) {
  const asked = report.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === "decisions" ? block.asked : []));
  if (asked.length === 0) return null;
  const answers = await listAnswers(id);
  const numbers = Object.fromEntries(
    report.claims.map(({ id: claim, label, unit }) => [claim, { label, unit }]),
  );
  const headlines = report.claims.flatMap(({ id: claim, label, value, unit }) =>
    value === null || !isHeadline(claim)
      ? []
      : [
          {
            id: claim,
            name: `${label}, here ${estimateText(value, unit)}`,
            unit: unitSuffix(unit).trim(),
            scale: unitScale(unit),
          },
        ],
  );
  return (
    <Section id="decisions" title="Decisions asked">
      {asked.map((decision) => (
        <div key={decision.id} className="mb-6 max-w-3xl text-sm">
          <h3 className="font-semibold">{decision.question}</h3>
          <DecisionAnswers
            answers={answers.filter(({ decisionId }) => decisionId === decision.id)}
            numbers={numbers}
          />
          {mayChange && (
            <AnswerForm
              pack={id}
              decision={decision.id}
              options={decision.options.map(({ name }) => name)}
              headlines={headlines}
              today={viewOfToday().asOf}
            />
          )}
        </div>
      ))}
    </Section>
  );
}
