import Link from "next/link";
import { ScrollRegion } from "@/components/layout/scroll-region";
import { GRAPH_WIDTH, graphDrawing } from "@/lib/domain/figure/graph-drawing";
import type { GraphFigure, GraphLine, GraphNode } from "@/lib/domain/figure/graph-figure";
import { partyColor } from "@/lib/domain/figure/series-colors";
import { FAMILIES } from "@/lib/domain/graph/edge-kind";
import { keysOf } from "@/lib/domain/quantity/closed-set";
import { type View, viewHref } from "@/lib/domain/view/view";
import { cellText } from "@/lib/format/cell";
import { estimateText } from "@/lib/format/estimate";
import { GraphFocus } from "./graph-focus";
import { dashesOf, GraphLegend } from "./graph-legend";

/** A graph on the screen: columns of parties that can be gone to, lines between them, and a key in words. */
export function GraphView({
  figure,
  view,
  children,
}: {
  figure: GraphFigure;
  view: View;
  /** Its twins. */
  children?: React.ReactNode;
}) {
  const drawing = graphDrawing(figure);
  const boxes = new Map(drawing.boxes.map((box) => [box.id, box]));
  const names = new Map(figure.nodes.map(({ id, label }) => [id, label]));
  return (
    <figure aria-labelledby={`${figure.id}-title`} className="my-6">
      <figcaption>
        <p id={`${figure.id}-title`} className="font-serif text-lg leading-snug">
          {figure.title}
        </p>
        <p className="text-xs text-muted">{figure.subtitle}</p>
      </figcaption>
      <details className="open-when-wide mt-3">
        <summary className="py-1 text-sm text-accent">
          Show the drawing, which scrolls sideways
        </summary>
        <GraphLegend />
        <ScrollRegion label={`Drawing: ${figure.title}`}>
          <GraphFocus>
            <svg
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing of links; no element of its own says so
              role="group"
              aria-label={`${figure.nodes.length} parties in ${figure.columns.length} columns, each a link to its page; the table below holds every line`}
              viewBox={`0 0 ${GRAPH_WIDTH} ${drawing.height}`}
              className="graph w-full min-w-[52rem]"
              data-figure={figure.id}
            >
              <Marks />
              {figure.columns.map((label, i) => (
                <text key={label} x={drawing.columns[i]} y={14} className="fill-muted text-[12px]">
                  {label}
                </text>
              ))}
              <g fill="none" aria-hidden="true">
                {drawing.lines.map(({ line, d, width, hatched }) => (
                  <path
                    key={line.id}
                    d={d}
                    className="graph-line"
                    data-line={line.id}
                    data-ends={`${line.from} ${line.to}`}
                    stroke={hatched ? `url(#hatch-${line.family})` : `var(--tie-${line.family})`}
                    strokeWidth={width}
                    strokeDasharray={dashesOf(line.firmness, width)}
                    strokeLinecap={line.firmness === "reported" ? "round" : undefined}
                    markerEnd={line.directed ? `url(#arrow-${line.family})` : undefined}
                  >
                    <title>{lineInWords(line, names)}</title>
                  </path>
                ))}
              </g>
              {figure.nodes.map((node) => {
                const box = boxes.get(node.id);
                return box === undefined ? null : (
                  <Node key={node.id} node={node} box={box} view={view} />
                );
              })}
            </svg>
          </GraphFocus>
        </ScrollRegion>
      </details>
      {figure.leftOut !== null && <p className="mt-2 text-sm">{figure.leftOut}</p>}
      <p className="mt-1 text-xs text-muted">{figure.sourceLine}</p>
      {children}
    </figure>
  );
}

/** As many letters as have room in a box. */
const ROOM = 23;
const shortened = (label: string): string =>
  label.length > ROOM ? `${label.slice(0, ROOM - 1).trimEnd()}…` : label;

function Node({
  node: { id, label, kind, href, lines },
  box: { x, y, width, height },
  view,
}: {
  node: GraphNode;
  box: { x: number; y: number; width: number; height: number };
  view: View;
}) {
  const color = partyColor(id);
  return (
    <Link
      href={viewHref(href, view)}
      prefetch={false}
      aria-label={`${label}, ${kind.toLowerCase()}, ${lines === 1 ? "1 line" : `${lines} lines`}`}
      data-node={id}
      className="graph-node"
    >
      {/* Taller than what is seen, so that it is hit easily. */}
      <rect x={x} y={y - 3} width={width} height={height + 6} fill="transparent" />
      <rect x={x} y={y} width={width} height={height} className="graph-box" />
      <rect
        x={x + 5}
        y={y + height / 2 - 4}
        width={8}
        height={8}
        fill={color ?? "none"}
        stroke={color ?? "var(--hatch)"}
      />
      <text x={x + 18} y={y + height / 2 + 4} className="fill-ink text-[12px]">
        {shortened(label)}
      </text>
    </Link>
  );
}

/** A line as the pointer reads it. */
function lineInWords({ from, to, directed, parts }: GraphLine, names: ReadonlyMap<string, string>) {
  const [one, other] = [names.get(from) ?? from, names.get(to) ?? to];
  const said = parts.map(({ kind, amount, share }) =>
    share === null
      ? `${kind}: ${cellText(amount, { id: "amount", label: "", unit: "usd" })}${amount.value !== null && amount.note !== undefined ? ` (${amount.note})` : ""}`
      : `${kind}: ${estimateText(share, "share")}`,
  );
  return `${one} ${directed ? "→" : "–"} ${other}. ${said.join("; ")}`;
}

/** Arrow heads, and the hatching of amounts that are not known. */
function Marks() {
  return (
    <defs>
      {keysOf(FAMILIES).map((family) => (
        <marker
          key={family}
          id={`arrow-${family}`}
          viewBox="0 0 10 10"
          refX="9"
          refY="5"
          markerWidth="9"
          markerHeight="9"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d={ARROWS[family]} fill={`var(--tie-${family})`} />
        </marker>
      ))}
      {keysOf(FAMILIES).map((family) => (
        <pattern
          key={family}
          id={`hatch-${family}`}
          width="3"
          height="3"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(30)"
        >
          {/* Crossed, so that it is hatching whichever way the line runs. */}
          <path d="M0 0H3M0 0V3" stroke={`var(--tie-${family})`} strokeWidth="1.3" />
        </pattern>
      ))}
    </defs>
  );
}

/** Each family has an arrow head of its own, so that colour is not all that tells it. */
export const ARROWS = {
  capital: "M0 0L10 5L0 10z",
  compute: "M0 0L10 5L0 10L4 5z",
  rights: "M1 5L5.5 1L10 5L5.5 9z",
} as const;
