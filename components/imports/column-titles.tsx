/** The headings of a table about a file. */
export function ColumnTitles({ titles }: { titles: readonly string[] }) {
  return (
    <thead>
      <tr className="text-left text-muted">
        {titles.map((title) => (
          <th key={title} scope="col" className="border-b border-ink py-2 pr-4 font-normal">
            {title}
          </th>
        ))}
      </tr>
    </thead>
  );
}
