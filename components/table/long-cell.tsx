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

/** Cells are few, and drawn again and again while somebody scrolls: each is put into words once. */
const texts = new WeakMap<Cell, string>();

function textOf(cell: Cell, column: Column): string {
  const known = texts.get(cell);
  if (known !== undefined) return known;
  const text = cellText(cell, column);
  texts.set(cell, text);
  return text;
}

function Value({ cell, column, view }: { cell: Cell; column: Column; view: View }) {
  const text = textOf(cell, column);
  if (cell.value === null)
    return (
      <span className={`long-line text-muted ${cell.none === true ? "" : "long-unknown"}`}>
        {text}
      </span>
    );
  return (
    <span className="long-line">
      {cell.href === undefined ? (
        text
      ) : (
        // A plain link: the grid follows it without leaving the app, and hundreds are drawn in no time.
        <a href={viewHref(cell.href, view)} tabIndex={-1}>
          {text}
        </a>
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
