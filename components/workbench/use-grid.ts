"use client";

import { createContext, useContext, useSyncExternalStore } from "react";
import { GridStore, type GridState } from "./grid-store";

const Grid = createContext<GridStore>(new GridStore());
export const GridProvider = Grid.Provider;
export const useGridStore = (): GridStore => useContext(Grid);

/**
 * One part of what the grid holds; drawn again when that part changes.
 *
 * @param part gives the same value for the same state: a text, a number, or something kept in it
 */
export function useGrid<T>(part: (state: GridState) => T): T {
  const store = useGridStore();
  return useSyncExternalStore(
    store.subscribe,
    () => part(store.get()),
    () => part(store.get()),
  );
}
