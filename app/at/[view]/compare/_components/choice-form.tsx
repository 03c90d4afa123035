import { type View, viewQuery } from "@/lib/domain/view/view";

/** Ticks what stands side by side; the address is the choice. */
export function ChoiceForm({
  action,
  legend,
  options,
  chosen,
  view,
  children,
}: {
  action: string;
  legend: string;
  options: readonly { readonly id: string; readonly name: string }[];
  chosen: readonly string[];
  view: View;
  children?: React.ReactNode;
}) {
  return (
    <form action={action} className="mt-8 border-t border-line pt-4 text-sm">
      <fieldset>
        <legend className="mb-2 font-semibold">{legend}</legend>
        <div className="grid gap-1 sm:grid-cols-2 lg:grid-cols-3">
          {options.map(({ id, name }) => (
            <label key={id} className="flex items-center gap-2 py-0.5">
              <input type="checkbox" name="with" value={id} defaultChecked={chosen.includes(id)} />
              {name}
            </label>
          ))}
        </div>
      </fieldset>
      {viewQuery(view).map(([part, value]) => (
        <input key={part} type="hidden" name={part} value={value} />
      ))}
      <button type="submit" className="mt-3 bg-accent px-3 py-1.5 text-accent-ink">
        Compare
      </button>
      {children}
    </form>
  );
}
