import { ticks } from "@/lib/domain/figure/ticks";
import type { ScenarioResult } from "@/lib/domain/routing/scenario/scenario-result";
import { tickText } from "@/lib/format/estimate";

type Point = ScenarioResult["frontier"][number];

/** Points of cost against independence: each mark has a shape and a word of its own. */
export function FrontierChart({ frontier }: { frontier: readonly Point[] }) {
  const across = ticks(Math.max(...frontier.map(({ effectiveClouds }) => effectiveClouds)), 5);
  const up = ticks(Math.max(...frontier.map(({ usdPerMonth }) => usdPerMonth)), 4);
  const [right, top] = [across.at(-1) ?? 1, up.at(-1) ?? 1];
  return (
    <div aria-hidden="true" className="mt-4 mb-8 pl-14 text-xs" data-figure="frontier">
      <div className="relative h-64 border-b border-l border-ink">
        {up.map((usd) => (
          <span
            key={usd}
            className="absolute inset-x-0 border-t border-line"
            style={{ bottom: `${(usd / top) * 100}%` }}
          >
            <span className="absolute -top-2 right-full pr-2 text-muted">
              {tickText(usd, "usd-per-month")}
            </span>
          </span>
        ))}
        {across.map((count) => (
          <span
            key={count}
            className="absolute top-full -translate-x-1/2 pt-1 text-muted"
            style={{ left: `${(count / right) * 100}%` }}
          >
            {count}
          </span>
        ))}
        {frontier.map((point, i) => (
          <span
            // oxlint-disable-next-line react/no-array-index-key -- two mixes may have one name
            key={`${i}-${point.name}`}
            className="absolute -translate-x-1/2 translate-y-1/2"
            style={{
              left: `${(point.effectiveClouds / right) * 100}%`,
              bottom: `${(point.usdPerMonth / top) * 100}%`,
            }}
          >
            <Mark point={point} />
          </span>
        ))}
      </div>
      <p className="mt-6 text-right text-muted">as how many equal clouds the mix acts</p>
      <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1">
        <li>◆ as it is</li>
        <li>■ chosen</li>
        <li>● on the frontier</li>
        <li>○ beaten by another</li>
      </ul>
    </div>
  );
}

function Mark({ point: { mark, dominated } }: { point: Point }) {
  if (mark === "current") return <span className="text-base text-warn">◆</span>;
  if (mark === "chosen") return <span className="text-base text-accent">■</span>;
  return <span className="text-ink">{dominated ? "○" : "●"}</span>;
}
