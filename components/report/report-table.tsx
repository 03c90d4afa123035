import { ScrollRegion } from "@/components/layout/scroll-region";
import type { TableBlock } from "@/lib/domain/report/board-report";
import type { ClaimsById } from "@/lib/format/report/runs";
import { tableLines } from "@/lib/format/report/table-lines";
import { ClaimMark } from "./claim-mark";

/** A table of a report as it stands on paper: every row and column, nothing to sort or to open. */
export function ReportTable({
  block,
  known,
}: {
  block: Pick<TableBlock, "table" | "claims">;
  known: ClaimsById;
}) {
  const { table } = block;
  const { heads, rows } = tableLines(block, known);
  return (
    <ScrollRegion label={table.title} className="print:overflow-visible">
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">{table.title}</caption>
        <thead className="print:table-header-group">
          <tr className="border-b border-ink">
            {table.columns.map(({ id }, i) => (
              <th key={id} scope="col" className={`px-1.5 py-1 align-bottom ${sideOf(heads[i])}`}>
                {heads[i]?.text === "" ? <span className="sr-only">Name</span> : heads[i]?.text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ id }, r) => (
            <tr key={id} className="break-inside-avoid border-b border-line">
              {table.columns.map((column, c) => {
                const { text = "", claim = null, sign = "" } = rows[r]?.[c] ?? {};
                const content = (
                  <>
                    {text}
                    <ClaimMark number={claim} sign={sign} />
                  </>
                );
                const className = `px-1.5 py-1 align-top ${sideOf(heads[c])}`;
                return c === 0 ? (
                  <th key={column.id} scope="row" className={`font-normal ${className}`}>
                    {content}
                  </th>
                ) : (
                  <td key={column.id} className={className}>
                    {content}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

const sideOf = (head: { readonly isNumber: boolean } | undefined): string =>
  head?.isNumber === true ? "text-right whitespace-nowrap" : "text-left [overflow-wrap:anywhere]";
