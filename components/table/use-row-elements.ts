"use client";

import { useState } from "react";
import { type DrawnRows, rowElements } from "@/lib/domain/table/row-elements";

/** Remembers what was drawn last; the same rows asked twice are the same elements. */
function remembering() {
  let drawn: DrawnRows = new Map();
  let hadFocus: number | null = null;
  return (rows: readonly number[], active: number): DrawnRows => {
    drawn = rowElements(drawn, rows, hadFocus === active ? null : hadFocus);
    hadFocus = active;
    return drawn;
  };
}

/**
 * The elements that rows of a long table are drawn in: making five hundred new
 * ones takes longer than filling those of rows that are out of sight.
 *
 * @param rows their places among those shown, from the top
 * @param active the row of the cell that has, or would take, the focus
 */
export function useRowElements(rows: readonly number[], active: number): DrawnRows {
  const [elementsOf] = useState(remembering);
  return elementsOf(rows, active);
}
