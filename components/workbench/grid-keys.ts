import { HEADINGS, moved, tabbed } from "@/lib/domain/curation/grid-move";
import type { GridStore } from "./grid-store";

/** What a key press is read from. */
export type Pressed = Pick<
  React.KeyboardEvent,
  "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey"
>;

/** Whether a key writes a character, which then begins a new text. */
const writes = ({ key, ctrlKey, metaKey, altKey }: Pressed): boolean =>
  /^.$/u.test(key) && !ctrlKey && !metaKey && !altKey;

/**
 * Does what a key asks of the grid.
 *
 * @param page rows that one screen shows
 * @param open follows the link of the row that has the focus, or sorts by its column
 * @returns whether the key meant something here
 */
export function pressKey(
  store: GridStore,
  event: Pressed,
  page: number,
  open: (row: number, column: number) => void,
): boolean {
  const { key, shiftKey } = event;
  const far = event.ctrlKey || event.metaKey;
  const { active } = store.get();
  const { subjects, properties } = store.shown;
  const extent = { rows: subjects.length, columns: properties.length, page };

  const to = moved(key, active, extent, far);
  if (to !== undefined) {
    store.moveTo(to, shiftKey && to.row !== HEADINGS && active.row !== HEADINGS);
    return true;
  }
  if (far) return pressWithCtrl(store, key.toLowerCase(), shiftKey);
  if (key === "Tab") {
    if (store.isLeaving) return false;
    const next = tabbed(active, extent, shiftKey);
    // At either end the focus leaves the grid, so that nobody is caught in it.
    if (active.row === HEADINGS || (next.row === active.row && next.column === active.column))
      return false;
    store.moveTo(next);
    return true;
  }
  if (key === "Enter" && (active.row === HEADINGS || store.cellAt(active) === null)) {
    open(active.row, active.column);
    return true;
  }
  if (key === "Enter" || key === "F2") {
    store.edit();
    return true;
  }
  if (key === "Delete" || key === "Backspace") {
    store.delete();
    return true;
  }
  if (key === "Escape") {
    store.moveTo(active);
    store.isLeaving = true;
    return true;
  }
  if (writes(event) && key !== "/" && key !== "?" && store.cellAt(active) !== null) {
    store.edit(key);
    return true;
  }
  return false;
}

function pressWithCtrl(store: GridStore, key: string, shift: boolean): boolean {
  if (key === "z" && shift) store.redo();
  else if (key === "z") store.undo();
  else if (key === "y") store.redo();
  else if (key === "d") store.fillDown();
  else if (key === "a") {
    const { subjects, properties } = store.shown;
    store.moveTo({ row: 0, column: 0 });
    store.moveTo({ row: subjects.length - 1, column: properties.length - 1 }, true);
  } else return false;
  return true;
}
