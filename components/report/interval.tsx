import { useId } from "react";
import {
  INTERVAL_HEIGHT,
  type IntervalAgainst,
  intervalPlaces,
} from "@/lib/domain/figure/interval-places";
import type { Estimate } from "@/lib/domain/quantity/estimate";

const MIDDLE = INTERVAL_HEIGHT / 2;

/** A headline number on its axis from zero, as paper has it, in the colours of the page. */
export function Interval({
  value,
  alt,
  ...against
}: { value: Estimate; alt: string } & IntervalAgainst) {
  const hatch = useId();
  const { width } = against;
  const { from, to, point, appetite, was } = intervalPlaces(value, against);
  return (
    <svg
      role="img"
      aria-label={alt}
      width={width}
      height={INTERVAL_HEIGHT}
      viewBox={`0 0 ${width} ${INTERVAL_HEIGHT}`}
      className="my-1 h-auto max-w-full fill-none stroke-ink"
    >
      <defs>
        <pattern
          id={hatch}
          width="4"
          height="4"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line x1="0" y1="0" x2="0" y2="4" strokeWidth="0.7" />
        </pattern>
      </defs>
      <line x1="1" y1={MIDDLE} x2={width - 1} y2={MIDDLE} className="stroke-line" />
      <line x1="1" y1={MIDDLE - 4} x2="1" y2={MIDDLE + 4} strokeWidth="0.8" />
      <rect
        x={from}
        y={MIDDLE - 4}
        width={to - from}
        height="8"
        strokeWidth="0.6"
        {...(point === null ? { fill: `url(#${hatch})` } : { className: "fill-line" })}
      />
      {point !== null && (
        <line x1={point} y1={MIDDLE - 6} x2={point} y2={MIDDLE + 6} strokeWidth="2" />
      )}
      {was !== null && (
        <circle cx={was} cy={MIDDLE} r="2.4" strokeWidth="0.9" className="fill-paper" />
      )}
      {appetite !== null && (
        <line x1={appetite} y1="0" x2={appetite} y2={INTERVAL_HEIGHT} strokeDasharray="2.5 1.5" />
      )}
    </svg>
  );
}
