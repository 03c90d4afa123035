"use client";

import { ticksBetween } from "@/lib/domain/figure/ticks";
import type { FrontierPoint } from "@/lib/domain/routing/scenario/frontier";
import {
  FRONTIER_AXES,
  type FrontierAxes,
  type FrontierMeasure,
  MEASURES,
} from "@/lib/domain/routing/scenario/frontier-axes";
import { tickText } from "@/lib/format/estimate";

/** Sizes of a point in pixels, from the least of the third measure to the most. */
const SMALLEST = 10;
const LARGEST = 20;
/** Where what nobody has measured is drawn. */
const UNMEASURED = "not measured";

/** Mixes as points of two measures, sized by the third: each mark has a shape and a word of its own. */
export function FrontierChart({
  frontier,
  axes,
  opened,
  onOpen,
}: {
  frontier: readonly FrontierPoint[];
  axes: FrontierAxes;
  /** Place of the point that is looked at. */
  opened: number;
  onOpen: (place: number) => void;
}) {
  const { across, up, size } = FRONTIER_AXES[axes];
  const [x, y] = [axisOf(frontier, across), axisOf(frontier, up)];
  const sizeOf = sizer(frontier, size);
  // What is drawn last lies on top: what is one's own.
  const order = frontier
    .map((point, place) => ({ point, place }))
    .toSorted((a, b) => rank(a.point) - rank(b.point));
  return (
    <div aria-hidden="true" className="mt-4 mb-8 pl-16 text-xs" data-figure="frontier">
      <div className="relative h-72 border-b border-l border-ink">
        {y.ticks.map((value) => (
          <span
            key={value}
            className="absolute inset-x-0 border-t border-line"
            style={{ bottom: `${y.place(value)}%` }}
          >
            <span className="absolute -top-2 right-full pr-2 whitespace-nowrap text-muted">
              {tickText(value, MEASURES[up].unit)}
            </span>
          </span>
        ))}
        {x.ticks.map((value) => (
          <span
            key={value}
            className="absolute top-full -translate-x-1/2 pt-1 text-muted"
            style={{ left: `${x.place(value)}%` }}
          >
            {tickText(value, MEASURES[across].unit)}
          </span>
        ))}
        {order.map(({ point, place }) => (
          <button
            key={place}
            type="button"
            tabIndex={-1}
            title={point.name}
            // The keyboard has the list below: a click leaves the focus where it is.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onOpen(place)}
            className={`absolute grid size-6 -translate-x-1/2 translate-y-1/2 place-items-center rounded-full leading-none ${place === opened ? "outline-2 outline-accent" : ""}`}
            style={{
              left: `${x.place(MEASURES[across].of(point))}%`,
              bottom: `${y.place(MEASURES[up].of(point))}%`,
              fontSize: `${sizeOf(point)}px`,
            }}
          >
            <Mark point={point} />
          </button>
        ))}
      </div>
      <p className="mt-6 text-right text-muted">{MEASURES[across].label}</p>
      <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1">
        <li>◆ as it is</li>
        <li>■ chosen</li>
        <li>● on the frontier</li>
        <li>○ beaten by another</li>
        {frontier.some(({ quality }) => quality === null) && axes !== "cost-independence" && (
          <li>at the edge: quality {UNMEASURED}</li>
        )}
      </ul>
    </div>
  );
}

function Mark({ point: { mark, dominated } }: { point: FrontierPoint }) {
  if (mark === "current") return <span className="text-warn">◆</span>;
  if (mark === "chosen") return <span className="text-accent">■</span>;
  return <span className="text-ink">{dominated ? "○" : "●"}</span>;
}

const rank = ({ mark, dominated }: FrontierPoint): number =>
  mark === "other" ? (dominated ? 0 : 1) : 2;

type Axis = {
  readonly ticks: readonly number[];
  /** In percent of the axis; its start for what nobody has measured. */
  readonly place: (value: number | null) => number;
};

/** From zero for money and clouds, from just below the least for quality. */
function axisOf(frontier: readonly FrontierPoint[], measure: FrontierMeasure): Axis {
  const values = frontier.flatMap((point) => MEASURES[measure].of(point) ?? []);
  const [least, most] = values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
  const marks = ticksBetween(measure === "quality" ? least : 0, Math.max(most, 1e-6), 5);
  const [from, to] = [marks[0] ?? 0, marks.at(-1) ?? 1];
  return {
    ticks: marks,
    place: (value) => (value === null ? 0 : ((value - from) / (to - from)) * 100),
  };
}

function sizer(frontier: readonly FrontierPoint[], measure: FrontierMeasure) {
  const { of } = MEASURES[measure];
  const values = frontier.flatMap((point) => of(point) ?? []);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return (point: FrontierPoint): number => {
    const value = of(point);
    if (value === null || !(most > least)) return (SMALLEST + LARGEST) / 2;
    return SMALLEST + ((value - least) / (most - least)) * (LARGEST - SMALLEST);
  };
}
