import {
  type Block,
  blockBetween,
  cellsOf,
  fillDown,
  pasteBlock,
  type Place,
  type Shown,
} from "@/lib/domain/curation/cell-block";
import {
  type CellRef,
  cellKey,
  type Edit,
  editsFrom,
  type GridEdits,
  NO_EDITS,
  type Published,
  redo,
  revertCells,
  undo,
  type Write,
  writeCells,
} from "@/lib/domain/curation/grid-edits";
import type { WorkbenchRow } from "@/lib/domain/curation/workbench-row";
import { formatTsv, parseTsv } from "@/lib/domain/table/tsv";

export type GridState = {
  readonly edits: GridEdits;
  /** The cell that has the focus, and the other corner of what is selected. */
  readonly active: Place;
  readonly anchor: Place;
  /** The cell being typed into, and what its text begins with; null for what it says. */
  readonly editing: { readonly place: Place; readonly start: string | null } | null;
  /** Said to screen readers and below the grid. */
  readonly message: string;
};

const count = (cells: number): string => `${cells} cell${cells === 1 ? "" : "s"}`;

/**
 * What a workbench holds, outside of React: each cell listens to its own part,
 * so that typing, moving and pasting draw the cells they touch and no others.
 */
export class GridStore {
  #state: GridState = {
    edits: NO_EDITS,
    active: { row: 0, column: 0 },
    anchor: { row: 0, column: 0 },
    editing: null,
    message: "",
  };
  readonly #listeners = new Set<() => void>();
  #rows: ReadonlyMap<string, WorkbenchRow> = new Map();
  #shown: Shown = { subjects: [], properties: [] };
  /** Whether the grid has the focus, so that the cell moved to takes it. */
  hasFocus = false;
  /** After Escape the next Tab leaves the grid, until something else is done in it. */
  isLeaving = false;

  /** @param kept edits of a draft */
  constructor(kept: readonly Edit[] = []) {
    if (kept.length > 0) this.#state = { ...this.#state, edits: editsFrom(kept) };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly get = (): GridState => this.#state;
  get shown(): Shown {
    return this.#shown;
  }

  #set(part: Partial<GridState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }

  /** The rows that were read, whatever is shown of them. */
  holdRows(rows: readonly WorkbenchRow[]): void {
    this.#rows = new Map(rows.map((row) => [row.subject, row]));
  }
  show(shown: Shown): void {
    this.#shown = shown;
  }

  readonly published = ({ subject, property }: CellRef): Published => {
    const cell = this.#rows.get(subject)?.cells[property];
    return { text: cell?.text ?? "", factId: cell?.factId ?? null };
  };
  readonly nameOf = (subject: string): string => this.#rows.get(subject)?.name ?? subject;

  /** What a cell says now: as typed over, or as published. */
  readonly textOf = (cell: CellRef): string =>
    this.#state.edits.now.get(cellKey(cell))?.text ?? this.published(cell).text;

  cellAt(place: Place): CellRef | null {
    return cellsOf(this.#shown, { from: place, to: place })[0]?.[0] ?? null;
  }
  get selected(): Block {
    return blockBetween(this.#state.active, this.#state.anchor);
  }

  moveTo(place: Place, extend = false): void {
    this.isLeaving = false;
    this.#set({ active: place, editing: null, ...(extend ? {} : { anchor: place }) });
  }
  edit(start: string | null = null): void {
    const { active } = this.#state;
    if (this.cellAt(active) === null) return;
    this.#set({ editing: { place: active, start }, anchor: active });
  }
  stopEditing(): void {
    if (this.#state.editing !== null) this.#set({ editing: null });
  }

  #edited(edits: GridEdits, message: string): void {
    this.#set({ edits, message });
  }
  write(writes: readonly Write[], message = ""): void {
    this.#edited(writeCells(this.#state.edits, writes, this.published), message);
  }
  revert(cells: readonly CellRef[]): void {
    this.#edited(revertCells(this.#state.edits, cells), `${count(cells.length)} as before`);
  }
  undo(): void {
    const edits = undo(this.#state.edits);
    this.#edited(edits, edits === this.#state.edits ? "Nothing to undo" : "Undone");
  }
  redo(): void {
    const edits = redo(this.#state.edits);
    this.#edited(edits, edits === this.#state.edits ? "Nothing to redo" : "Done again");
  }
  clear(): void {
    this.#edited(NO_EDITS, "");
  }

  fillDown(): void {
    const writes = fillDown(this.#shown, this.selected, this.textOf);
    this.write(
      writes,
      writes.length === 0
        ? "Select the cell to copy and those below it first"
        : `${count(writes.length)} filled`,
    );
  }

  /** What was typed goes first; a claim that is published is marked to be taken back. */
  delete(): void {
    const cells = cellsOf(this.#shown, this.selected)
      .flat()
      .filter((cell) => cell !== null);
    const typed = cells.filter((cell) => this.#state.edits.now.has(cellKey(cell)));
    if (typed.length > 0) {
      this.revert(typed);
      return;
    }
    const claimed = cells.filter((cell) => this.published(cell).factId !== null);
    this.write(
      claimed.map((cell) => ({ ...cell, text: "" })),
      claimed.length === 0
        ? "Nothing is claimed here"
        : `${claimed.length === 1 ? "1 claim" : `${claimed.length} claims`} will be taken back; Ctrl+Z keeps ${claimed.length === 1 ? "it" : "them"}`,
    );
  }

  copy(): string {
    const { from, to } = this.selected;
    const { subjects } = this.#shown;
    return formatTsv(
      cellsOf(this.#shown, this.selected).map((row, i) =>
        row.map((cell, j) => {
          if (cell !== null) return this.textOf(cell);
          const subject = subjects[from.row + i] ?? "";
          return from.column + j === 0 && to.row >= 0 ? this.nameOf(subject) : "";
        }),
      ),
    );
  }

  paste(text: string): void {
    const { active } = this.#state;
    const cells = parseTsv(text);
    const { writes, outside } = pasteBlock(this.#shown, this.selected, cells);
    const before = this.#state.edits;
    const edits = writeCells(before, writes, this.published);
    const refused = writes.filter(
      (write) => (edits.now.get(cellKey(write))?.refused ?? null) !== null,
    ).length;
    this.#set({
      edits,
      anchor: active,
      message: [
        `${count(writes.length)} pasted`,
        ...(refused === 0 ? [] : [`${refused} not understood, marked below`]),
        ...(outside === 0
          ? []
          : [`${outside} fell outside of what can be typed into and were left out`]),
      ].join("; "),
    });
  }
}
