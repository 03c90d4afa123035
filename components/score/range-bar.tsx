import type { Estimate } from "@/lib/domain/quantity/estimate";

/** Low to high on the index's own scale, with a mark at the best value; hatched where there is none. */
export function RangeBar({
  value: { low, point, high },
  scale: [from, to],
  method,
}: {
  value: Estimate;
  /** Where other fair methods would put it: a thin line, never one with the band of the facts. */
  method?: { readonly low: number; readonly high: number };
  scale: readonly [number, number];
}) {
  const at = (value: number) =>
    `${(100 * (Math.min(to, Math.max(from, value)) - from)) / (to - from)}%`;
  return (
    <div aria-hidden="true" className="relative my-2 h-2 bg-raised">
      {method !== undefined && (
        <div
          className="absolute -bottom-1.5 h-1 border-x border-b border-muted"
          style={{ left: at(method.low), right: `calc(100% - ${at(method.high)})` }}
        />
      )}
      <div
        className={`absolute inset-y-0 min-w-px border border-ink ${point === null ? "hatched" : "bg-line"}`}
        style={{ left: at(low), right: `calc(100% - ${at(high)})` }}
      />
      {point !== null && (
        <div className="absolute -inset-y-0.5 w-0.5 bg-accent" style={{ left: at(point) }} />
      )}
    </div>
  );
}
