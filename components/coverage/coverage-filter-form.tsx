import { BUTTON } from "@/components/form/field";

/** Narrows the grid by a party and to its gaps; a plain form, so the choice is in the address. */
export function CoverageFilterForm({
  kind,
  party,
  gapsOnly,
  parties,
}: {
  kind: string;
  party: string | null;
  gapsOnly: boolean;
  parties: readonly { readonly id: string; readonly name: string }[];
}) {
  return (
    <form
      key={`${kind} ${party} ${gapsOnly}`}
      className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2 text-sm"
    >
      <input type="hidden" name="kind" value={kind} />
      <label className="flex flex-wrap items-center gap-2">
        <span className="text-muted">Party</span>
        <select
          name="party"
          defaultValue={party ?? ""}
          className="max-w-full border border-line bg-paper px-2 py-1"
        >
          <option value="">Every party</option>
          {parties.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="flex min-h-6 items-center gap-2">
        <input type="checkbox" name="gaps" value="1" defaultChecked={gapsOnly} />
        Missing only
      </label>
      <button type="submit" className={BUTTON}>
        Show
      </button>
    </form>
  );
}
