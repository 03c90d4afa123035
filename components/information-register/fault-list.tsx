import { type Fault, refuses } from "@/lib/domain/register/lint/fault";
import { RULES } from "@/lib/domain/register/rules";
import { cellAnchor } from "./cell-anchor";

/** What is wrong, template by template, each fault with its row, column and rule, and a way to its cell. */
export function FaultList({ faults }: { faults: readonly Fault[] }) {
  if (faults.length === 0)
    return <p className="text-sm">No fault was found in the templates that are filled.</p>;
  return [...Map.groupBy(faults, ({ template }) => template)].map(([template, own], i) => (
    <details
      key={template}
      open={i === 0}
      className="max-w-4xl border-t border-line last:border-b"
      data-faults={template}
    >
      <summary className="cursor-pointer py-2 font-semibold">
        {template === "parameters" ? "Particulars of the report" : template}: {own.length}{" "}
        {own.length === 1 ? "fault" : "faults"}
        <span className="font-normal text-muted">
          , {own.filter(refuses).length} of which would have the file refused
        </span>
      </summary>
      <ul className="pb-3 text-sm">
        {own.map((fault) => (
          <li
            key={`${fault.rowId} ${fault.column} ${fault.rule}`}
            className="border-t border-line py-2 wrap-anywhere"
          >
            <a href={`#${cellAnchor(fault.template, fault.rowId, fault.column)}`}>
              {fault.template === "parameters" ? "" : `Row ${fault.row}, ${fault.column} `}
              {fault.columnLabel}
            </a>{" "}
            <span className="text-muted">
              {fault.template === "parameters" ? "" : `(${fault.rowLabel}) `}
            </span>
            <span className="block">{fault.message}</span>
            <span className="block text-xs text-muted">
              {refuses(fault) ? "■ Refused" : "▲ Warned"}, rule {fault.rule}:{" "}
              {RULES[fault.rule].says}.
            </span>
          </li>
        ))}
      </ul>
    </details>
  ));
}
