import Link from "next/link";
import type { Cell, Column } from "@/lib/domain/table/table";
import { type View, viewHref } from "@/lib/domain/view/view";
import { cellText } from "@/lib/format/cell";

const TONES = { warn: "text-warn", bad: "text-bad", muted: "text-muted" } as const;

/** Marks of a row: each a word, with a shape and a colour that say no more than the word. */
const MARKS: Readonly<Record<string, readonly [shape: string, tone: keyof typeof TONES]>> = {
  disputed: ["≠", "warn"],
  flagged: ["⚑", "bad"],
  retired: ["✕", "bad"],
  retiring: ["▽", "warn"],
  stale: ["◷", "warn"],
};

/** A cell of a long table: the value on one line, a word on it on the next, both cut off where the room ends. */
export function LongCell({
  cell,
  column,
  isList,
  view,
}: {
  cell: Cell;
  column: Column;
  isList: boolean;
  view: View;
}) {
  const note = cell.value === null ? undefined : cell.note;
  return (
    <span className="long-text">
      {isList && typeof cell.value === "string" ? (
        <span className="long-line">
          {cell.value.split("; ").map((mark) => (
            <Mark key={mark} mark={mark} />
          ))}
        </span>
      ) : (
        <Value cell={cell} column={column} view={view} />
      )}
      {note !== undefined && <span className="long-line text-xs text-muted">{note}</span>}
    </span>
  );
}

function Value({ cell, column, view }: { cell: Cell; column: Column; view: View }) {
  const text = cellText(cell, column);
  if (cell.value === null)
    return (
      <span className="long-line text-muted">
        {cell.none !== true && (
          <span
            aria-hidden="true"
            className="hatched mr-1 inline-block size-2.5 border border-hatch"
          />
        )}
        {text}
      </span>
    );
  return (
    <span className="long-line">
      {cell.href === undefined ? (
        text
      ) : (
        <Link href={viewHref(cell.href, view)} prefetch={false} tabIndex={-1}>
          {text}
        </Link>
      )}
    </span>
  );
}

function Mark({ mark }: { mark: string }) {
  const [shape, tone] = MARKS[mark] ?? ["·", "muted"];
  return (
    <span className={`mr-2 ${TONES[tone]}`}>
      <span aria-hidden="true">{shape} </span>
      {mark}
    </span>
  );
}
