import { SHEET_KINDS } from "@/lib/domain/curation/sheets/sheet";
import { keysOf } from "@/lib/domain/quantity/closed-set";

/** The register as files that read back without a change, and empty ones to fill in. */
export function SheetDownloads() {
  return (
    <>
      <p className="mb-3 max-w-2xl text-sm text-muted">
        An export has a row for each claim, with its sources; change what is wrong, and import it. A
        template has a row for each party, tie, stake, right or source, and a column for each thing
        that can be said of it.
      </p>
      <ul className="text-sm">
        {keysOf(SHEET_KINDS).map((kind) => (
          <li key={kind} className="flex flex-wrap gap-x-4 gap-y-1 border-b border-line py-2">
            <span className="w-24 font-medium">{SHEET_KINDS[kind]}</span>
            <a href={`/api/v1/sheets/${kind}?format=csv`} download>
              Export as CSV
            </a>
            <a href={`/api/v1/sheets/${kind}?format=xlsx`} download>
              Export as XLSX
            </a>
            <a href={`/api/v1/sheets/${kind}?format=xlsx&template=1`} download>
              Template
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
