/** A labelled input of a form, with what may be wrong with it said below. */
export function Field({
  label,
  htmlFor,
  hint,
  error,
  children,
}: {
  label: string;
  htmlFor: string;
  hint?: React.ReactNode;
  error?: string | null;
  children: React.ReactNode;
}) {
  return (
    <div className="min-w-0">
      <label htmlFor={htmlFor} className="block text-sm text-muted">
        {label}
      </label>
      {children}
      {hint !== undefined && hint !== "" && (
        <p id={`${htmlFor}-hint`} className="mt-0.5 text-xs text-muted">
          {hint}
        </p>
      )}
      {error !== undefined && error !== null && (
        <p id={`${htmlFor}-error`} className="mt-0.5 text-xs text-bad">
          <strong>Not taken:</strong> {error}
        </p>
      )}
    </div>
  );
}

/** How text inputs, selects and buttons of forms look. */
export const INPUT = "w-full min-w-0 border border-line bg-paper px-2 py-1 text-sm";
export const BUTTON =
  "border border-line px-3 py-1.5 text-sm hover:bg-raised disabled:cursor-not-allowed disabled:text-muted";
export const PRIMARY =
  "border border-accent bg-accent px-3 py-1.5 text-sm text-accent-ink hover:opacity-90 disabled:cursor-not-allowed disabled:opacity-60";
