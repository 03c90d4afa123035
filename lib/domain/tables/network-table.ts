import { EDGE_KINDS } from "../graph/edge-kind.ts";
import type { Edge } from "../graph/network.ts";
import type { Cell, Table } from "../table/table.ts";
import type { Basis } from "../ties/basis.ts";
import type { Party } from "../ties/party.ts";
import { absenceOn, capitalised, NONE_ON_RECORD, totalCell } from "./amount-cell.ts";
import { byText } from "../quantity/text-order.ts";

/** What an edge comes to on the basis; a share of ownership is no amount. */
export function edgeAmountCell(
  { amount, kind, total }: Edge,
  parties: ReadonlyMap<string, Party>,
  basis: Basis,
): Cell {
  if (kind === "ownership_share") return { value: null, note: "a share", none: true };
  if (amount === "none") return NONE_ON_RECORD;
  return totalCell(total, (id) => parties.get(id)?.name ?? id, absenceOn(basis));
}

/** The page that an edge of one deal or share leads to. */
function pageOf({ ties, stake }: Edge): string | undefined {
  const [tie, ...more] = ties;
  if (stake !== null) return `/stakes/${stake.id}`;
  return tie !== undefined && more.length === 0 ? `/ties/${tie.id}` : undefined;
}

/** Every tie that the filter lets through, kind by kind: the drawing's twin, with those it has no room for. */
export function networkTable(
  edges: readonly Edge[],
  drawn: readonly string[],
  parties: ReadonlyMap<string, Party>,
  basis: Basis,
): Table {
  const name = (id: string) => parties.get(id)?.name ?? id;
  const inDrawing = new Set(drawn);
  return {
    id: "network",
    title: "Ties between parties",
    note: "The largest first, in the direction the money or the benefit mainly runs. Firm is what is committed, paid or in force, conditional what is announced or hangs on a condition, reported what no party has confirmed; of several deals the largest known amount decides, else the least firm. An amount is that of all deals of one kind between the two; kinds are never added.",
    columns: [
      { id: "who", label: "From and to", unit: null },
      { id: "kind", label: "Kind", unit: null },
      { id: "amount", label: `${capitalised(basis)} amount`, unit: "usd" },
      { id: "share", label: "Share owned", unit: "share" },
      { id: "firmness", label: "How firm", unit: null },
      { id: "status", label: "Status", unit: null },
      { id: "deals", label: "Deals", unit: "count", exportOnly: true },
      { id: "drawn", label: "Drawn", unit: null },
    ],
    rows: largestFirst(edges).map((edge) => {
      const href = pageOf(edge);
      const statuses = [...new Set(edge.ties.map(({ status }) => status ?? "not known"))];
      const arrow = edge.directed ? "→" : "–";
      return {
        id: edge.id,
        cells: {
          who: {
            value: `${name(edge.from)} ${arrow} ${name(edge.to)}`,
            ...(href === undefined ? {} : { href }),
          },
          kind: { value: EDGE_KINDS[edge.kind] },
          amount: edgeAmountCell(edge, parties, basis),
          share:
            edge.stake === null
              ? { value: null, note: "–", none: true }
              : { value: edge.stake.share },
          firmness: { value: edge.firmness },
          status:
            statuses.length === 0
              ? { value: null, note: "–", none: true }
              : { value: statuses.join(", ").replaceAll("_", " ") },
          deals:
            edge.stake === null
              ? { value: edge.ties.length }
              : { value: null, note: "–", none: true },
          drawn: { value: inDrawing.has(edge.from) && inDrawing.has(edge.to) },
        },
      };
    }),
  };
}

/** Known amounts by their size, then the rest; of two alike by id. */
const largestFirst = (edges: readonly Edge[]): Edge[] =>
  edges.toSorted((a, b) => b.total.usd - a.total.usd || byText(a.id, b.id));
