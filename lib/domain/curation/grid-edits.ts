import { typedValue } from "./typed-value.ts";

/** A cell of the workbench: what is said of one subject. */
export type CellRef = { readonly subject: string; readonly property: string };

/** What a cell says before anything is typed; "" and null where nothing is claimed. */
export type Published = { readonly text: string; readonly factId: string | null };

/** What somebody typed over a cell. An empty text takes the claim back. */
export type Edit = CellRef & {
  readonly text: string;
  /** What stood there when it was first typed over, and the fact that said so. */
  readonly was: string;
  readonly base: string | null;
  /** Why the text means nothing; null where it does. */
  readonly refused: string | null;
};

type Step = readonly {
  readonly key: string;
  readonly before: Edit | undefined;
  readonly after: Edit | undefined;
}[];

/** Everything typed into a grid and not sent yet, with the way back. */
export type GridEdits = {
  readonly now: ReadonlyMap<string, Edit>;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
};

export type Write = CellRef & { readonly text: string };

export const NO_EDITS: GridEdits = { now: new Map(), past: [], future: [] };

/** Steps that can be taken back. */
const MEMORY = 500;

export const cellKey = ({ subject, property }: CellRef): string => `${subject} ${property}`;

const meaning = (property: string, text: string): string => {
  const typed = typedValue(property, text);
  return typed.state === "refused" ? `refused ${text}` : JSON.stringify(typed);
};

/** The edit a text makes of a cell; none where it says what is there already. */
function editOf(write: Write, { text: was, factId }: Published): Edit | undefined {
  const { subject, property, text } = write;
  if (text === was || meaning(property, text) === meaning(property, was)) return undefined;
  const typed = typedValue(property, text);
  const refused = typed.state === "refused" ? typed.reason : null;
  return { subject, property, text, was, base: factId, refused };
}

const apply = (
  now: ReadonlyMap<string, Edit>,
  step: Step,
  side: "before" | "after",
): ReadonlyMap<string, Edit> => {
  const next = new Map(now);
  for (const { key, [side]: edit } of step) {
    if (edit === undefined) next.delete(key);
    else next.set(key, edit);
  }
  return next;
};

function done(edits: GridEdits, step: Step): GridEdits {
  const changed = step.filter(({ before, after }) => before?.text !== after?.text);
  if (changed.length === 0) return edits;
  return {
    now: apply(edits.now, changed, "after"),
    past: [...edits.past, changed].slice(-MEMORY),
    future: [],
  };
}

/**
 * Types over cells, as one step. What was there when a cell was first typed
 * over stays what it is compared with, even if somebody else publishes meanwhile.
 */
export function writeCells(
  edits: GridEdits,
  writes: readonly Write[],
  published: (cell: CellRef) => Published,
): GridEdits {
  // The last of several writes to one cell stands.
  const byKey = new Map(writes.map((write) => [cellKey(write), write]));
  return done(
    edits,
    [...byKey].map(([key, write]) => {
      const before = edits.now.get(key);
      const base =
        before === undefined ? published(write) : { text: before.was, factId: before.base };
      return { key, before, after: editOf(write, base) };
    }),
  );
}

/** Lets go of what was typed over cells, as one step. */
export const revertCells = (edits: GridEdits, cells: readonly CellRef[]): GridEdits =>
  done(
    edits,
    cells.map((cell) => {
      const key = cellKey(cell);
      return { key, before: edits.now.get(key), after: undefined };
    }),
  );

/** Takes the last step back. */
export function undo(edits: GridEdits): GridEdits {
  const step = edits.past.at(-1);
  if (step === undefined) return edits;
  return {
    now: apply(edits.now, step, "before"),
    past: edits.past.slice(0, -1),
    future: [...edits.future, step],
  };
}

/** Takes again the step that was taken back last. */
export function redo(edits: GridEdits): GridEdits {
  const step = edits.future.at(-1);
  if (step === undefined) return edits;
  return {
    now: apply(edits.now, step, "after"),
    past: [...edits.past, step],
    future: edits.future.slice(0, -1),
  };
}

/** The edits of a draft, without the way back to before it was kept. */
export const editsFrom = (kept: readonly Edit[]): GridEdits => ({
  ...NO_EDITS,
  now: new Map(kept.map((edit) => [cellKey(edit), edit])),
});
