/** A labelled line to type in, with what is asked for below it and what is wrong with it, once it is. */
export function TextField({
  id,
  label,
  hint,
  fault,
  ...input
}: {
  id: string;
  label: string;
  hint?: string | undefined;
  fault?: string | undefined;
} & React.ComponentProps<"input">) {
  const told = [hint === undefined ? "" : `${id}-hint`, fault === undefined ? "" : `${id}-fault`];
  return (
    <div className="mb-4">
      <label htmlFor={id} className="mb-1 block text-sm font-semibold">
        {label}
      </label>
      <input
        id={id}
        name={id}
        required
        aria-invalid={fault !== undefined}
        aria-describedby={told.join(" ").trim() || undefined}
        className="w-full border border-line bg-paper px-2 py-1.5 aria-invalid:border-bad"
        {...input}
      />
      {hint !== undefined && (
        <p id={`${id}-hint`} className="mt-1 text-xs text-muted">
          {hint}
        </p>
      )}
      {fault !== undefined && (
        <p id={`${id}-fault`} className="mt-1 text-sm text-bad">
          {fault}
        </p>
      )}
    </div>
  );
}
