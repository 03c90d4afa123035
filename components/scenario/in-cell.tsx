/**
 * An input of a row whose columns are named above it: on a wide screen its own name and hint are
 * only heard, on a narrow one the name stands over it.
 */
export function InCell({
  id,
  name,
  of,
  hint,
  error,
  children,
}: {
  id: string;
  name: string;
  /** Whose it is, for whoever does not see the row. */
  of?: string;
  hint?: string;
  error?: string | null;
  children: React.ReactNode;
}) {
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="block text-xs text-muted lg:sr-only">
        {name}
        {of !== undefined && <span className="sr-only"> of {of}</span>}
      </label>
      {children}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="sr-only">
          {hint}
        </p>
      )}
      {error !== undefined && error !== null && (
        <p id={`${id}-error`} className="mt-0.5 text-xs text-bad">
          <strong>Not taken:</strong> {error}
        </p>
      )}
    </div>
  );
}
