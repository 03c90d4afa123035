/** One choice of the filter, of which "all" is the first. */
export const Choice = ({
  label,
  name,
  chosen,
  children,
}: {
  label: string;
  name: string;
  chosen: string | null;
  children: React.ReactNode;
}) => (
  <label className="flex max-w-full items-center gap-2 text-muted">
    {label}
    <select
      name={name}
      defaultValue={chosen ?? ""}
      className="max-w-52 min-w-0 border border-line bg-paper px-2 py-1 text-ink"
    >
      <option value="">all</option>
      {children}
    </select>
  </label>
);
