import { PlainTable } from "@/components/bills/plain-table";
import { PRICE_SHEET_GUIDE } from "@/lib/domain/imports/feeds/price-sheet-columns";

const TEMPLATE = "/api/v1/imports/price-sheet";

/** A price sheet to fill in, and what goes into each of its columns. */
export function PriceSheetHelp() {
  const { title, columns, rows } = PRICE_SHEET_GUIDE;
  return (
    <div className="mt-4 max-w-3xl text-sm">
      <p className="flex flex-wrap items-baseline gap-x-4">
        <span>Prices of your own contracts come as a price sheet:</span>
        <a className="inline-block py-1" href={TEMPLATE} download>
          Template as CSV
        </a>
        <a className="inline-block py-1" href={`${TEMPLATE}?format=xlsx`} download>
          Template as XLSX
        </a>
      </p>
      <details>
        <summary className="py-1 text-accent">What each column of a price sheet holds</summary>
        <PlainTable
          caption={title}
          columns={columns.map(({ label }) => ({ title: label }))}
          rows={rows.map(({ id, cells }) => ({
            id,
            cells: columns.map((column) => {
              const value = cells[column.id]?.value;
              return typeof value === "string" ? value : null;
            }),
          }))}
        />
      </details>
    </div>
  );
}
