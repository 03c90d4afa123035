import Link from "next/link";
import type { Cell, Column } from "@/lib/domain/table/table";
import { leadsAway } from "@/lib/domain/table/leads-away";
import { type View, viewHref } from "@/lib/domain/view/view";
import { alsoTexts, cellText } from "@/lib/format/cell";

/** What stands in a cell: the value and its way on, hatched where it is not known, with a word on it below. */
export function CellContent({ cell, column, view }: { cell: Cell; column: Column; view: View }) {
  const text = cellText(cell, column);
  const note = cell.value === null ? undefined : cell.note;
  return (
    <span className="min-w-0 break-words">
      <Value cell={cell} text={text} view={view} />
      {note !== undefined && (
        <span className="block text-xs whitespace-normal text-muted">{note}</span>
      )}
      {alsoTexts(cell, column).map((also) => (
        <span key={also} className="block text-xs whitespace-normal text-muted">
          {also}
        </span>
      ))}
    </span>
  );
}

function Value({ cell, text, view }: { cell: Cell; text: string; view: View }) {
  if (cell.href !== undefined) {
    const link = leadsAway(cell.href) ? (
      <a href={cell.href} rel="noreferrer">
        {text}
      </a>
    ) : (
      <Link href={viewHref(cell.href, view)} prefetch={false}>
        {text}
      </Link>
    );
    return cell.value === null && cell.none !== true ? <Unknown>{link}</Unknown> : link;
  }
  if (cell.value !== null) return <span className={wrapping(text)}>{text}</span>;
  if (cell.none === true) return <span className="text-muted">{text}</span>;
  return <Unknown>{text}</Unknown>;
}

/** A long address may break anywhere, a date nowhere. */
const wrapping = (text: string): string =>
  text.includes("://") ? "wrap-anywhere" : /^\d{4}-\d{2}/.test(text) ? "whitespace-nowrap" : "";

/** Not known, said and marked: never blank, never zero. */
export function Unknown({ children }: { children: React.ReactNode }) {
  return (
    <span className="whitespace-normal text-muted">
      <span aria-hidden="true" className="hatched mr-1 inline-block size-2.5 border border-hatch" />
      {children}
    </span>
  );
}
