import { Section } from "@/components/layout/section";
import type { Findings } from "@/lib/domain/portfolio/findings";
import { stackQuestions } from "@/lib/domain/stack/stack-questions";
import type { StackResult } from "@/lib/domain/stack/stack-result";
import { phraseText } from "@/lib/format/phrase";
import { StackConflicts } from "./stack-conflicts";
import { StackExposure } from "./stack-exposure";
import { StackHeadlineScores } from "./stack-headline-scores";
import { StackLockIn } from "./stack-lock-in";
import type { ToOpen } from "./stack-score";

/** A stack's result: headline, three findings, and the numbers they rest on. */
export function StackResultView({
  result,
  findings,
  toOpen,
}: {
  result: StackResult;
  findings: Findings;
  toOpen: ToOpen;
}) {
  const { scores } = result;
  return (
    <>
      <section aria-labelledby="result" className="mt-12 border-t-2 border-ink pt-4">
        <h2
          id="result"
          tabIndex={-1}
          className="max-w-4xl font-serif text-2xl leading-tight text-balance sm:text-3xl"
        >
          {phraseText(findings.headline)}
        </h2>
        <ol className="mt-3 mb-8 max-w-3xl list-decimal space-y-1 pl-5 text-base" data-findings>
          {findings.sentences.map(phraseText).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ol>
        <StackHeadlineScores result={result} toOpen={toOpen} />
      </section>
      <Section id="exposure" title="Whose models do your work">
        <StackExposure result={result} toOpen={toOpen} />
      </Section>
      <Section id="conflicts" title="Who could steer you, and would it pay">
        <StackConflicts scores={scores} toOpen={toOpen} />
      </Section>
      <Section id="lock-in" title="How hard each vendor is to leave">
        <StackLockIn scores={scores} toOpen={toOpen} />
      </Section>
      <Section id="unknown" title="What is not known, and what would narrow the numbers">
        {stackQuestions(result).map(({ vendor, questions }) => (
          <details key={vendor} className="border-t border-line py-1.5">
            <summary className="text-sm">
              {vendor}: {questions.length} {questions.length === 1 ? "question" : "questions"}
            </summary>
            <ul className="mt-1 list-disc space-y-1 pl-5 text-sm">
              {questions.map((question) => (
                <li key={question}>{question}</li>
              ))}
            </ul>
          </details>
        ))}
      </Section>
    </>
  );
}
