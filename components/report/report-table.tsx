import { ScrollRegion } from "@/components/layout/scroll-region";
import type { TableBlock } from "@/lib/domain/report/board-report";
import type { ClaimsById } from "@/lib/format/report/runs";
import { tableLines } from "@/lib/format/report/table-lines";
import { ClaimMark } from "./claim-mark";
import { roomFor } from "./room-for";

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
  const looks = heads.map(({ text, isNumber }, c) =>
    [
      isNumber ? "text-right" : "text-left",
      roomFor([text, ...rows.map((row) => row[c]?.text ?? "")]),
    ].join(" "),
  );
  return (
    <ScrollRegion label={table.title} className="print:overflow-visible">
      <table className="rows-as-lists w-full border-collapse text-sm">
        <caption className="sr-only">{table.title}</caption>
        <thead className="print:table-header-group">
          <tr className="border-b border-ink">
            {table.columns.map(({ id }, i) => (
              <th key={id} scope="col" className={`px-1.5 py-1 align-bottom ${looks[i]}`}>
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
                  <span>
                    {text}
                    <ClaimMark number={claim} sign={sign} />
                  </span>
                );
                const className = `px-1.5 py-1 align-top ${looks[c]}`;
                return c === 0 ? (
                  <th key={column.id} scope="row" className={`font-normal ${className}`}>
                    {content}
                  </th>
                ) : (
                  <td key={column.id} data-label={heads[c]?.text} className={className}>
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
