import { DataTable } from "@/components/table/data-table";
import { reachedBy, type Waterfall, waterfallTable } from "@/lib/domain/explain/waterfall";
import type { View } from "@/lib/domain/view/view";
import { bareQuantity, quantity } from "@/lib/format/estimate";

const ROW = 26;
const LABELS = 180;
const WIDTH = 480;
const PLOT = WIDTH - LABELS - 48;

/** A score built up from zero, cause by cause; unknown hatched. The numbers stand at the bars, and in the table. */
export function WaterfallChart({ of, view }: { of: Waterfall; view: View }) {
  const { steps, end, open, unit, title } = of;
  const levels = steps.map((_, i) => reachedBy(steps, i));
  const reach = Math.max(end + open, ...levels, 0);
  const x = (value: number) => LABELS + (reach === 0 ? 0 : (PLOT * value) / reach);
  const rows = steps.length + (open > 0 ? 1 : 0) + 1;
  const signed = (amount: number) =>
    `${amount < 0 ? "−" : "+"}${bareQuantity(Math.abs(amount), unit)}`;
  return (
    <figure className="my-3" data-waterfall={of.id}>
      <figcaption className="text-xs font-semibold">How it builds up from zero</figcaption>
      <svg
        role="img"
        aria-label={`${title}: ${steps.map(({ label, amount }) => `${label} ${signed(amount)}`).join(", ")}; ${quantity(end, unit)} in all`}
        viewBox={`0 0 ${WIDTH} ${rows * ROW + 4}`}
        className="mt-1 h-auto w-full max-w-xl text-[11px]"
      >
        <defs>
          <pattern
            id={`open-${of.id}`}
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <line x1="0" y1="0" x2="0" y2="5" stroke="var(--hatch)" strokeWidth="1.4" />
          </pattern>
        </defs>
        {steps.map(({ label, amount }, i) => {
          const from = i === 0 ? 0 : (levels[i - 1] ?? 0);
          const to = levels[i] ?? 0;
          return (
            <Bar
              // Causes may be called alike; their order is their identity.
              // oxlint-disable-next-line react/no-array-index-key
              key={i}
              row={i}
              label={label}
              from={x(Math.min(from, to))}
              to={x(Math.max(from, to))}
              text={signed(amount)}
              fill={amount < 0 ? "var(--muted)" : "var(--accent)"}
            />
          );
        })}
        {open > 0 && (
          <Bar
            row={steps.length}
            label="Not known"
            from={x(end)}
            to={x(end + open)}
            text={`+0–${bareQuantity(open, unit)}`}
            fill={`url(#open-${of.id})`}
          />
        )}
        <Bar
          row={rows - 1}
          label="In all"
          from={x(0)}
          to={x(end)}
          text={`${open > 0 ? "≥ " : ""}${bareQuantity(end, unit)}`}
          fill="var(--ink)"
        />
      </svg>
      <details>
        <summary className="text-xs text-accent">The same as a table</summary>
        <DataTable table={waterfallTable(of)} view={view} />
      </details>
    </figure>
  );
}

function Bar({
  row,
  label,
  from,
  to,
  text,
  fill,
}: {
  row: number;
  label: string;
  from: number;
  to: number;
  text: string;
  fill: string;
}) {
  const middle = row * ROW + ROW / 2;
  return (
    <g>
      <text x={0} y={middle + 4} fill="var(--ink)">
        {label.length > LONGEST ? `${label.slice(0, LONGEST - 1)}…` : label}
        <title>{label}</title>
      </text>
      <rect
        x={from}
        y={row * ROW + 5}
        width={Math.max(1, to - from)}
        height={ROW - 10}
        fill={fill}
        stroke={fill.startsWith("url") ? "var(--ink)" : "none"}
        strokeWidth={0.8}
      />
      <text x={to + 4} y={middle + 4} fill="var(--ink)" className="tabular-nums">
        {text}
      </text>
    </g>
  );
}

/** Characters that fit beside the bars. */
const LONGEST = 30;
