import type { GraphFigure, GraphLine } from "../figure/graph-figure.ts";
import type { GraphLayout } from "../figure/graph-layout.ts";
import { EDGE_KINDS, familyOf } from "../graph/edge-kind.ts";
import { firmnessTogether } from "../graph/firmness.ts";
import { LAYERS } from "../graph/layers.ts";
import type { MostTied } from "../graph/most-tied.ts";
import type { Edge } from "../graph/network.ts";
import { listed } from "../portfolio/findings.ts";
import { edgeAmountCell } from "../tables/network-table.ts";
import type { Basis } from "../ties/basis.ts";
import type { Party } from "../ties/party.ts";
import { PARTY_KINDS } from "../ties/tie-words.ts";
import { byName } from "../quantity/text-order.ts";

/**
 * The network as a chart: parties in their columns at the places the layout has
 * for them, and one line for each family of ties from one to another.
 *
 * @param layout of all that was ever in the register, so that no date moves anybody
 */
export function networkFigure(
  edges: readonly Edge[],
  { drawn, left }: MostTied,
  {
    layout,
    parties,
    basis,
    asOf,
  }: {
    readonly layout: GraphLayout;
    readonly parties: ReadonlyMap<string, Party>;
    readonly basis: Basis;
    readonly asOf: string;
  },
): GraphFigure {
  const shown = new Set(drawn.filter((id) => parties.has(id) && layout.has(id)));
  const lines = linesOf(
    edges.filter(({ from, to }) => shown.has(from) && shown.has(to)),
    parties,
    basis,
  );
  const name = (id: string) => parties.get(id)?.name ?? id;
  const nodes = [...shown].toSorted().flatMap((id) => {
    const [party, place] = [parties.get(id), layout.get(id)];
    return party === undefined || place === undefined
      ? []
      : [
          {
            id,
            label: party.name,
            kind: PARTY_KINDS[party.kind],
            href: party.kind === "ai_lab" ? `/labs/${id}` : `/providers/${id}`,
            place,
            lines: lines.filter(({ from, to }) => from === id || to === id).length,
          },
        ];
  });
  return {
    id: "network",
    title: titleOf(lines, name),
    subtitle: `Ties between parties as of ${asOf}, in the direction the money or the benefit mainly runs; the thicker a line, the larger the amount ${basis}, of one kind of tie and never of several together`,
    columns: Object.values(LAYERS),
    gaps: GAPS,
    rows: Math.max(1, ...[...layout.values()].map(({ rows }) => rows)),
    nodes,
    lines,
    leftOut:
      left.length === 0
        ? null
        : `Drawn are the ${drawn.length} parties with the largest amount ${basis}, then with the most ties. ${left.length} more ${left.length === 1 ? "is" : "are"} in the table alone: ${listed(left.map(name))}.`,
    sourceLine: `Stakeline register as of ${asOf}; basis: ${basis}; totals of other deals, and deals superseded, ended, denied or only talked about, are not drawn and listed below.`,
  };
}

/** Most lines run between labs and clouds, and past the clouds to those who make the chips. */
const GAPS = [2, 4, 3];

function linesOf(
  edges: readonly Edge[],
  parties: ReadonlyMap<string, Party>,
  basis: Basis,
): GraphLine[] {
  const groups = Map.groupBy(edges, ({ from, to, kind }) => `${from}--${to}--${familyOf(kind)}`);
  return [...groups].flatMap(([id, group]): GraphLine[] => {
    const [first] = group;
    if (first === undefined) return [];
    return [
      {
        id,
        from: first.from,
        to: first.to,
        family: familyOf(first.kind),
        firmness: firmnessTogether(
          group.map(({ firmness, amount, total }) => ({
            firmness,
            usd: amount === "known" ? total.usd : null,
          })),
        ),
        directed: group.some(({ directed }) => directed),
        parts: group.map((edge) => ({
          id: edge.id,
          kind: EDGE_KINDS[edge.kind],
          amount: edgeAmountCell(edge, parties, basis),
          share: edge.stake?.share ?? null,
        })),
      },
    ];
  });
}

/** Who is tied to the most others, as a sentence. */
function titleOf(lines: readonly GraphLine[], name: (id: string) => string): string {
  const partners = new Map<string, Set<string>>();
  for (const { from, to } of lines)
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const)
      partners.set(one, (partners.get(one) ?? new Set()).add(other));
  const most = Math.max(0, ...[...partners.values()].map(({ size }) => size));
  const first = [...partners].filter(([, { size }]) => size === most).map(([id]) => name(id));
  if (most === 0) return "No tie of this sort is on record on this day";
  const others = most === 1 ? "one other party" : `${most} other parties`;
  if (first.length > 3) return `Nobody here is tied to more than ${others}`;
  return first.length === 1
    ? `${first[0]} is tied to ${others}, more than anybody else drawn here`
    : `${listed(first.toSorted(byName))} are tied to ${others} each, more than anybody else drawn here`;
}
