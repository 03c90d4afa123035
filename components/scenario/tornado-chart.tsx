import type { Figure } from "@/lib/domain/figure/figure";
import { tickText } from "@/lib/format/estimate";

/** A bar an input, from where the bill goes when it is low to where it goes when it is high. */
export function TornadoChart({ figure }: { figure: Figure }) {
  const values = figure.series[0]?.values ?? [];
  const expected = figure.mark?.at ?? 0;
  const lows = values.map((value) => value?.low ?? expected);
  const highs = values.map((value) => value?.high ?? expected);
  const [from, to] = [Math.min(expected, ...lows), Math.max(expected, ...highs)];
  const place = (usd: number): number => (to === from ? 50 : ((usd - from) / (to - from)) * 100);
  return (
    <div aria-hidden="true" className="mt-3 text-xs" data-figure={figure.id}>
      {figure.categories.map(({ id, label }, i) => {
        const [low, high] = [lows[i] ?? expected, highs[i] ?? expected];
        return (
          <div key={id} className="grid gap-x-3 py-1 sm:grid-cols-[14rem_1fr]">
            <span className="sm:text-right">{label}</span>
            <span className="relative block h-5 border-b border-line">
              <span
                className="absolute inset-y-0.5 bg-good"
                style={{ left: `${place(low)}%`, width: `${place(expected) - place(low)}%` }}
              />
              <span
                className="absolute inset-y-0.5 bg-bad"
                style={{ left: `${place(expected)}%`, width: `${place(high) - place(expected)}%` }}
              />
              <span
                className="absolute inset-y-0 border-l border-ink"
                style={{ left: `${place(expected)}%` }}
              />
            </span>
          </div>
        );
      })}
      <div className="grid gap-x-3 sm:grid-cols-[14rem_1fr]">
        <span />
        <span className="flex justify-between text-muted">
          <span>{tickText(from, figure.unit)}</span>
          <span>
            {figure.mark?.label} {tickText(expected, figure.unit)}
          </span>
          <span>{tickText(to, figure.unit)}</span>
        </span>
      </div>
      <p className="mt-1 text-muted">Left of the line the bill is lower, right of it higher.</p>
    </div>
  );
}
