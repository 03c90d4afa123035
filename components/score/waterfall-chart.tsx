import { DataTable } from "@/components/table/data-table";
import { reachedBy, type Waterfall, waterfallTable } from "@/lib/domain/explain/waterfall";
import type { View } from "@/lib/domain/view/view";
import { bareQuantity } from "@/lib/format/estimate";

/** A score built up from zero, cause by cause; unknown hatched. The numbers stand at the bars, and in the table. */
export function WaterfallChart({ of, view }: { of: Waterfall; view: View }) {
  const { steps, end, open, unit, id } = of;
  const levels = steps.map((_, i) => reachedBy(steps, i));
  const reach = Math.max(end + open, ...levels, 0);
  const part = (value: number) => (reach === 0 ? 0 : (100 * value) / reach);
  const signed = (amount: number) =>
    `${amount < 0 ? "−" : "+"}${bareQuantity(Math.abs(amount), unit)}`;
  const bars = [
    ...steps.map(({ label, amount }, i) => {
      const [from, to] = [levels[i - 1] ?? 0, levels[i] ?? 0];
      return {
        label,
        from: Math.min(from, to),
        to: Math.max(from, to),
        text: signed(amount),
        look: amount < 0 ? "bg-muted" : "bg-accent",
      };
    }),
    ...(open > 0
      ? [
          {
            label: "Not known",
            from: end,
            to: end + open,
            text: `+0–${bareQuantity(open, unit)}`,
            look: "hatched border border-ink",
          },
        ]
      : []),
    {
      label: "In all",
      from: 0,
      to: end,
      text: `${open > 0 ? "≥ " : ""}${bareQuantity(end, unit)}`,
      look: "bg-ink",
    },
  ];
  return (
    <figure className="my-3 max-w-2xl" data-waterfall={id}>
      <figcaption className="text-xs font-semibold">How it builds up from zero</figcaption>
      <div className="mt-1 grid grid-cols-[minmax(6rem,12rem)_1fr_auto] items-center gap-x-2 gap-y-1 text-xs">
        {bars.map(({ label, from, to, text, look }, i) => (
          // Causes may be called alike; their order is their identity.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={i} className="contents" data-step={label}>
            <span>{label}</span>
            <span aria-hidden="true" className="relative h-3.5 bg-raised">
              <span
                className={`absolute inset-y-0 min-w-px ${look}`}
                style={{ left: `${part(from)}%`, width: `${part(to - from)}%` }}
              />
            </span>
            <span className="text-right tabular-nums">{text}</span>
          </div>
        ))}
      </div>
      <details className="mt-1">
        <summary className="text-xs text-accent">The same as a table</summary>
        <DataTable table={waterfallTable(of)} view={view} />
      </details>
    </figure>
  );
}
