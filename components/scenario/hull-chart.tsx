import { ticks, ticksBetween } from "@/lib/domain/figure/ticks";
import type { ModelPoint, OperatingPoint } from "@/lib/domain/routing/results/evaluation-results";
import { tickText } from "@/lib/format/estimate";

/** Costs are shown for so many prompts: for one they are fractions of a cent. */
const PROMPTS = 1000;

type Way = OperatingPoint & { readonly name: string };

/** Models and ways to combine them by cost and score, and the line that a coin reaches; the table beside it has the same numbers. */
export function HullChart({
  models,
  hull,
  ways,
}: {
  models: readonly ModelPoint[];
  hull: readonly ModelPoint[];
  ways: readonly Way[];
}) {
  const all: readonly OperatingPoint[] = [...models, ...ways];
  const across = ticks(Math.max(...all.map(({ usd }) => usd * PROMPTS)), 4);
  const scores = all.map(({ quality }) => quality);
  const up = ticksBetween(Math.min(...scores), Math.max(...scores), 4);
  const [right, bottom, top] = [across.at(-1) ?? 1, up[0] ?? 0, up.at(-1) ?? 1];
  const x = (usd: number): number => ((usd * PROMPTS) / right) * 100;
  const y = (quality: number): number => ((quality - bottom) / (top - bottom)) * 100;
  // A budget beyond the best model buys nothing more.
  const line = [...hull, { usd: right / PROMPTS, quality: hull.at(-1)?.quality ?? 0 }];
  return (
    <div aria-hidden="true" className="mt-2 mb-6 max-w-3xl pl-12 text-xs" data-figure="hull">
      <div className="relative h-56 border-b border-l border-ink">
        {up.map((score) => (
          <span
            key={score}
            className="absolute inset-x-0 border-t border-line"
            style={{ bottom: `${y(score)}%` }}
          >
            <span className="absolute -top-2 right-full pr-2 text-muted">{score}</span>
          </span>
        ))}
        {across.map((usd) => (
          <span
            key={usd}
            className="absolute top-full -translate-x-1/2 pt-1 text-muted"
            style={{ left: `${(usd / right) * 100}%` }}
          >
            {tickText(usd, "usd")}
          </span>
        ))}
        <svg
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          className="absolute inset-0 size-full overflow-visible text-accent"
        >
          <polyline
            points={line.map(({ usd, quality }) => `${x(usd)},${100 - y(quality)}`).join(" ")}
            fill="none"
            stroke="currentColor"
            strokeWidth="2"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
        {models.map((point) => (
          <Mark key={point.model} left={x(point.usd)} bottom={y(point.quality)} name={point.model}>
            {hull.some(({ model }) => model === point.model) ? "●" : "○"}
          </Mark>
        ))}
        {ways.map((way, i) => (
          <Mark
            key={way.name}
            left={x(way.usd)}
            bottom={y(way.quality)}
            name={way.name}
            isAbove={i % 2 === 0}
          >
            ◆
          </Mark>
        ))}
      </div>
      <p className="mt-6 text-right text-muted">
        US dollars per thousand prompts; mean score upwards
      </p>
      <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
        <li>● a model on the hull</li>
        <li>○ beaten by a mix of others</li>
        <li>◆ oracle and cascade</li>
        <li>line: what a coin between models reaches</li>
      </ul>
    </div>
  );
}

function Mark({
  left,
  bottom,
  name,
  isAbove = false,
  children,
}: {
  left: number;
  bottom: number;
  name: string;
  /** Where the name stands: what lies close together is told apart. */
  isAbove?: boolean;
  children: string;
}) {
  return (
    <span
      className="absolute -translate-x-1/2 translate-y-1/2"
      style={{ left: `${left}%`, bottom: `${bottom}%` }}
    >
      {children}
      <span
        className={`absolute whitespace-nowrap ${isAbove ? "bottom-full" : "top-full"} ${left > 70 ? "right-0" : "left-0"}`}
      >
        {name}
      </span>
    </span>
  );
}
