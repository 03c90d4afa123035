import { EDGE_KINDS } from "../graph/edge-kind.ts";
import type { MoneyLoop, MoneyLoops } from "../graph/money-loops.ts";
import { listed } from "../portfolio/findings.ts";
import type { Table } from "../table/table.ts";
import type { Basis } from "../ties/basis.ts";
import type { Party } from "../ties/party.ts";
import { capitalised } from "./amount-cell.ts";
import { edgeAmountCell } from "./network-table.ts";
import { byName } from "../quantity/text-order.ts";

/** A loop by its parties, from the first round to the first again. */
export const loopInWords = ({ parties }: MoneyLoop, name: (id: string) => string): string =>
  [...parties, ...parties.slice(0, 1)].map(name).join(" → ");

/** How far loops were looked for, in a sentence. */
export const searchInWords = ({ completeTo, cut }: Omit<MoneyLoops, "loops">): string =>
  cut
    ? `There are too many to list them all: every loop of up to ${completeTo} parties is here, and some of the longer ones.`
    : `Every loop of up to ${completeTo} parties; longer ones were not looked for.`;

/** Loops that money runs in, a row for each kind of tie on each leg. */
export function loopsTable(
  { loops, ...search }: MoneyLoops,
  parties: ReadonlyMap<string, Party>,
  basis: Basis,
): Table {
  const name = (id: string) => parties.get(id)?.name ?? id;
  return {
    id: "loops",
    title: "Loops of money, leg by leg",
    note: `${searchInWords(search)} Amounts are those of each leg by itself: they fall on different days, and are neither netted nor added round the loop or across kinds.`,
    columns: [
      { id: "leg", label: "Leg", unit: null },
      { id: "loop", label: "Loop", unit: null },
      { id: "parties", label: "Parties", unit: "count" },
      { id: "kind", label: "Kind", unit: null },
      { id: "amount", label: `${capitalised(basis)} amount`, unit: "usd" },
      { id: "firmness", label: "How firm", unit: null },
    ],
    rows: loops.flatMap((loop) =>
      loop.legs.flatMap(({ from, to, edges }) =>
        edges.map((edge) => ({
          id: `${loop.id}:${edge.id}`,
          cells: {
            leg: { value: `${name(from)} → ${name(to)}` },
            loop: { value: loopInWords(loop, name) },
            parties: { value: loop.parties.length },
            kind: { value: EDGE_KINDS[edge.kind] },
            amount: edgeAmountCell(edge, parties, basis),
            firmness: { value: edge.firmness },
          },
        })),
      ),
    ),
  };
}

/** How many loops there are and who is in most of them, as a sentence. */
export function loopsFinding(
  { loops, cut }: MoneyLoops,
  name: (id: string) => string,
  ofAll: boolean,
): string {
  const where = ofAll ? "" : ", among the ties shown";
  if (loops.length === 0)
    return `No money comes back to where it set out${ofAll ? ", as far as is on record" : where}`;
  const two = loops.filter(({ parties }) => parties.length === 2).length;
  const count = `${cut ? "more than " : ""}${loops.length === 1 ? "one loop" : `${loops.length} loops`}`;
  const between =
    two === 0 || loops.length === 1 ? "" : `, ${two} of them between two parties alone`;
  const back = `Money comes back to where it set out in ${count}${where}${between}`;
  const { first, most } = inMost(loops);
  if (loops.length === 1 || first.length > 2) return back;
  const who = listed(first.map(name).toSorted(byName));
  return `${back}; ${who} ${first.length === 1 ? "is" : "are"} in ${most}${first.length === 1 ? "" : " each"}`;
}

function inMost(loops: readonly MoneyLoop[]): { first: string[]; most: number } {
  const counts = new Map<string, number>();
  for (const { parties } of loops)
    for (const id of parties) counts.set(id, (counts.get(id) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return { first: [...counts].filter(([, count]) => count === most).map(([id]) => id), most };
}
