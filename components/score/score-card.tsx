import type { FactNotes } from "@/lib/domain/fact/fact-note";
import type { IndexDefinition, Score } from "@/lib/domain/indices/index-definition";
import { type View, viewHref } from "@/lib/domain/view/view";
import { estimateText, interval, quantity } from "@/lib/format/estimate";
import type { Waterfall } from "@/lib/domain/explain/waterfall";
import type { RunScore } from "@/lib/domain/uncertainty/score-run";
import { BandsLine } from "./bands-line";
import { ExplanationTree } from "./explanation-tree";
import { SourcesBehind } from "./sources-behind";
import { RangeBar } from "./range-bar";
import { WaterfallChart } from "./waterfall-chart";
import { WhatIf } from "./what-if";
import { WhatMoves } from "./what-moves";

/** One number, the question it answers, its interval, and the way down to its sources. */
export function ScoreCard({
  title,
  of,
  score,
  notes,
  view,
  word,
  determinable = true,
  question,
  waterfall,
  isSupposable = true,
}: {
  title: string;
  of: Pick<IndexDefinition, "id" | "question" | "unit" | "range" | "formula">;
  score: Score;
  notes: FactNotes;
  view: View;
  /** The level against a landmark or appetite, in a word; colour never stands alone. */
  word?: { readonly text: string; readonly tone: "good" | "warn" | "bad" | "muted" };
  /** False where the interval is too wide to be a finding. */
  determinable?: boolean;
  question?: string | null;
  /** The score from zero, cause by cause. */
  waterfall?: Waterfall;
  /** False where the inputs are not the register’s: then there is nothing to fetch and suppose. */
  isSupposable?: boolean;
}) {
  const { value, drawn } = score;
  const headline = !determinable
    ? "Not determinable"
    : value.point === null
      ? interval(value, of.unit)
      : quantity(value.point, of.unit);
  const scaleEnd = of.range[1];
  return (
    // Opened, it takes the whole row: reasons need room.
    <article
      className="border-t-2 border-ink pt-2 has-[[data-why][open]]:col-span-full"
      data-score={of.id}
    >
      <h3 className="text-sm font-semibold">{title}</h3>
      <p className={`mt-1 font-serif ${determinable ? "text-3xl" : "text-xl"}`} data-value>
        {headline}
      </p>
      <p className="text-xs text-muted">
        {drawn === undefined &&
          (value.low === value.high
            ? "exact"
            : determinable && value.point === null
              ? "no single best value"
              : `between ${interval(value, of.unit)}`)}{" "}
        {word !== undefined && <Level {...word} />}
      </p>
      {drawn !== undefined && (
        <BandsLine bands={drawn.bands} unit={of.unit} opinion={drawn.opinion} view={view} />
      )}
      {scaleEnd !== null && (
        <RangeBar
          value={value}
          scale={[of.range[0], scaleEnd]}
          {...(drawn?.bands.method ? { method: drawn.bands.method } : {})}
        />
      )}
      <p className="mt-1 text-xs text-muted">{of.question}</p>
      {!determinable && question !== null && question !== undefined && (
        <p className="mt-1 text-xs">
          <strong>Ask:</strong> {question}
        </p>
      )}
      <details className="mt-2" data-why>
        <summary className="text-sm text-accent">Why {estimateText(value, of.unit)}?</summary>
        <div className="mt-2">
          <SourcesBehind explanation={score.explanation} notes={notes} view={view} />
          {waterfall !== undefined && <WaterfallChart of={waterfall} view={view} />}
          <p className="my-3 text-xs">
            <span className="font-mono">{of.formula}</span>{" "}
            <a href={viewHref(`/method/${of.id}`, view)}>How this is computed</a>
          </p>
          {drawn !== undefined && (
            <>
              <WhatMoves movers={drawn.movers} unit={of.unit} notes={notes} view={view} />
              {isSupposable && (
                <WhatIf scoreId={drawn.id} unit={of.unit} reads={byTelling(drawn)} view={view} />
              )}
            </>
          )}
          <ExplanationTree of={score.explanation} notes={notes} view={view} />
        </div>
      </details>
    </article>
  );
}

/** Inputs of a score, those worth checking first. */
const byTelling = ({ movers, reads }: RunScore): string[] => [
  ...new Set([...movers.map(({ input }) => input), ...reads]),
];

const TONES = {
  good: { color: "text-good", shape: "●" },
  warn: { color: "text-warn", shape: "◆" },
  bad: { color: "text-bad", shape: "▲" },
  muted: { color: "text-muted", shape: "○" },
} as const;

function Level({ text, tone }: { text: string; tone: keyof typeof TONES }) {
  const { color, shape } = TONES[tone];
  return (
    <span className={`inline-block ${color}`}>
      <span aria-hidden="true">{shape} </span>
      {text}
    </span>
  );
}
