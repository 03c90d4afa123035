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
        <span className="block text-xs font-normal whitespace-normal text-muted">
          <WholeDates>{note}</WholeDates>
        </span>
      )}
      {alsoTexts(cell, column).map((also) => (
        <span key={also} className="block text-xs font-normal whitespace-normal text-muted">
          {also}
        </span>
      ))}
    </span>
  );
}

function Value({ cell, text, view }: { cell: Cell; text: string; view: View }) {
  if (cell.href !== undefined) {
    const link = leadsAway(cell.href) ? (
      <a href={cell.href} rel="noreferrer" className={wrapping(text)}>
        {text}
      </a>
    ) : (
      <Link href={viewHref(cell.href, view)} prefetch={false} className={wrapping(text)}>
        {text}
      </Link>
    );
    return cell.value === null && cell.none !== true ? <Unknown>{link}</Unknown> : link;
  }
  if (cell.value !== null) return <span className={wrapping(text)}>{text}</span>;
  if (cell.none === true) return <span className="text-muted">{text}</span>;
  return <Unknown>{text}</Unknown>;
}

/** A word or two stay on one line. */
const SHORT = 12;

/** A long address may break anywhere, a date nowhere. */
const wrapping = (text: string): string =>
  text.includes("://")
    ? "wrap-anywhere"
    : text.length <= SHORT || /^\d{4}-\d{2}/.test(text)
      ? "whitespace-nowrap"
      : "";

/** Text in which no date is broken over two lines. */
const WholeDates = ({ children }: { children: string }) =>
  children.split(/(\d{4}-\d{2}-\d{2})/).map((part, i) =>
    i % 2 === 0 ? (
      part
    ) : (
      // oxlint-disable-next-line react/no-array-index-key -- parts of one text, in its order
      <span key={i} className="whitespace-nowrap">
        {part}
      </span>
    ),
  );

/** Not known, said and marked: never blank, never zero. */
export function Unknown({ children }: { children: React.ReactNode }) {
  return (
    <span
      className={`font-normal text-muted ${typeof children === "string" && children.length <= SHORT ? "whitespace-nowrap" : "whitespace-normal"}`}
    >
      <span aria-hidden="true" className="hatched mr-1 inline-block size-2.5 border border-hatch" />
      {children}
    </span>
  );
}
