import { leadsAway } from "@/lib/domain/table/leads-away";
import type { Cell } from "@/lib/domain/table/table";
import { type View, viewHref } from "@/lib/domain/view/view";
import { cellText } from "@/lib/format/cell";
import type { ShownColumn } from "./long-row";

const TONES = { warn: "text-warn", bad: "text-bad", muted: "text-muted" } as const;

/** Marks of a row: each a word, with a shape and a colour that say no more than the word. */
const MARKS: Readonly<Record<string, readonly [shape: string, tone: keyof typeof TONES]>> = {
  disputed: ["≠", "warn"],
  flagged: ["⚑", "bad"],
  retired: ["✕", "bad"],
  retiring: ["▽", "warn"],
  stale: ["◷", "warn"],
};

/** What stands in a cell, and the class of the cell. */
export type DrawnCell = { readonly className: string; readonly content: React.ReactNode };

/**
 * A cell of a long table: the value on one line and a word on it on the next,
 * both cut off where the room ends.
 *
 * Hundreds are drawn between two frames while somebody scrolls, so this is a
 * function and no component, and makes as few elements as it can.
 */
export function drawnCell(cell: Cell, shown: ShownColumn, view: View): DrawnCell {
  const { value, note } = cell;
  if (value === null) {
    const text = textOf(cell, shown);
    return {
      className: cell.none === true ? "long-one text-muted" : "long-one long-unknown text-muted",
      content: text,
    };
  }
  const content =
    shown.isList && typeof value === "string" ? marks(value) : linked(cell, shown, view);
  if (note === undefined) return { className: "long-one", content };
  return {
    className: "long-two",
    content: (
      <span className="long-text">
        <span className="long-line">{content}</span>
        <span className="long-line text-xs text-muted">{note}</span>
      </span>
    ),
  };
}

const texts = new WeakMap<Cell, string>();

/** A cell in words. Different cells are few, and each is put into words once. */
function textOf(cell: Cell, { column }: ShownColumn): string {
  const known = texts.get(cell);
  if (known !== undefined) return known;
  const text = cellText(cell, column);
  texts.set(cell, text);
  return text;
}

function linked(cell: Cell, shown: ShownColumn, view: View): React.ReactNode {
  const text = textOf(cell, shown);
  if (cell.href === undefined) return text;
  if (leadsAway(cell.href))
    return (
      <a
        href={cell.href}
        rel="noreferrer"
        tabIndex={-1}
        onClick={(event) => event.stopPropagation()}
      >
        {text}
      </a>
    );
  return (
    // A plain link: the grid follows it without leaving the app.
    <a href={viewHref(cell.href, view)} tabIndex={-1}>
      {text}
    </a>
  );
}

const marks = (value: string): React.ReactNode =>
  value.split("; ").map((mark) => {
    const [shape, tone] = MARKS[mark] ?? ["·", "muted"];
    return (
      <span key={mark} className={`mr-2 ${TONES[tone]}`}>
        <span aria-hidden="true">{shape} </span>
        {mark}
      </span>
    );
  });
