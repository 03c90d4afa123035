type PackFileLine = { readonly path: string; readonly bytes: number };

const NAMES: Readonly<Record<string, string>> = {
  "report.pdf": "PDF, accessible (PDF/UA-1)",
  "report-archive.pdf": "PDF, for the archive (PDF/A-2a)",
  "report.html": "Page for print (HTML), without scripts",
  "report.pptx": "Slides (PPTX), charts to be edited",
  "report.xlsx": "Workbook (XLSX), a sheet for each table",
  "inputs.json": "What it was worked out from (JSON)",
  "report.json": "The report as a value (JSON)",
};

const size = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** The files of a pack, to be saved: the zip first, then what people open, then the rest folded away. */
export function PackFiles({ base, files }: { base: string; files: readonly PackFileLine[] }) {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const first = Object.keys(NAMES).flatMap((path) => byPath.get(path) ?? []);
  const rest = files.filter(({ path }) => NAMES[path] === undefined);
  return (
    <div className="max-w-3xl text-sm">
      <p className="mb-3">
        <a
          href={`${base}/pack.zip`}
          download
          className="inline-block bg-accent px-3 py-1.5 text-accent-ink no-underline"
        >
          Download the pack (zip)
        </a>
      </p>
      <ul className="divide-y divide-line border-y border-line">
        {first.map((file) => (
          <FileLine key={file.path} base={base} file={file} name={NAMES[file.path] ?? file.path} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details className="mt-2">
          <summary className="py-1">
            {rest.length} more: tables as CSV and JSON, figures as SVG and PNG
          </summary>
          <ul className="divide-y divide-line border-y border-line">
            {rest.map((file) => (
              <FileLine key={file.path} base={base} file={file} name={file.path} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function FileLine({ base, file, name }: { base: string; file: PackFileLine; name: string }) {
  return (
    <li className="flex flex-wrap justify-between gap-x-4 py-1.5">
      <a href={`${base}/${file.path}`} download className="inline-block py-0.5 wrap-anywhere">
        {name}
      </a>
      <span className="text-muted tabular-nums">{size(file.bytes)}</span>
    </li>
  );
}
