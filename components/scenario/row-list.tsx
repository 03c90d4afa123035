"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { BUTTON } from "@/components/form/field";

/** What a row is handed besides itself. */
export type InRow<Row> = {
  /** From 0. */
  readonly place: number;
  readonly put: (row: Row) => void;
  /** To take it away or move it, to stand where the row wants them. */
  readonly buttons: ReactNode;
};

/** Where the focus goes once the list has changed. */
type Next =
  | { readonly to: "first" | "remove" | "up" | "down"; readonly place: number }
  | { readonly to: "add" };

const CONTROLS = "input, select, textarea, summary, button";

/**
 * A list of rows to add to, take from and, where the order matters, to rearrange, all by
 * keyboard. The focus follows what was done, and what was done is said aloud.
 *
 * @example
 * <RowList noun="step" rows={steps} onChange={setSteps} add={() => next} addLabel="Add a step">
 *   {(step, { put, buttons }) => …}
 * </RowList>
 */
export function RowList<Row>({
  noun,
  rows,
  onChange,
  add,
  addLabel,
  beside,
  empty,
  least = 0,
  most = Number.POSITIVE_INFINITY,
  isOrdered = false,
  isTight = false,
  isInTable = false,
  atFirst = Number.POSITIVE_INFINITY,
  path,
  children,
}: {
  /** What one row is called: “commitment”. */
  noun: string;
  rows: readonly Row[];
  onChange: (rows: Row[]) => void;
  /** A new row; undefined where there is nothing more to add. */
  add: (() => Row | undefined) | undefined;
  addLabel: string;
  /** What else adds rows, beside the button that does. */
  beside?: ReactNode;
  /** What to say where there are none. */
  empty?: string;
  least?: number;
  most?: number;
  /** Whether rows can change places. */
  isOrdered?: boolean;
  /** Without lines between rows. */
  isTight?: boolean;
  /** Whether the names of its fields stand above the list, and not above each field. */
  isInTable?: boolean;
  /** How many are on show until all are asked for. */
  atFirst?: number;
  /** The list in the file, for whoever is led to a row of it. */
  path?: string;
  children: (row: Row, inRow: InRow<Row>) => ReactNode;
}) {
  const list = useRef<HTMLUListElement>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const next = useRef<Next>(undefined);
  const [said, setSaid] = useState("");
  const [isAll, setAll] = useState(false);
  // A row keeps its key when what it says changes, so that the focus stays in it.
  const [keys, setKeys] = useState(() => rows.map((_, i) => i));
  if (keys.length !== rows.length)
    setKeys(rows.map((_, i) => keys[i] ?? Math.max(-1, ...keys) + 1 + i - keys.length));
  useEffect(() => {
    const wanted = next.current;
    next.current = undefined;
    if (wanted === undefined) return;
    if (wanted.to === "add") return adder.current?.focus();
    const row = list.current?.children[wanted.place];
    const found =
      row?.querySelector<HTMLElement>(`[data-row-button=${wanted.to}]`) ??
      row?.querySelector<HTMLElement>(CONTROLS);
    found?.focus();
  });

  const append = () => {
    const row = add?.();
    if (row === undefined) return;
    next.current = { to: "first", place: rows.length };
    setSaid(`Added ${noun} ${rows.length + 1}.`);
    setAll(true);
    onChange([...rows, row]);
  };
  const remove = (place: number) => {
    const left = rows.length - 1;
    next.current = left === 0 ? { to: "add" } : { to: "remove", place: Math.min(place, left - 1) };
    setSaid(`Removed ${noun} ${place + 1}; ${left === 0 ? "none" : left} left.`);
    setKeys(keys.filter((_, i) => i !== place));
    onChange(rows.filter((_, i) => i !== place));
  };
  const move = (place: number, by: -1 | 1) => {
    const to = place + by;
    if (to < 0 || to >= rows.length) return;
    next.current = { to: by < 0 ? "up" : "down", place: to };
    setSaid(`The ${noun} in place ${place + 1} is now in place ${to + 1}.`);
    setKeys(swapped(keys, place, to));
    onChange(swapped(rows, place, to));
  };
  const canAdd = add !== undefined && rows.length < most;
  return (
    <div>
      {rows.length === 0 && empty !== undefined && <p className="text-sm">{empty}</p>}
      <ul ref={list} className={isTight ? "" : "divide-y divide-line"}>
        {rows.slice(0, isAll ? rows.length : atFirst).map((row, place) => (
          <li
            key={keys[place] ?? place}
            data-path={path === undefined ? undefined : `${path}.${place}`}
          >
            {children(row, {
              place,
              put: (changed) => onChange(rows.map((one, i) => (i === place ? changed : one))),
              buttons: (
                <Buttons
                  name={`${noun} ${place + 1}`}
                  onRemove={rows.length > least ? () => remove(place) : undefined}
                  onMove={isOrdered && rows.length > 1 ? (by) => move(place, by) : undefined}
                  isFirst={place === 0}
                  isLast={place === rows.length - 1}
                  isInTable={isInTable}
                />
              ),
            })}
          </li>
        ))}
      </ul>
      {!isAll && rows.length > atFirst && (
        <button
          type="button"
          className={`${BUTTON} mt-2`}
          data-show-all={path}
          onClick={() => {
            next.current = { to: "first", place: atFirst };
            setAll(true);
          }}
        >
          Show all {rows.length}
        </button>
      )}
      {(canAdd || beside !== undefined) && (
        <div className="mt-2 flex flex-wrap items-end gap-3">
          {canAdd && (
            <button ref={adder} type="button" className={BUTTON} onClick={append}>
              {addLabel}
            </button>
          )}
          {beside}
        </div>
      )}
      <output className="sr-only">{said}</output>
    </div>
  );
}

function Buttons({
  name,
  onRemove,
  onMove,
  isFirst,
  isLast,
  isInTable,
}: {
  name: string;
  onRemove: (() => void) | undefined;
  onMove: ((by: -1 | 1) => void) | undefined;
  isFirst: boolean;
  isLast: boolean;
  isInTable: boolean;
}) {
  if (onRemove === undefined && onMove === undefined) return null;
  return (
    <div className={`flex gap-2 self-start ${isInTable ? "" : "sm:mt-5"}`}>
      {onMove !== undefined && (
        <>
          <button
            type="button"
            data-row-button="up"
            className={`${BUTTON} aria-disabled:text-muted`}
            aria-disabled={isFirst}
            onClick={() => onMove(-1)}
          >
            Up<span className="sr-only"> {name}</span>
          </button>
          <button
            type="button"
            data-row-button="down"
            className={`${BUTTON} aria-disabled:text-muted`}
            aria-disabled={isLast}
            onClick={() => onMove(1)}
          >
            Down<span className="sr-only"> {name}</span>
          </button>
        </>
      )}
      {onRemove !== undefined && (
        <button type="button" data-row-button="remove" className={BUTTON} onClick={onRemove}>
          Remove<span className="sr-only"> {name}</span>
        </button>
      )}
    </div>
  );
}

function swapped<T>(all: readonly T[], a: number, b: number): T[] {
  const copy = [...all];
  const [one, other] = [all[a], all[b]];
  // Both places are in the list.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  [copy[a], copy[b]] = [other as T, one as T];
  return copy;
}
