import Link from "next/link";
import { Choice } from "./choice";
import { EDGE_KINDS, FAMILIES, kindsOf } from "@/lib/domain/graph/edge-kind";
import { LAYERS } from "@/lib/domain/graph/layers";
import { type NetworkFilter, STATUS_CHOICES } from "@/lib/domain/graph/network-filter";
import { keysOf } from "@/lib/domain/quantity/closed-set";
import type { Party } from "@/lib/domain/ties/party";
import { type View, viewHref, viewQuery } from "@/lib/domain/view/view";

/** Which ties are shown; a plain form, so that the address says what is. Basis and day are those of the top bar. */
export function NetworkFilterForm({
  filter: { kind, status, layer, party },
  parties,
  view,
}: {
  filter: NetworkFilter;
  parties: readonly Party[];
  view: View;
}) {
  return (
    <form
      action="/network"
      aria-label="Ties shown"
      className="mb-4 flex flex-wrap items-center gap-3 text-sm"
    >
      <Choice label="Kind of tie" name="kind" chosen={kind}>
        {keysOf(FAMILIES).map((family) => (
          <optgroup key={family} label={FAMILIES[family]}>
            <option value={family}>{FAMILIES[family]}: all</option>
            {kindsOf(family).map((one) => (
              <option key={one} value={one}>
                {EDGE_KINDS[one]}
              </option>
            ))}
          </optgroup>
        ))}
      </Choice>
      <Choice label="Status" name="status" chosen={status}>
        {keysOf(STATUS_CHOICES).map((one) => (
          <option key={one} value={one}>
            {STATUS_CHOICES[one]}
          </option>
        ))}
      </Choice>
      <Choice label="Layer" name="layer" chosen={layer}>
        {keysOf(LAYERS).map((one) => (
          <option key={one} value={one}>
            {LAYERS[one]}
          </option>
        ))}
      </Choice>
      <Choice label="Party" name="party" chosen={party}>
        {parties.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Choice>
      {viewQuery(view).map(([part, value]) => (
        <input key={part} type="hidden" name={part} value={value} />
      ))}
      <button type="submit" className="border border-line px-2 py-1 hover:bg-raised">
        Show ties
      </button>
      {[kind, status, layer, party].some((one) => one !== null) && (
        <Link href={viewHref("/network", view)} className="py-1">
          All ties
        </Link>
      )}
    </form>
  );
}
