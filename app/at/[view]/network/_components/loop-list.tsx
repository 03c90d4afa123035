import { EDGE_KINDS } from "@/lib/domain/graph/edge-kind";
import type { Edge } from "@/lib/domain/graph/network";
import type { MoneyLoop } from "@/lib/domain/graph/money-loops";
import { edgeAmountCell } from "@/lib/domain/tables/network-table";
import { loopInWords } from "@/lib/domain/tables/loops-table";
import type { Basis } from "@/lib/domain/ties/basis";
import type { Party } from "@/lib/domain/ties/party";
import { money } from "@/lib/format/money";

/** As many as are read at a glance. */
const FIRST = 12;

/** Loops in reading order, each leg with its amounts; those beyond the first are folded away. */
export function LoopList(props: {
  loops: readonly MoneyLoop[];
  parties: ReadonlyMap<string, Party>;
  basis: Basis;
}) {
  const { loops, ...words } = props;
  const more = loops.slice(FIRST);
  return (
    <>
      <Loops loops={loops.slice(0, FIRST)} {...words} />
      {more.length > 0 && (
        <details className="mt-3">
          <summary className="py-1 text-sm text-accent">The other {more.length} loops</summary>
          <Loops loops={more} {...words} />
        </details>
      )}
    </>
  );
}

function Loops({
  loops,
  parties,
  basis,
}: {
  loops: readonly MoneyLoop[];
  parties: ReadonlyMap<string, Party>;
  basis: Basis;
}) {
  const name = (id: string) => parties.get(id)?.name ?? id;
  return (
    <ul className="grid gap-x-8 sm:grid-cols-2">
      {loops.map((loop) => (
        <li key={loop.id} className="border-t border-line py-2 text-sm">
          <p className="font-medium">{loopInWords(loop, name)}</p>
          <ul className="mt-1 text-muted">
            {loop.legs.map(({ from, to, edges }) => (
              <li key={`${from}--${to}`}>
                {name(from)} → {name(to)}:{" "}
                <span className="text-ink">
                  {edges.map((edge) => edgeInWords(edge, parties, basis)).join("; ")}
                </span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

/** A kind of tie with its amount; where none is known, that. */
function edgeInWords(edge: Edge, parties: ReadonlyMap<string, Party>, basis: Basis): string {
  const kind = EDGE_KINDS[edge.kind].toLowerCase();
  const { value, note, none } = edgeAmountCell(edge, parties, basis);
  if (typeof value === "number")
    return `${kind} ${money(value)}${note === undefined ? "" : ` (${note})`}`;
  return none === true ? `${kind}, no amount on record` : `${kind}, amount ${note ?? "not known"}`;
}
